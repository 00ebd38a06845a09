import type { IntList } from './int-list.ts';

/** Tokens to make room for at first: about as many as an interview has. */
const FIRST_ROOM = 1 << 14;

/**
 * Numbers the tokens of two texts from 0, in the order they are first met.
 *
 * Tokens are known by 32-bit hashes only. Two tokens with one hash count as one word: with ten
 * thousand words that befalls one pair in eighty texts, and the aligner can live with it.
 */
export class Vocabulary {
  /** How many tokens have been numbered. */
  size = 0;
  /** The last sentence that each token was seen in. */
  #seen = new Int32Array(FIRST_ROOM);
  #sentence = 0;
  /**
   * A table with open addressing: at each even place a hash, behind it one more than its token, 0
   * where the table is free.
   */
  #table = new Int32Array(4 * FIRST_ROOM);

  /** Number the tokens of a sentence, each once. */
  readSentence(hashes: IntList, tokens: IntList): void {
    const { all, length } = hashes;
    const sentence = ++this.#sentence;
    for (let n = 0; n < length; n++) {
      const token = this.#number(all[n] as number);
      if (this.#seen[token] === sentence) continue;
      this.#seen[token] = sentence;
      tokens.push(token);
    }
  }

  /** Return the number of the token with this hash. */
  #number(hash: number): number {
    if (this.size === this.#seen.length) this.#grow();
    const place = placeOf(hash, this.#table);
    const known = this.#table[place + 1] as number;
    if (known !== 0) return known - 1;
    this.#table[place] = hash;
    this.#table[place + 1] = ++this.size;
    return this.size - 1;
  }

  #grow(): void {
    const { length } = this.#seen;
    const seen = new Int32Array(2 * length);
    seen.set(this.#seen);
    const table = new Int32Array(8 * length);
    for (let place = 0; place < this.#table.length; place += 2) {
      const hash = this.#table[place] as number;
      const known = this.#table[place + 1] as number;
      if (known === 0) continue;
      const there = placeOf(hash, table);
      table[there] = hash;
      table[there + 1] = known;
    }
    this.#seen = seen;
    this.#table = table;
  }
}

/** Return the place in a table where a hash is, or may be put. */
function placeOf(hash: number, table: Int32Array): number {
  const last = table.length - 1;
  // Multiplied by the golden ratio, a hash has its best mixed bits on top (Knuth 1973).
  let place = (Math.imul(hash, 0x9e3779b1) >>> 8) & last & ~1;
  while (table[place + 1] !== 0 && table[place] !== hash) place = (place + 2) & last;
  return place;
}
