import { WEIGHTS } from './align-weights.ts';
import { findNames, type Sentence } from './chinese-names.ts';
import { ChineseReader, isChinese } from './chinese-reader.ts';
import { EnglishReader } from './english-reader.ts';
import { glossPairs } from './glosses.ts';
import { IntList } from './int-list.ts';
import type { Units } from './units.ts';
import type { WordList } from './word-list.ts';

/** The words of a text that may stand for words of another, unit by unit, numbered from 0. */
export type WordUnits = Pick<Units, 'count' | 'tokenFrom' | 'tokens'> & {
  /** How many words there are. */
  readonly size: number;
  /** 1 for each word that may stand for one of the other text. */
  readonly isPaired: Uint8Array;
};

/** Which words of a text may stand for which of another, and what it says that both are there. */
export type WordPairs = {
  readonly a: WordUnits;
  readonly b: WordUnits;
  /** The counterparts of word `w` of `a` are `targets[from[w]]` to before `targets[from[w + 1]]`. */
  readonly from: Int32Array;
  readonly targets: Int32Array;
  /** What a meeting says for the word of the first text, and for that of the second, in nats. */
  readonly worthA: Float32Array;
  readonly worthB: Float32Array;
};

/** A text's sentences, and whether it is in a script that writes spaces. */
export type Sentences = { readonly all: readonly Sentence[]; readonly isSpaced: boolean };

/** How sure it is that a name and what sounds like it are one. */
const NAME = 2;

/**
 * Find which words of two texts may stand for each other, by a word list.
 *
 * @returns `null` if the list is not for these two languages
 */
export function pairWords(a: Sentences, b: Sentences, list: WordList): WordPairs | null {
  if (a.isSpaced === b.isSpaced) return null;
  const [english, chinese] = a.isSpaced ? [a.all, b.all] : [b.all, a.all];
  const englishReader = new EnglishReader(list);
  const chineseReader = new ChineseReader(list);
  const inEnglish = readAll(english, englishReader);
  const inChinese = readAll(chinese, chineseReader);
  if (!isKnown(inEnglish, english) || !isMostlyChinese(chinese)) return null;

  const pairs = glossPairs(chineseReader, englishReader, list);
  const names = findNames(english, chinese, list);
  const firstEnglish = englishReader.stems.length;
  const firstChinese = chineseReader.words.length;
  names.forEach(({ latin, chinese }, n) => {
    pairs.english.push(firstEnglish + n);
    pairs.chinese.push(firstChinese + n);
    pairs.weights.push(NAME);
    for (const at of latin) inEnglish[at]?.push(firstEnglish + n);
    for (const at of chinese) inChinese[at]?.push(firstChinese + n);
  });
  const unitsOfEnglish = joinWords(inEnglish, firstEnglish + names.length);
  const unitsOfChinese = joinWords(inChinese, firstChinese + names.length);
  const { weights } = pairs;
  return a.isSpaced
    ? weigh(unitsOfEnglish, unitsOfChinese, pairs.english, pairs.chinese, weights)
    : weigh(unitsOfChinese, unitsOfEnglish, pairs.chinese, pairs.english, weights);
}

type Reader = { read(text: string, from: number, to: number, words: IntList): void };

/** Read the words of each sentence, each once. */
function readAll(sentences: readonly Sentence[], reader: Reader): number[][] {
  const words = new IntList();
  const seen = new IntList();
  return sentences.map(({ text, span }, at) => {
    words.length = 0;
    reader.read(text, span.from, span.to, words);
    const own: number[] = [];
    for (let n = 0; n < words.length; n++) {
      const word = words.all[n] as number;
      while (seen.length <= word) seen.push(-1);
      if (seen.all[word] === at) continue;
      seen.all[word] = at;
      own.push(word);
    }
    return own;
  });
}

/** Letters for which an English text has one word at least that the list knows. */
const LETTERS_PER_WORD = 16;

/** Return whether a text is English: the list knows the words of no other language so well. */
function isKnown(words: readonly (readonly number[])[], sentences: readonly Sentence[]): boolean {
  const letters = sentences.reduce((sum, { span }) => sum + span.to - span.from, 0);
  const known = words.reduce((sum, { length }) => sum + length, 0);
  return known > letters / LETTERS_PER_WORD;
}

/** Return whether a text is Chinese and not Japanese, which has letters of its own among them. */
function isMostlyChinese(sentences: readonly Sentence[]): boolean {
  let chinese = 0;
  let kana = 0;
  for (const { text, span } of sentences) {
    for (let at = span.from; at < span.to; at++) {
      const code = text.charCodeAt(at);
      if (isChinese(code)) chinese++;
      else if (code >= 0x3040 && code <= 0x30ff) kana++;
    }
  }
  return chinese > 10 * kana;
}

function joinWords(words: readonly (readonly number[])[], size: number): WordUnits {
  const tokenFrom = new Int32Array(words.length + 1);
  words.forEach(({ length }, at) => {
    tokenFrom[at + 1] = (tokenFrom[at] as number) + length;
  });
  const tokens = Int32Array.from(words.flat());
  return { count: words.length, tokenFrom, tokens, size, isPaired: new Uint8Array(size) };
}

/** Weigh pairs of words: the rarer a word, the more it says that one is there that may stand for it. */
function weigh(
  a: WordUnits,
  b: WordUnits,
  { all: wordsA, length }: IntList,
  { all: wordsB }: IntList,
  weights: readonly number[],
): WordPairs {
  const { wordTrust, wordSmoothing, wordRate, wordMissed, wordEvidence } = WEIGHTS;
  const rate = ({ tokens, size }: WordUnits) => {
    const rates = new Float64Array(size).fill(wordSmoothing * wordRate);
    for (const token of tokens) rates[token] = (rates[token] as number) + 1;
    return rates.map(count => count / (tokens.length + wordSmoothing));
  };
  const rateA = rate(a);
  const rateB = rate(b);
  const trust = ((1 - wordMissed) * wordTrust) / (wordMissed * USUAL_WORDS);
  const worthOf = (weight: number, rate: number) =>
    wordEvidence * Math.log(1 + (trust * weight) / rate);
  const from = new Int32Array(a.size + 1);
  for (let n = 0; n < length; n++) {
    const word = wordsA[n] as number;
    from[word + 1] = (from[word + 1] as number) + 1;
  }
  for (let w = 0; w < a.size; w++) from[w + 1] = (from[w + 1] as number) + (from[w] as number);
  const next = from.slice();
  const targets = new Int32Array(length);
  const worthA = new Float32Array(length);
  const worthB = new Float32Array(length);
  for (let n = 0; n < length; n++) {
    const wordA = wordsA[n] as number;
    const wordB = wordsB[n] as number;
    const slot = next[wordA] as number;
    next[wordA] = slot + 1;
    targets[slot] = wordB;
    a.isPaired[wordA] = b.isPaired[wordB] = 1;
    worthA[slot] = worthOf(weights[n] as number, rateA[wordA] as number);
    worthB[slot] = worthOf(weights[n] as number, rateB[wordB] as number);
  }
  return { a, b, from, targets, worthA, worthB };
}

/** Words of a usual sentence. */
export const USUAL_WORDS = 12;
