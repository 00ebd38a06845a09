import { isDigit, isLetter, isUnspaced, plainCharacter } from './characters.ts';
import type { IntList } from './int-list.ts';
import {
  isChineseNumeral,
  multiply,
  NUMBER_WORDS,
  numberWord,
  readChinese,
  readFigures,
} from './numerals.ts';
import { isMute, soundOf } from './sounds.ts';

/** Letters of a word that are kept: enough to tell words apart, few enough to pass over endings. */
const STEM = 6;
/** Letters that related languages share at the start of a word, as `demokr` and `democr` do. */
const COGNATE = 4;
/** What kind of token a hash stands for. */
const SEEDS = { word: 0x11, cognate: 0x22, number: 0x33, character: 0x44, pair: 0x55 } as const;

/**
 * List the tokens of part of a text, as hashes: what may stand in both texts, or for one another.
 *
 * Words are cut to stems and spelt alike across languages; scripts without spaces give characters
 * and pairs of neighbours; numbers are known by their value, however written.
 *
 * @param hasCognates whether the other text is in a language that may share stems of words.
 * @param hashes where to put them
 */
export function readTokens(
  text: string,
  from: number,
  to: number,
  hasCognates: boolean,
  hashes: IntList,
): void {
  let at = from;
  /** The character without a space before this one, else 0. */
  let last = 0;
  while (at < to) {
    const code = plainCharacter(text.charCodeAt(at));
    if (isUnspaced(code)) {
      if (isChineseNumeral(code)) {
        const numeral = readChinese(text, at);
        if (numeral) hashes.push(hashNumber(numeral.value));
      }
      hashes.push(hash(SEEDS.character, code));
      if (last) hashes.push(hash(hash(SEEDS.pair, last), code));
      last = code;
      at++;
      continue;
    }
    last = 0;
    if (isDigit(code)) {
      const numeral = readFigures(text, at);
      hashes.push(hashNumber(numeral.value));
      at = numeral.to;
    } else if (isLetter(code)) {
      at = readWord(text, at, to, hasCognates, hashes);
    } else at++;
  }
}

/** List the word at `from`, and return where it ends. `A.I.` is the word `AI`. */
function readWord(
  text: string,
  from: number,
  to: number,
  hasCognates: boolean,
  hashes: IntList,
): number {
  let stem: number = SEEDS.word;
  let start: number = SEEDS.cognate;
  /** Letters kept, and letters since the last stop. */
  let letters = 0;
  let run = 0;
  let last = 0;
  let at = from;
  for (; at < to; at++) {
    const plain = plainCharacter(text.charCodeAt(at));
    const sound = soundOf(plain);
    if (sound !== 0) {
      run++;
      if (isMute(sound, last)) continue;
      last = sound;
      if (letters < STEM) stem = hash(stem, sound);
      if (hasCognates && letters < COGNATE) start = hash(start, sound);
      letters++;
    } else if (plain === 46 && run === 1 && isLetter(plainCharacter(text.charCodeAt(at + 1)))) {
      run = 0;
    } else if (plain !== 0) break;
  }
  if (MAY_BE_NUMBER[stem & 0xff] && numberStems.has(stem)) {
    const value = numberWord(text.slice(from, at));
    if (value !== null) {
      const numeral = multiply(text, { value, to: at });
      hashes.push(hashNumber(numeral.value));
      return numeral.to;
    }
  }
  hashes.push(stem);
  if (hasCognates && letters > COGNATE) hashes.push(start);
  return at;
}

/** The stems of words for numbers, so that other words are passed over at once. */
const numberStems = new Set(
  NUMBER_WORDS.map(word => {
    let stem: number = SEEDS.word;
    let last = 0;
    let letters = 0;
    for (const letter of word) {
      const sound = soundOf(letter.charCodeAt(0));
      if (isMute(sound, last)) continue;
      if (letters++ < STEM) stem = hash(stem, sound);
      last = sound;
    }
    return stem;
  }),
);

/** The last bytes of those stems: a look at it spares most words the set. */
const MAY_BE_NUMBER = new Uint8Array(256);
for (const stem of numberStems) MAY_BE_NUMBER[stem & 0xff] = 1;

function hash(seed: number, code: number): number {
  const mixed = Math.imul(seed ^ code, 0x01000193);
  return mixed ^ (mixed >>> 15);
}

function hashNumber(value: number): number {
  return hash(hash(SEEDS.number, Math.round((value % 1e7) * 100)), Math.floor(value / 1e7));
}
