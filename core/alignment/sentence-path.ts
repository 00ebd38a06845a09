import { WEIGHTS } from './align-weights.ts';
import type { Bead } from './bead.ts';
import type { Evidence, Meets } from './evidence.ts';
import { lengthMismatch } from './length-mismatch.ts';
import { LONGEST_RUN, type Runs } from './runs.ts';
import type { Units } from './units.ts';
import type { Voices } from './voices.ts';

/** A text to find a way through. */
export type Scored = {
  readonly units: Units;
  /** What runs of units say without what meets. */
  readonly runs: Runs;
  /** What it says of the units up to each border that none of them has a counterpart. */
  readonly gapUntil: Float64Array;
  /** How much less each word that meets says in runs of units, if there is a word list. */
  readonly thin: Runs | null;
};

/** How many units of the second text may stand for so many of the first. */
const MOST_OF_B = [0, 6, 3, 2, 1, 1, 1] as const;

/** What a bead is worth for its shape: `[x][y]` of `x` units of the first text and `y`. */
function worthOfShapes(): readonly (readonly number[])[] {
  const { oneToOne, oneToTwo, oneToThree, oneToFour, oneToFive, oneToSix } = WEIGHTS;
  const { twoToTwo, twoToThree } = WEIGHTS;
  return [
    [],
    [0, oneToOne, oneToTwo, oneToThree, oneToFour, oneToFive, oneToSix],
    [0, oneToTwo, twoToTwo, twoToThree],
    [0, oneToThree, twoToThree],
    [0, oneToFour],
    [0, oneToFive],
    [0, oneToSix],
  ];
}

const NONE = new Float32Array();

/** A shape as it is kept: units of the first text times this, and units of the second. */
const SIDE = 8;
const GAP_A = SIDE;
const GAP_B = 1;

/** Which part of two texts a way leads through. */
export type Part = {
  /** Whether both texts begin here. */
  readonly isFirst: boolean;
  /** Whether the way must end where both texts end, not where either does. */
  readonly isLast: boolean;
  /** What it says of a unit that it has no counterpart, where the other text has not begun or has ended. */
  readonly endGap: number;
};

/**
 * Find the best way through the sentences of two texts, by dynamic programming over the borders
 * between them: sentences that say the same, one to one, one to many, many to many, and gaps.
 *
 * @param meets the words of a word list that meet
 * @param ratio how many letters of the first text say as much as one of the second
 */
export function findSentencePath(
  a: Scored,
  b: Scored,
  evidence: Evidence,
  meets: Meets | null,
  voices: Voices,
  ratio: number,
  part: Part,
): Bead[] {
  const { at } = evidence;
  /** What the best way to each border is worth, and what it is if a bead begins there. */
  const best = new Float64Array(evidence.hits.length);
  const start = new Float64Array(evidence.hits.length);
  /** The last shape on that way. */
  const shapes = new Uint8Array(evidence.hits.length);
  const scoreRow = rowScorer(a, b, evidence, meets, voices, ratio, { best, start, shapes }, part);
  for (let i = 0; i <= a.units.count; i++) {
    scoreRow(i);
  }

  const beads: Bead[] = [];
  const [endA, endB] = part.isLast
    ? [a.units.count, b.units.count]
    : bestEnd(a, b, evidence, best, part.endGap, ratio);
  for (let toA = endA, toB = endB; toA > 0 || toB > 0; ) {
    const cell = (at[toA] as number) + toB;
    const shape = shapes[cell] as number;
    const countA = Math.floor(shape / SIDE);
    const countB = shape % SIDE;
    const fromA = toA - countA;
    const fromB = toB - countB;
    const before = best[(at[fromA] as number) + fromB] as number;
    const left =
      (a.gapUntil[toA] as number) -
      (a.gapUntil[fromA] as number) +
      (b.gapUntil[toB] as number) -
      (b.gapUntil[fromB] as number);
    const support = (best[cell] as number) - before - left;
    beads.push({ fromA, toA, fromB, toB, support });
    toA = fromA;
    toB = fromB;
  }
  return beads.reverse();
}

/** Up to where either text ends, one of them says at most so many times as much as the other. */
const MOST_UNEVEN = 1.5;
/** What is taken off where that is not so. */
const UNLIKELY = 100;

/**
 * Return the border at which either text ends to which the way is best, over leaving all on it
 * without counterpart.
 */
