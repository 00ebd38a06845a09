/**
 * Numbers the tokens of two texts from 0, in the order they are first met.
 *
 * Tokens are known by 31-bit hashes only, which engines keep as small integers. Two tokens with one
 * hash count as one word: with ten thousand words that befalls one pair in forty texts, and the
 * aligner can live with it.
 */
export class Vocabulary {
  readonly #numbers = new Map<number, number>();

  /** How many tokens have been numbered. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Return the number of the token with this hash. */
  number(hash: number): number {
    const key = hash >> 1;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const { size } = this.#numbers;
    this.#numbers.set(key, size);
    return size;
  }
}
