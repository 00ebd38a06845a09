import { WEIGHTS } from './align-weights.ts';
import type { Evidence, Meets } from './evidence.ts';
import { postUnits } from './postings.ts';
import { USUAL_WORDS, type WordPairs, type WordUnits } from './word-pairs.ts';

/** A unit behind all others. */
const NOWHERE = 0x7fffffff;

/**
 * Adds what a word list says to evidence.
 *
 * Of each word only its best counterpart counts. It goes through the second text once, as
 * `EvidenceReader` does.
 */
export class WordEvidence {
  readonly #pairs: WordPairs;
  readonly #a: WordUnits;
  readonly #posted: ReturnType<typeof postUnits>;
  readonly #cursors: Int32Array;
  /** The unit of the second text that each word stands in next. */
  readonly #ahead: Int32Array;
  /** The last row in which each word of the first text was seen. */
  readonly #seen: Int32Array;
  #row = 0;
  /** What each word of the second text is worth in this row, and in the row before. */
  #worth: Float32Array;
  #before: Float32Array;
  #found: number[] = [];
  #foundBefore: number[] = [];

  constructor(pairs: WordPairs) {
    const { a, b } = pairs;
    this.#pairs = pairs;
    this.#a = a;
    this.#posted = postUnits(b, new Float64Array(b.size).fill(1));
    this.#cursors = this.#posted.from.slice();
    const { from, units } = this.#posted;
    this.#ahead = Int32Array.from({ length: b.size }, (_, word) => {
      const first = from[word] as number;
      return first < (from[word + 1] as number) ? (units[first] as number) : NOWHERE;
    });
    this.#seen = new Int32Array(a.size);
    this.#worth = new Float32Array(b.size);
    this.#before = new Float32Array(b.size);
  }

  /**
   * @param from the unit of the first text from which the band counts
   * @param offset the unit of the second text from which it does
   */
  add({ hits, acrossA, acrossB, at, band }: Evidence, from: number, offset: number): Meets {
    const { tokenFrom, tokens } = this.#a;
    const { from: pairFrom, targets, worthA, worthB } = this.#pairs;
    const { from: postedFrom, units } = this.#posted;
    const cursors = this.#cursors;
    const ahead = this.#ahead;
    const met = new Float32Array(hits.length);
    const metAcrossA = new Float32Array(hits.length);
    const metAcrossB = new Float32Array(hits.length);
    const count = band.low.length - 1;
    const columns = band.high.reduce((most, high) => Math.max(most, high), 0) + 2;
    /** What the word at hand is worth in each column, and where it was found. */
    const best = new Float32Array(columns);
    const met1: number[] = [];
    for (let i = 0; i < count; i++) {
      const low = band.low[i] as number;
      const high = band.high[i] as number;
      const lowest = low + offset;
      const highest = high + offset;
      const row = at[i] as number;
      const above = i > 0 ? (at[i - 1] as number) : 0;
      const aboveLow = i > 0 ? (band.low[i - 1] as number) : 1;
      const aboveHigh = i > 0 ? (band.high[i - 1] as number) : 0;
      this.#nextRow();
      const worth = this.#worth;
      const before = this.#before;
      const found = this.#found;
      const last = tokenFrom[from + i + 1] as number;
      for (let t = tokenFrom[from + i] as number; t < last; t++) {
        const word = tokens[t] as number;
        if (this.#seen[word] === this.#row) continue;
        this.#seen[word] = this.#row;
        const end = pairFrom[word + 1] as number;
        for (let p = pairFrom[word] as number; p < end; p++) {
          const target = targets[p] as number;
          // Most counterparts stand elsewhere: one look is to pass over them.
          if ((ahead[target] as number) > highest) continue;
          const stop = postedFrom[target + 1] as number;
          let u = cursors[target] as number;
          while (u < stop && (units[u] as number) < lowest) u++;
          cursors[target] = u;
          ahead[target] = u < stop ? (units[u] as number) : NOWHERE;
          if ((ahead[target] as number) > highest) continue;
          const said = worthB[p] as number;
          if (worth[target] === 0) found.push(target);
          if (said > (worth[target] as number)) worth[target] = said;
          const own = worthA[p] as number;
          for (; u < stop; u++) {
            const j = (units[u] as number) - offset;
            if (j > high) break;
            if (best[j] === 0) met1.push(j);
            if (own > (best[j] as number)) best[j] = own;
          }
        }
        for (let n = 0; n < met1.length; n++) {
          const j = met1[n] as number;
          const own = best[j] as number;
          hits[row + j] = (hits[row + j] as number) + own;
          met[row + j] = (met[row + j] as number) + 1;
          const next = Math.min(own, best[j + 1] as number);
          if (next === 0) continue;
          acrossB[row + j] = (acrossB[row + j] as number) + next;
          metAcrossB[row + j] = (metAcrossB[row + j] as number) + 1;
        }
        for (let n = 0; n < met1.length; n++) best[met1[n] as number] = 0;
        met1.length = 0;
      }
      for (let n = 0; n < found.length; n++) {
        const target = found[n] as number;
        const said = worth[target] as number;
        const again = Math.min(said, before[target] as number);
        const stop = postedFrom[target + 1] as number;
        for (let u = cursors[target] as number; u < stop; u++) {
          const j = (units[u] as number) - offset;
          if (j > high) break;
          hits[row + j] = (hits[row + j] as number) + said;
          met[row + j] = (met[row + j] as number) + 1;
          if (again === 0 || j < aboveLow || j > aboveHigh) continue;
          acrossA[above + j] = (acrossA[above + j] as number) + again;
          metAcrossA[above + j] = (metAcrossA[above + j] as number) + 1;
        }
      }
    }
    this.#nextRow();
    this.#nextRow();
    return { met, metAcrossA, metAcrossB };
  }

  /** Make this row the row before, and forget the one before that. */
  #nextRow(): void {
    this.#row++;
    for (const target of this.#foundBefore) this.#before[target] = 0;
    [this.#before, this.#worth] = [this.#worth, this.#before];
    [this.#foundBefore, this.#found] = [this.#found, this.#foundBefore];
    this.#found.length = 0;
  }
}

/** Return what it would say of each unit if no word of it met any, in nats. */
export function missedWords({ count, tokenFrom, tokens, isPaired }: WordUnits): Float64Array {
  const { wordMissed, wordEvidence } = WEIGHTS;
  const loss = wordEvidence * Math.log(wordMissed);
  const missed = new Float64Array(count);
  for (let u = 0; u < count; u++) {
    const end = tokenFrom[u + 1] as number;
    let paired = 0;
    for (let t = tokenFrom[u] as number; t < end; t++)
      paired += isPaired[tokens[t] as number] as number;
    missed[u] = loss * paired;
  }
  return missed;
}

/**
 * Return, for runs of `k` units before each border, how much less each meeting says because there
 * are so many words: `thin[k][i]`, in nats; more in short runs.
 */
export function thinning(
  { count, tokenFrom }: WordUnits,
  longest: number,
): readonly Float64Array[] {
  const { wordEvidence, wordThinning } = WEIGHTS;
  const scale = (wordEvidence * wordThinning) / 2;
  return Array.from({ length: longest + 1 }, (_, k) => {
    const thin = new Float64Array(count + 1);
    for (let i = k; i <= count; i++) {
      const words = (tokenFrom[i] as number) - (tokenFrom[i - k] as number);
      thin[i] = scale * Math.log(Math.max(1, words) / USUAL_WORDS);
    }
    return thin;
  });
}
