/** Words so common that they say nothing, in small letters. */
const MUTE = new Set(
  (
    'the a an of to in on at by for with from be am is are was were been being as it its do does did ' +
    'done that this these those and or sb sth etc one there so'
  ).split(' '),
);

const WORD = /[a-z]+(?:'[a-z]+)?/g;

/** List the words of an English text in small letters, without those that say nothing. */
export function englishWords(text: string): string[] {
  const words: string[] = [];
  for (const [found] of text.toLowerCase().replaceAll('’', "'").matchAll(WORD)) {
    const word = plainWord(found);
    if (word.endsWith(' not')) words.push('not');
    const bare = word.replace(' not', '');
    if (bare !== '' && !MUTE.has(bare)) words.push(bare);
  }
  return words;
}

/** Words whose negation is written as a word of its own kind. */
const NEGATED = new Map([
  ["won't", 'will not'],
  ["can't", 'can not'],
  ["shan't", 'shall not'],
]);

/** Write a word without what is tied to it: Anna's, I'll; `didn't` is `did not`. */
function plainWord(word: string): string {
  const at = word.indexOf("'");
  if (at < 0) return word;
  return (
    NEGATED.get(word) ?? (word.endsWith("n't") ? `${word.slice(0, -3)} not` : word.slice(0, at))
  );
}
