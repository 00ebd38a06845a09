import type { IntList } from './int-list.ts';
import { FIRST_HASH, hashOn } from './packed-word-list.ts';
import { LONGEST_WORD, type WordList } from './word-list.ts';

/** What a word costs, and what more if it is a single character; longer words cost a little less. */
const WORD_COST = 100;
const SINGLE_COST = 10;

/**
 * Reads the words of a Chinese text that a word list knows, and numbers them from 0.
 *
 * Of all ways to cut a stretch of characters into words, it takes that with the fewest.
 */
export class ChineseReader {
  /** Each word read, as the list writes it, and the list's number for it. */
  readonly spellings: string[] = [];
  readonly words: number[] = [];
  readonly #list: WordList;
  readonly #numbers = new Map<number, number>();
  /** Of each border of a stretch: the least cost up to it, and the last word on that way. */
  #cost = new Int32Array(256);
  #letters = new Int32Array(256);
  #word = new Int32Array(256);

  constructor(list: WordList) {
    this.#list = list;
  }

  /** List the words of a sentence. */
  read(text: string, from: number, to: number, words: IntList): void {
    for (let at = from; at < to; at++) {
      const start = at;
      while (at < to && isChinese(text.charCodeAt(at))) at++;
      if (at > start) this.#readStretch(text, start, at, words);
    }
  }

  #readStretch(text: string, from: number, to: number, words: IntList): void {
    const { plain, mayBegin, wordOf } = this.#list;
    const length = to - from;
    if (length >= this.#cost.length) this.#makeRoom(length);
    const cost = this.#cost.fill(0x7fffffff, 0, length + 1);
    cost[0] = 0;
    for (let at = 0; at < length; at++) {
      const before = (cost[at] as number) + WORD_COST;
      const longest = Math.min(LONGEST_WORD, length - at);
      let hash = FIRST_HASH;
      for (let letters = 1; letters <= longest; letters++) {
        hash = hashOn(hash, plain[text.charCodeAt(from + at + letters - 1)] as number);
        if (letters === 2 && !mayBegin(hash)) break;
        const word = wordOf(hash);
        if (word < 0 && letters > 1) continue;
        const total = before + (letters === 1 ? SINGLE_COST : -((letters * letters) >> 2));
        const end = at + letters;
        if (total >= (cost[end] as number)) continue;
        cost[end] = total;
        this.#letters[end] = letters;
        this.#word[end] = word;
      }
    }
    for (let end = length; end > 0; ) {
      const letters = this.#letters[end] as number;
      const word = this.#word[end] as number;
      if (word >= 0) words.push(this.#number(word, text, from + end - letters, from + end));
      end -= letters;
    }
  }

  #number(word: number, text: string, from: number, to: number): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.length;
    this.#numbers.set(word, number);
    this.words.push(word);
    const { plain } = this.#list;
    const letters = Array.from({ length: to - from }, (_, at) => text.charCodeAt(from + at));
    this.spellings.push(String.fromCharCode(...letters.map(code => plain[code] as number)));
    return number;
  }

  #makeRoom(length: number): void {
    this.#cost = new Int32Array(2 * length);
    this.#letters = new Int32Array(2 * length);
    this.#word = new Int32Array(2 * length);
  }
}

/** Return whether a character is Chinese. */
export function isChinese(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}
