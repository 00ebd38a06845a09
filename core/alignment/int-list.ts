/** A list of 32-bit integers that grows, without a box for each. */
export class IntList {
  /** The integers, and room for more. */
  all = new Int32Array(1 << 10);
  length = 0;

  push(integer: number): void {
    if (this.length === this.all.length) this.#grow();
    this.all[this.length++] = integer;
  }

  /** Return the integers in an array of their own. */
  toArray(): Int32Array {
    return this.all.slice(0, this.length);
  }

  #grow(): void {
    const more = new Int32Array(2 * this.all.length);
    more.set(this.all);
    this.all = more;
  }
}
