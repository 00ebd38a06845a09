import { isDigit, plainCharacter } from './characters.ts';

/** A number found in a text. */
export type Numeral = {
  readonly value: number;
  /** Where the text goes on behind it. */
  readonly to: number;
};

const DIGITS = new Map([...'〇一二三四五六七八九'].map((sign, value) => [sign, value]));
DIGITS.set('零', 0).set('两', 2).set('兩', 2);
const TENS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const MYRIADS = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** Words behind a number that multiply it, in the languages our readers meet; without accents. */
const MULTIPLIERS = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['tausend', 1e3],
  ['millionen', 1e6],
  ['milliarde', 1e9],
  ['milliarden', 1e9],
  ['mille', 1e3],
  ['millions', 1e6],
  ['milliard', 1e9],
  ['milliards', 1e9],
]);

/** English words for numbers below a hundred; tokens of other languages are learned instead. */
const WORDS = new Map(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen ' +
    'sixteen seventeen eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, at) => [word, at + 1]),
);
for (const [at, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries()) {
  WORDS.set(word, at * 10 + 30);
}

/** Read the number written in figures at `at`: `1,000`, `99.9`, `1.000`, `100 million`, `5000 万`. */
export function readFigures(text: string, at: number): Numeral {
  let to = at;
  let digits = '';
  // Figures may be of full width, as in １２.
  for (; isDigit(plainCharacter(text.charCodeAt(to))); to++) {
    digits += String.fromCharCode(plainCharacter(text.charCodeAt(to)));
  }
  // Groups of three, however the language parts them: 1,000 and 1.000 and 1 000.
  while (
    digits.length <= 12 &&
    to - at <= 16 &&
    /^[,.'’ \u00a0\u202f]$/.test(text.charAt(to)) &&
    (digits.length > 3 || (to - at <= 3 && digits !== '0')) &&
    areDigits(text, to + 1, 3) &&
    !isDigit(text.charCodeAt(to + 4))
  ) {
    digits += text.slice(to + 1, to + 4);
    to += 4;
  }
  if (/^[.,]$/.test(text.charAt(to)) && isDigit(text.charCodeAt(to + 1))) {
    const from = to + 1;
    to = from;
    while (isDigit(text.charCodeAt(to))) to++;
    digits += `.${text.slice(from, to)}`;
  }
  return multiply(text, { value: Number(digits), to });
}

/** Read the number written in Chinese at `at`: 三, 十八, 一百万, 二〇一八; `null` if there is none. */
export function readChinese(text: string, at: number): Numeral | null {
  let to = at;
  let value = 0;
  let section = 0;
  let digit = -1;
  for (; ; to++) {
    const sign = text.charAt(to);
    const unit = DIGITS.get(sign);
    const ten = TENS.get(sign);
    const myriad = MYRIADS.get(sign);
    if (unit !== undefined) digit = digit > 0 && section === 0 ? digit * 10 + unit : unit;
    else if (ten && (ten === 10 || digit > 0)) {
      section += (digit < 0 ? 1 : digit) * ten;
      digit = -1;
    } else if (myriad && (section > 0 || digit > 0 || value > 0)) {
      value = (value + section + Math.max(digit, 0)) * myriad;
      section = 0;
      digit = -1;
    } else break;
  }
  return to > at ? { value: value + section + Math.max(digit, 0), to } : null;
}

/** Return whether a character may stand in a Chinese number. */
export function isChineseNumeral(code: number): boolean {
  return MAY_BE_NUMERAL[code & 0xff] === 1 && NUMERALS.has(code);
}
const NUMERALS = new Set([...DIGITS.keys(), ...TENS.keys()].map(sign => sign.charCodeAt(0)));
/** The last bytes of those: a look at it spares most characters the set. */
const MAY_BE_NUMERAL = new Uint8Array(256);
for (const code of NUMERALS) MAY_BE_NUMERAL[code & 0xff] = 1;

/** Return the number that an English word is; `null` if it is none. */
export function numberWord(word: string): number | null {
  return WORDS.get(word.toLowerCase()) ?? null;
}

/** The words for numbers, in lower case. */
export const NUMBER_WORDS: readonly string[] = [...WORDS.keys()];

/** Multiply a number by the words behind it, as in `100 million` and `10 亿`. */
export function multiply(text: string, { value, to }: Numeral): Numeral {
  let at = to;
  let product = value;
  for (;;) {
    const next = text.charCodeAt(at) === 32 ? at + 1 : at;
    const sign = text.charAt(next);
    const signed = MYRIADS.get(sign) ?? TENS.get(sign);
    if (signed && sign !== '十') {
      product *= signed;
      at = next + 1;
      continue;
    }
    if (next === at) break;
    let end = next;
    while (isLatin(text.charCodeAt(end))) end++;
    const worded = MULTIPLIERS.get(text.slice(next, end).toLowerCase());
    if (!worded) break;
    product *= worded;
    at = end;
  }
  return { value: product, to: at };
}

function isLatin(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function areDigits(text: string, at: number, count: number): boolean {
  for (let i = at; i < at + count; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}
