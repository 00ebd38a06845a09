/**
 * Numbers the tokens of two texts from 0, in the order they are first met.
 *
 * Tokens are known by 32-bit hashes only. Two tokens with one hash count as one word: with ten
 * thousand words that befalls one pair in a hundred texts, and the aligner can live with it.
 */
export class Vocabulary {
  /** Open addressing: of each slot the token's number from 1, 0 where free, and behind it its hash. */
  #slots = new Int32Array(1 << 16);
  #size = 0;

  /** How many tokens have been numbered. */
  get size(): number {
    return this.#size;
  }

  /** Return the number of the token with this hash. */
  number(hash: number): number {
    const slot = findSlot(this.#slots, hash);
    const known = this.#slots[slot] as number;
    if (known > 0) return known - 1;
    this.#size += 1;
    this.#slots[slot] = this.#size;
    this.#slots[slot + 1] = hash;
    if (this.#size * 4 > this.#slots.length) this.#grow();
    return this.#size - 1;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    for (let old = 0; old < this.#slots.length; old += 2) {
      if (this.#slots[old] === 0) continue;
      const slot = findSlot(slots, this.#slots[old + 1] as number);
      slots.set(this.#slots.subarray(old, old + 2), slot);
    }
    this.#slots = slots;
  }
}

/** Return the slot where this hash is, or else would be. */
function findSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 2;
  let slot = ((hash ^ (hash >>> 15)) << 1) & mask;
  while ((slots[slot] as number) > 0 && slots[slot + 1] !== hash) slot = (slot + 2) & mask;
  return slot;
}
