import { englishStem } from './english-stem.ts';
import { wordsOfForm } from './english-words.ts';
import type { IntList } from './int-list.ts';
import { FIRST_HASH, hashOn } from './packed-word-list.ts';
import type { WordList } from './word-list.ts';

/** Reads the words of an English text that a word list knows, and numbers them from 0. */
export class EnglishReader {
  /** The list's number for each word read. */
  readonly stems: number[] = [];
  readonly #list: WordList;
  /** What each form that was met is to be read as: most come again and again. */
  readonly #forms = new Map<number, readonly number[]>();
  readonly #numbers = new Map<number, number>();

  constructor(list: WordList) {
    this.#list = list;
  }

  /** List the words of a sentence. */
  read(text: string, from: number, to: number, words: IntList): void {
    for (let at = from; at < to; at++) {
      if (!isEnglish(text.charCodeAt(at))) continue;
      const start = at;
      let hash = FIRST_HASH;
      for (; at < to && isEnglish(text.charCodeAt(at)); at++) {
        hash = hashOn(hash, text.charCodeAt(at) | 0x20);
      }
      let known = this.#forms.get(hash);
      if (!known) {
        known = this.#readForm(text.slice(start, at));
        this.#forms.set(hash, known);
      }
      for (const word of known) words.push(word);
    }
  }

  #readForm(form: string): readonly number[] {
    return wordsOfForm(
      form
        .toLowerCase()
        .replaceAll('’', "'")
        .replace(/^'+|'+$/g, ''),
    )
      .map(word => this.#list.stemOf(englishStem(word)))
      .filter(stem => stem >= 0)
      .map(stem => {
        const number = this.#numbers.get(stem) ?? this.stems.length;
        if (number === this.stems.length) {
          this.stems.push(stem);
          this.#numbers.set(stem, number);
        }
        return number;
      });
  }
}

/** Return whether a character may stand in an English word: a letter, or what ties `n't` to it. */
function isEnglish(code: number): boolean {
  const small = code | 0x20;
  return (small >= 97 && small <= 122) || code === 0x27 || code === 0x2019;
}
