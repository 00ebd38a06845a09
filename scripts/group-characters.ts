/**
 * Put together the characters that lists of OpenCC write for each other, alone or in a phrase; those
 * beyond 16 bits are left out.
 *
 * @param lists each `source target|source target`
 * @returns groups in the order of their first characters; of each, the one with the lowest code first
 */
export function groupCharacters(lists: readonly string[]): readonly string[] {
  const groupOf = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    const group = groupOf.get(one) ?? new Set([one]);
    for (const character of groupOf.get(other) ?? [other]) group.add(character);
    for (const character of group) groupOf.set(character, group);
  };
  for (const phrase of lists.flatMap(list => list.split('|'))) {
    const [source = [], target = []] = phrase.split(' ').map(text => [...text]);
    if (source.length !== target.length) continue;
    source.forEach((character, at) => {
      const other = target[at] ?? character;
      if (character !== other && character.length === 1 && other.length === 1) {
        join(character, other);
      }
    });
  }
  return [...new Set(groupOf.values())].map(group => [...group].sort().join('')).sort();
}
