import type { Band } from './band.ts';
import type { Lexicon } from './lexicon.ts';
import { type Postings, postUnits } from './postings.ts';
import type { Units } from './units.ts';

/** What the tokens that meet say for each pair of units inside a band, in nats. */
export type Evidence = {
  readonly band: Band;
  /** The cell of units `i` and `j` is `at[i] + j`. */
  readonly at: Int32Array;
  readonly hits: Float32Array;
  /** What the cells of units `i` and `i + 1` both count, so that a bead of both counts it once. */
  readonly acrossA: Float32Array;
  /** What the cells of units `j` and `j + 1` both count. */
  readonly acrossB: Float32Array;
};

/** How many words of a word list meet for each pair of units, laid out as the evidence is. */
export type Meets = {
  readonly met: Float32Array;
  readonly metAcrossA: Float32Array;
  readonly metAcrossB: Float32Array;
};

/**
 * Gathers evidence for a lexicon.
 *
 * It goes through the second text once, so bands must be asked for from its beginning to its end.
 */
export class EvidenceReader {
  readonly #lexicon: Lexicon;
  readonly #postings: Postings;
  /** Where to go on in the postings of each token. */
  readonly #cursors: Int32Array;
  /** The last row in which each token of the first text was seen. */
  readonly #seen: Int32Array;
  #rows = 1;

  constructor(b: Units, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#postings = postUnits(b, lexicon.missedB);
    this.#cursors = this.#postings.from.slice();
    this.#seen = new Int32Array(lexicon.missedB.length);
  }

  /**
   * @param evidence where to add it
   * @param offset the unit of the second text from which the band counts
   */
  add({ count, tokenFrom, tokens }: Units, evidence: Evidence, offset: number): void {
    const { band, at, hits, acrossA, acrossB } = evidence;
    const { from, targets, weights } = this.#lexicon;
    const { from: postedFrom, units } = this.#postings;
    const cursors = this.#cursors;
    const seen = this.#seen;
    const rows = this.#rows;
    this.#rows += count + 1;

    for (let i = 0; i < count; i++) {
      const low = band.low[i] as number;
      const high = band.high[i] as number;
      const row = at[i] as number;
      const above = i > 0 ? (at[i - 1] as number) : 0;
      const aboveLow = i > 0 ? (band.low[i - 1] as number) : 1;
      const aboveHigh = i > 0 ? (band.high[i - 1] as number) : 0;
      const last = tokenFrom[i + 1] as number;
      for (let t = tokenFrom[i] as number; t < last; t++) {
        const token = tokens[t] as number;
        const end = from[token + 1] as number;
        let entry = from[token] as number;
        if (entry === end || seen[token] === rows + i) continue;
        const isAgain = i > 0 && seen[token] === rows + i - 1;
        seen[token] = rows + i;
        for (; entry < end; entry++) {
          const target = targets[entry] as number;
          const weight = weights[entry] as number;
          const stop = postedFrom[target + 1] as number;
          let p = cursors[target] as number;
          while (p < stop && (units[p] as number) - offset < low) p++;
          cursors[target] = p;
          let before = -2;
          for (; p < stop; p++) {
            const j = (units[p] as number) - offset;
            if (j > high) break;
            const cell = row + j;
            hits[cell] = (hits[cell] as number) + weight;
            if (before === j - 1) acrossB[cell - 1] = (acrossB[cell - 1] as number) + weight;
            if (isAgain && j >= aboveLow && j <= aboveHigh) {
              acrossA[above + j] = (acrossA[above + j] as number) + weight;
            }
            before = j;
          }
        }
      }
    }
  }
}

/** Make evidence that says nothing yet. */
export function noEvidence(band: Band): Evidence {
  const at = layOut(band);
  const cells = (at.at(-1) as number) + (band.high.at(-1) as number) + 1;
  const [hits, acrossA, acrossB] = [cells, cells, cells].map(size => new Float32Array(size)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  return { band, at, hits, acrossA, acrossB };
}

/** Make evidence that says the same, and may be added to. */
export function copyEvidence({ hits, acrossA, acrossB, ...places }: Evidence): Evidence {
  return { ...places, hits: hits.slice(), acrossA: acrossA.slice(), acrossB: acrossB.slice() };
}

/** Lay the rows of a band out one behind the other. */
function layOut({ low, high }: Band): Int32Array {
  const at = new Int32Array(low.length);
  let cells = 0;
  for (let i = 0; i < low.length; i++) {
    at[i] = cells - (low[i] as number);
    cells += (high[i] as number) - (low[i] as number) + 1;
  }
  return at;
}
