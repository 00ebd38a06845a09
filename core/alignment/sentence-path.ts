import { WEIGHTS } from './align-weights.ts';
import type { Bead } from './bead.ts';
import type { Evidence } from './evidence.ts';
import { lengthMismatch } from './length-mismatch.ts';
import type { Runs } from './runs.ts';
import type { Units } from './units.ts';
import type { Voices } from './voices.ts';

/** A text to find a way through: its units, and what runs of them say. */
export type Scored = { readonly units: Units; readonly runs: Runs };

/** The shapes of beads: so many units of the first text, so many of the second. */
const SHAPES = [
  [1, 0],
  [0, 1],
  [1, 1],
  [1, 2],
  [1, 3],
  [2, 1],
  [3, 1],
] as const;
const GAP_A = 0;
const GAP_B = 1;
const ONE_TO_ONE = 2;
const ONE_TO_TWO = 3;
const ONE_TO_THREE = 4;
const TWO_TO_ONE = 5;
const THREE_TO_ONE = 6;

/**
 * Find the best way through the sentences of two texts, by dynamic programming over the borders
 * between them: sentences that say the same, one to one, one to many, many to one, and gaps.
 *
 * @param ratio how many letters of the first text say as much as one of the second
 */
export function findSentencePath(
  a: Scored,
  b: Scored,
  evidence: Evidence,
  voices: Voices,
  ratio: number,
): Bead[] {
  const { at } = evidence;
  /** What the best way to each border is worth, and what it is if a bead begins there. */
  const best = new Float64Array(evidence.hits.length);
  const start = new Float64Array(evidence.hits.length);
  /** The last shape on that way. */
  const shapes = new Uint8Array(evidence.hits.length);
  const scoreRow = rowScorer(a, b, evidence, voices, ratio, { best, start, shapes });
  for (let i = 0; i <= a.units.count; i++) {
    scoreRow(i);
  }

  const beads: Bead[] = [];
  for (let toA = a.units.count, toB = b.units.count; toA > 0 || toB > 0; ) {
    const cell = (at[toA] as number) + toB;
    const [countA, countB] = SHAPES[shapes[cell] as number] as (typeof SHAPES)[number];
    const fromA = toA - countA;
    const fromB = toB - countB;
    const before = best[(at[fromA] as number) + fromB] as number;
    const support = (best[cell] as number) - before - WEIGHTS.gap * (countA + countB);
    beads.push({ fromA, toA, fromB, toB, support });
    toA = fromA;
    toB = fromB;
  }
  return beads.reverse();
}

/** What is known of the ways to each border inside the band. */
type Ways = {
  readonly best: Float64Array;
  readonly start: Float64Array;
  readonly shapes: Uint8Array;
};

/**
 * Prepare to score the borders of one row after the other.
 *
 * This is the aligner's innermost loop, a hundred thousand beads in a few milliseconds, and is
 * written out for that.
 */