function bestEnd(
  { units: { count: countA, lengthUntil: lengthA } }: Scored,
  { units: { count: countB, lengthUntil: lengthB } }: Scored,
  { at, band }: Evidence,
  best: Float64Array,
  endGap: number,
  ratio: number,
): readonly [number, number] {
  let end: readonly [number, number] = [countA, countB];
  let top = Number.NEGATIVE_INFINITY;
  const offer = (i: number, j: number) => {
    const way = best[(at[i] as number) + j] as number;
    const said = (lengthA[i] as number) - (lengthA[0] as number);
    const other = ratio * ((lengthB[j] as number) - (lengthB[0] as number));
    const isUneven = said > MOST_UNEVEN * other || other > MOST_UNEVEN * said;
    const score = way - endGap * (i + j) - (isUneven ? UNLIKELY : 0);
    if (score <= top) return;
    top = score;
    end = [i, j];
  };
  for (let i = 0; i < countA; i++) if (band.high[i] === countB) offer(i, countB);
  for (let j = band.low[countA] as number; j <= countB; j++) offer(countA, j);
  return end;
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
  { units: a, runs: runsA, thin: thinA, gapUntil: gapsA }: Scored,
  { units: b, runs: runsB, thin: thinB, gapUntil: gapsB }: Scored,
  { at, band, hits, acrossA, acrossB }: Evidence,
  meets: Meets | null,
  { scores, width }: Voices,
  ratio: number,
  { best, start, shapes }: Ways,
  { isFirst, isLast, endGap }: Part,
): (row: number) => void {
  const { low, high } = band;
  const { worstLength, ending, otherEnding, opening, otherOpening } = WEIGHTS;
  const ofShapes = worthOfShapes();
  const { opens, voice, ending: endings } = b;
  const lengthA = a.lengthUntil;
  const lengthB = b.lengthUntil.map(length => length * ratio);
  /** What the units of the bead at hand say, and how many words meet, by how many of the second. */
  const allMet = meets?.met ?? NONE;
  const metAcrossA = meets?.metAcrossA ?? NONE;
  const metAcrossB = meets?.metAcrossB ?? NONE;
  const hasWords = meets !== null;
  const said = new Float64Array(LONGEST_RUN + 1);
  const met = new Float64Array(LONGEST_RUN + 1);

  return i => {
    const row = at[i] as number;
    const isEdge = (isFirst && i === 0) || (isLast && i === a.count);
    const gapA = i > 0 ? (gapsA[i] as number) - (gapsA[i - 1] as number) : 0;
    const first = low[i] as number;
    const last = high[i] as number;
    const above = at[Math.max(0, i - 1)] as number;
    // Where there is no row above, no column is in reach.
    const low1 = i > 0 ? (low[i - 1] as number) : Number.POSITIVE_INFINITY;
    const high1 = i > 0 ? (high[i - 1] as number) : -1;
    const length = lengthA[i] as number;
    const endingA = i > 0 ? (a.ending[i - 1] as number) : 0;
    const opensA = a.opens[i] as number;
    const voiceRow = (a.voice[i] as number) * width;
    const mostA = Math.min(i, LONGEST_RUN);

    for (let j = first; j <= last; j++) {
      const cell = row + j;
      let top = i === 0 && j === 0 ? 0 : Number.NEGATIVE_INFINITY;
      let shape = GAP_A;
      if (j >= low1 && j <= high1) {
        top =
          (best[above + j] as number) +
          ((isFirst && j === 0) || (isLast && j === b.count) ? endGap : gapA);
      }
      if (j > first) {
        const gapB = isEdge ? endGap : (gapsB[j] as number) - (gapsB[j - 1] as number);
        const score = (best[cell - 1] as number) + gapB;
        if (score > top) {
          top = score;
          shape = GAP_B;
        }
      }
      // Beads that end with the units just before this border.
      if (j > 0) {
        const endingB = endings[j - 1] as number;
        const ended = endingA !== endingB ? otherEnding : endingB === 0 ? 0 : ending;
        const lengthOf = lengthB[j] as number;
        for (let x = 1; x <= mostA; x++) {
          const u = i - x;
          const lowest = low[u] as number;
          const highest = high[u] as number;
          if (highest < j - 1) break;
          const line = at[u] as number;
          const most = MOST_OF_B[x] as number;
          const worths = ofShapes[x] as readonly number[];
          const worthA = (runsA[x] as Float64Array)[i] as number;
          const lengthX = length - (lengthA[u] as number);
          const thinX = thinA ? ((thinA[x] as Float64Array)[i] as number) : 0;
          let own = 0;
          let ownMet = 0;
          for (let y = 1; y <= most; y++) {
            const v = j - y;
            if (v < lowest) {
              // Rows further up may reach further.
              if (x === 1) said.fill(0, y);
              if (x === 1) met.fill(0, y);
              break;
            }
            const pair = line + v;
            own += hits[pair] as number;
            if (y > 1) own -= acrossB[pair] as number;
            if (x > 1) own -= acrossA[pair] as number;
            const all = x > 1 ? (said[y] as number) + own : own;
            said[y] = all;
            let score =
              (start[pair] as number) +
              all +
              ended +
              worthA +
              ((runsB[y] as Float64Array)[j] as number) +
              (worths[y] as number);
            if (hasWords) {
              ownMet += allMet[pair] as number;
              if (y > 1) ownMet -= metAcrossB[pair] as number;
              if (x > 1) ownMet -= metAcrossA[pair] as number;
              const sumMet = x > 1 ? (met[y] as number) + ownMet : ownMet;
              met[y] = sumMet;
              score -= sumMet * (thinX + (thinB?.[y]?.[j] ?? 0));
            }
            if (score <= top) continue;
            const mismatch = lengthMismatch(lengthX, lengthOf - (lengthB[v] as number));
            score -= mismatch < worstLength ? mismatch : worstLength;
            if (score > top) {
              top = score;
              shape = SIDE * x + y;
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
