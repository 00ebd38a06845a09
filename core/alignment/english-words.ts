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
  const forms = text.toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
  return forms.flatMap(wordsOfForm);
}

/** The same of one word as it is printed, in small letters: `didn't` is two. */
export function wordsOfForm(form: string): string[] {
  const word = plainWord(form);
  const isNegated = word.endsWith(' not');
  const bare = isNegated ? word.slice(0, -4) : word;
  const words = bare === '' || MUTE.has(bare) ? [] : [bare];
  return isNegated ? ['not', ...words] : words;
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
