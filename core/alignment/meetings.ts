import type { Units } from './units.ts';

/** Counts how often tokens stand in some of many bags, one choice of bags after the other. */
export class Meetings {
  /** The first `total` are the tokens that the last choice holds more than once. */
  readonly tokens: Int32Array;
  total = 0;
  readonly #bags: Pick<Units, 'tokenFrom' | 'tokens'>;
  /** The times of each token on top of `#zero`, which rises so that nothing must be set back. */
  readonly #times: Int32Array;
  #zero = 0;
  #next = 0;

  constructor(bags: Pick<Units, 'tokenFrom' | 'tokens'>, size: number) {
    this.#bags = bags;
    this.tokens = new Int32Array(size + 1);
    this.#times = new Int32Array(size);
  }

  /** Count the tokens of some bags: those listed from `from` to before `to`. */
  count(some: Int32Array, from: number, to: number): void {
    const { tokenFrom, tokens } = this.#bags;
    const times = this.#times;
    const again = this.tokens;
    const zero = this.#next;
    let total = 0;
    for (let n = from; n < to; n++) {
      const bag = some[n] as number;
      const end = tokenFrom[bag + 1] as number;
      for (let t = tokenFrom[bag] as number; t < end; t++) {
        const token = tokens[t] as number;
        // Written without conditions, which no processor could foresee here.
        const above = (times[token] as number) - zero;
        const before = above & ~(above >> 31);
        times[token] = zero + before + 1;
        again[total] = token;
        total += isOne(before);
      }
    }
    this.total = total;
    this.#zero = zero;
    this.#next = zero + to - from;
  }

  /** Return how often the last choice holds a token. */
  timesOf(token: number): number {
    return (this.#times[token] as number) - this.#zero;
  }
}

/** Return 1 for 1, 0 for any other number from 0. */
function isOne(count: number): number {
  return ((count ^ 1) - 1) >>> 31;
}
