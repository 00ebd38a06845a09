/**
 * Numbers the tokens of two texts from 0, in the order they are first met.
 *
 * Tokens are known by 32-bit hashes only. Two tokens with one hash count as one word: with ten
 * thousand words that befalls one pair in a hundred texts, and the aligner can live with it.
 */
export class Vocabulary {
  /** Open addressing: the token in each slot plus 1, 0 where free; and its hash. */
  #slots = new Int32Array(1 << 15);
  #hashes = new Int32Array(1 << 15);
  #size = 0;

  /** How many tokens have been numbered. */
  get size(): number {
    return this.#size;
  }

  /** Return the number of the token with this hash. */
  number(hash: number): number {
    const slot = this.#find(hash);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    this.#hashes[slot] = hash;
    if (this.#size * 2 > this.#slots.length) this.#grow();
    return this.#size - 1;
  }

  /** Return the slot where this hash is, or else would be. */
  #find(hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while ((this.#slots[slot] as number) > 0 && this.#hashes[slot] !== hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const slots = this.#slots;
    const hashes = this.#hashes;
    this.#slots = new Int32Array(slots.length * 2);
    this.#hashes = new Int32Array(slots.length * 2);
    for (let old = 0; old < slots.length; old++) {
      if (slots[old] === 0) continue;
      const slot = this.#find(hashes[old] as number);
      this.#slots[slot] = slots[old] as number;
      this.#hashes[slot] = hashes[old] as number;
    }
  }
}