function rowScorer(
  { units: a, runs: runsA }: Scored,
  { units: b, runs: runsB }: Scored,
  { at, band, hits, acrossA, acrossB }: Evidence,
  { scores, width }: Voices,
  ratio: number,
  { best, start, shapes }: Ways,
): (row: number) => void {
  const { low, high } = band;
  const { gap, endGap, oneToOne, oneToTwo, oneToThree, worstLength } = WEIGHTS;
  const { ending, otherEnding, opening, otherOpening } = WEIGHTS;
  const { opens, voice, ending: endings } = b;
  const lengthA = a.lengthUntil;
  const lengthB = b.lengthUntil.map(length => length * ratio);
  const [, runA1, runA2, runA3] = runsA as [Runs[0], Runs[0], Runs[0], Runs[0]];
  const [, runB1, runB2, runB3] = runsB as [Runs[0], Runs[0], Runs[0], Runs[0]];

  /** Return what a bead is worth if its lengths are heard, too; they can only say against it. */
  const withLengths = (worth: number, one: number, other: number) => {
    const mismatch = lengthMismatch(one, other);
    return worth - (mismatch < worstLength ? mismatch : worstLength);
  };

  return i => {
    const row = at[i] as number;
    const gapB = i === 0 || i === a.count ? endGap : gap;
    const first = low[i] as number;
    const last = high[i] as number;
    // Up to three rows above; where there are none, no column is in reach.
    const above = at[Math.max(0, i - 1)] as number;
    const low1 = i > 0 ? (low[i - 1] as number) : Number.POSITIVE_INFINITY;
    const high1 = i > 0 ? (high[i - 1] as number) : -1;
    const above2 = at[Math.max(0, i - 2)] as number;
    const high2 = i > 1 ? (high[i - 2] as number) : -1;
    const above3 = at[Math.max(0, i - 3)] as number;
    const high3 = i > 2 ? (high[i - 3] as number) : -1;
    const worth1 = oneToOne + (runA1[i] as number);
    const worth2 = oneToTwo + (runA2[i] as number);
    const worth3 = oneToThree + (runA3[i] as number);
    const length = lengthA[i] as number;
    const length1 = length - (lengthA[Math.max(0, i - 1)] as number);
    const length2 = length - (lengthA[Math.max(0, i - 2)] as number);
    const length3 = length - (lengthA[Math.max(0, i - 3)] as number);
    const endingA = i > 0 ? (a.ending[i - 1] as number) : 0;
    const opensA = a.opens[i] as number;
    const voiceRow = (a.voice[i] as number) * width;

    for (let j = first; j <= last; j++) {
      const cell = row + j;
      let top = i === 0 && j === 0 ? 0 : Number.NEGATIVE_INFINITY;
      let shape = GAP_A;
      if (j >= low1 && j <= high1) {
        top = (best[above + j] as number) + (j === 0 || j === b.count ? endGap : gap);
      }
      if (j > first) {
        const score = (best[cell - 1] as number) + gapB;
        if (score > top) {
          top = score;
          shape = GAP_B;
        }
      }
      // Beads that end with the units just before this border.
      const y = j - 1;
      if (y >= low1 && y <= high1) {
        const endingB = endings[y] as number;
        const met = above + y;
        const lengthOf = lengthB[j] as number;
        const lengthY = lengthOf - (lengthB[y] as number);
        const ended = endingA !== endingB ? otherEnding : endingB === 0 ? 0 : ending;
        let found = (hits[met] as number) + ended;
        const ownB = runB1[j] as number;
        let score = (start[met] as number) + found + worth1 + ownB;
        if (score > top) score = withLengths(score, length1, lengthY);
        if (score > top) {
          top = score;
          shape = ONE_TO_ONE;
        }
        if (y - 1 >= low1) {
          found += (hits[met - 1] as number) - (acrossB[met - 1] as number);
          const worth = worth1 - oneToOne + (runB2[j] as number) + oneToTwo;
          score = (start[met - 1] as number) + found + worth;
          if (score > top)
            score = withLengths(score, length1, lengthOf - (lengthB[y - 1] as number));
          if (score > top) {
            top = score;
            shape = ONE_TO_TWO;
          }
          if (y - 2 >= low1) {
            found += (hits[met - 2] as number) - (acrossB[met - 2] as number);
            const worth = worth1 - oneToOne + (runB3[j] as number) + oneToThree;
            score = (start[met - 2] as number) + found + worth;
            if (score > top)
              score = withLengths(score, length1, lengthOf - (lengthB[y - 2] as number));
            if (score > top) {
              top = score;
              shape = ONE_TO_THREE;
            }
          }
        }
        if (y <= high2) {
          const met2 = above2 + y;
          found =
            (hits[met] as number) + ended + (hits[met2] as number) - (acrossA[met2] as number);
          score = (start[met2] as number) + found + worth2 + ownB;
          if (score > top) score = withLengths(score, length2, lengthY);
          if (score > top) {
            top = score;
            shape = TWO_TO_ONE;
          }
          if (y <= high3) {
            const met3 = above3 + y;
            found += (hits[met3] as number) - (acrossA[met3] as number);
            score = (start[met3] as number) + found + worth3 + ownB;
            if (score > top) score = withLengths(score, length3, lengthY);
            if (score > top) {
              top = score;
              shape = THREE_TO_ONE;
            }
          }
        }
      }
      best[cell] = top;
      shapes[cell] = shape;
      const opened = opensA + (opens[j] as number);
      start[cell] =
        opened === 0
          ? top
          : top +
            (opened === 2 ? opening : otherOpening) +
            (scores[voiceRow + (voice[j] as number)] as number);
    }
  };
}
