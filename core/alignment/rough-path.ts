import { WEIGHTS } from './align-weights.ts';
import { type Band, fullBand } from './band.ts';
import type { Bead } from './bead.ts';
import { type Evidence, EvidenceReader, type Meets, noEvidence } from './evidence.ts';
import { lengthMismatch } from './length-mismatch.ts';
import type { Lexicon } from './lexicon.ts';
import { partOfRuns, type Runs, scoreGaps, scoreRuns } from './runs.ts';
import { partOf, type Units } from './units.ts';
import type { Voices } from './voices.ts';
import { missedWords, thinning, WordEvidence } from './word-evidence.ts';
import type { WordPairs } from './word-pairs.ts';

/** A window of one text: its units, and what each of them says alone and if it has no counterpart. */
type Scored = { readonly units: Units; readonly runs: Runs; readonly gapUntil: Float64Array };

/** A rough way through two texts, and where else the right one may lead. */
export type RoughPath = { readonly beads: readonly Bead[]; readonly band: Band };

/** Paragraphs of either text to compare at a time, every one with every other. */
const WINDOW_A = 300;
const WINDOW_B = 450;
/** The share of the way through a window that is kept: near its end, what follows is not seen. */
const KEPT = 2 / 3;

/** Paragraphs to either side of the best way that the band holds at most, so that it stays small. */
const WIDEST = 60;

/**
 * Find a rough way through the paragraphs of two texts, in time and space that grow with their
 * length: a window of both texts is compared, part of the way is kept, and the next window begins
 * where it ends. A single gap longer than a window is beyond it.
 *
 * @param ratio how many letters of the first text say as much as one of the second
 * @param words the words of the paragraphs that may stand for each other, if there is a word list
 */
export function findRoughPath(
  a: Units,
  b: Units,
  lexicon: Lexicon,
  voices: Voices,
  ratio: number,
  words: WordPairs | null,
): RoughPath {
  const reader = new EvidenceReader(b, lexicon);
  const wordReader = words && new WordEvidence(words);
  const aloneA = words && missedWords(words.a);
  const aloneB = words && missedWords(words.b);
  const runsA = scoreRuns(a, lexicon.missedA, aloneA);
  const runsB = scoreRuns(b, lexicon.missedB, aloneB);
  const gapsA = scoreGaps(a.count, aloneA, WEIGHTS.gap);
  const gapsB = scoreGaps(b.count, aloneB, WEIGHTS.gap);
  const thinA = words && (thinning(words.a, 1)[1] as Float64Array);
  const thinB = words && (thinning(words.b, 1)[1] as Float64Array);
  const beads: Bead[] = [];
  const band = fullBand(a.count, b.count);
  for (let fromA = 0, fromB = 0; fromA < a.count || fromB < b.count; ) {
    // Where one text has ended, the rest of the other is one gap.
    const toA = fromB === b.count ? a.count : Math.min(a.count, fromA + WINDOW_A);
    const toB = fromA === a.count ? b.count : Math.min(b.count, fromB + WINDOW_B);
    const partA = {
      units: partOf(a, fromA, toA),
      runs: partOfRuns(runsA, fromA, toA),
      gapUntil: gapsA.subarray(fromA, toA + 1),
    };
    const partB = {
      units: partOf(b, fromB, toB),
      runs: partOfRuns(runsB, fromB, toB),
      gapUntil: gapsB.subarray(fromB, toB + 1),
    };
    const evidence = noEvidence(fullBand(toA - fromA, toB - fromB));
    reader.add(partA.units, evidence, fromB);
    if (wordReader && thinA && thinB) {
      const meets = wordReader.add(evidence, fromA, fromB);
      thinOut(evidence, meets, thinA.subarray(fromA, toA + 1), thinB.subarray(fromB, toB + 1));
    }
    const isLast = toA === a.count && toB === b.count;
    const found = crossWindow(partA, partB, evidence, voices, ratio, fromA + fromB === 0, isLast);
    const kept = isLast ? found.beads : found.beads.slice(0, Math.ceil(found.beads.length * KEPT));
    const end = kept.at(-1);
    if (!end || end.toA + end.toB === 0)
      throw new Error(`No way leads on from paragraphs ${fromA} and ${fromB}.`);
    for (let i = 0; i <= end.toA; i++) {
      // A border that ends one window and begins the next may face what it does in either.
      const known = i === 0 && fromA > 0 ? (band.low[fromA] as number) : a.count + b.count;
      band.low[fromA + i] = Math.min(known, fromB + (found.band.low[i] as number));
      band.high[fromA + i] = fromB + (found.band.high[i] as number);
    }
    for (const { support, ...bead } of kept) {
      beads.push({
        fromA: fromA + bead.fromA,
        toA: fromA + bead.toA,
        fromB: fromB + bead.fromB,
        toB: fromB + bead.toB,
        support,
      });
    }
    fromA += end.toA;
    fromB += end.toB;
  }
  return { beads, band };
}

/** Take off the evidence what each meeting says less among many words. */
function thinOut(
  { at, hits, band }: Evidence,
  { met }: Meets,
  thinA: Float64Array,
  thinB: Float64Array,
): void {
  for (let i = 0; i + 1 < thinA.length; i++) {
    const row = at[i] as number;
    const own = thinA[i + 1] as number;
    const end = Math.min(thinB.length - 1, (band.high[i] as number) + 1);
    for (let j = band.low[i] as number; j < end; j++) {
      hits[row + j] =
        (hits[row + j] as number) - (met[row + j] as number) * (own + (thinB[j + 1] as number));
    }
  }
}

/**
 * Find the best way through a window: one to one, and gaps (Needleman and Wunsch 1970).
 *
 * The band is made of the borders through which some way leads that is almost as good.
 *
 * @param isFirst whether both texts begin here
 * @param isLast whether the way must end where both texts end, not where either does
 */
function crossWindow(
  a: Scored,
  b: Scored,
  { hits, at }: Evidence,
  voices: Voices,
  ratio: number,
  isFirst: boolean,
  isLast: boolean,
): RoughPath {
  const countA = a.units.count;
  const countB = b.units.count;
  const columns = countB + 1;
  /** Whether the other text has not begun at a border, or has ended: a gap costs little there. */
  const isEdge = (border: number, end: number) =>
    (isFirst && border === 0) || (isLast && border === end);
  /** What it costs to leave unit `i - 1` of the first text alone at border `j`, and the other way. */
  const gapOfA = (i: number, j: number) =>
    isEdge(j, countB) ? WEIGHTS.endGap : (a.gapUntil[i] as number) - (a.gapUntil[i - 1] as number);
  const gapOfB = (i: number, j: number) =>
    isEdge(i, countA) ? WEIGHTS.endGap : (b.gapUntil[j] as number) - (b.gapUntil[j - 1] as number);
  const until = new Float64Array((countA + 1) * columns);
  const match = new Float32Array(until.length);
  const lengthsB = b.units.lengthUntil.map(
    (until, j) => (until - (b.units.lengthUntil[j - 1] ?? 0)) * ratio,
  );
  for (let j = 1; j <= countB; j++) until[j] = (until[j - 1] as number) + gapOfB(0, j);
  for (let i = 1; i <= countA; i++) scorePairs(i);

  const [endA, endB] = isLast ? [countA, countB] : bestEnd();
  const beads = trace();
  return { beads, band: findBand(beads) };

  function scorePairs(i: number): void {
    const { facing, worstRoughLength } = WEIGHTS;
    const { voice } = b.units;
    const row = i * columns;
    const above = row - columns;
    const line = at[i - 1] as number;
    const length = (a.units.lengthUntil[i] as number) - (a.units.lengthUntil[i - 1] as number);
    const worthA = ((a.runs[1] as Float64Array)[i] as number) + facing;
    const worthB = b.runs[1] as Float64Array;
    const voiceRow = (a.units.voice[i - 1] as number) * voices.width;
    const gapA = gapOfA(i, 1);
    const lastGap = gapOfA(i, countB);
    const gapsB = isEdge(i, countA) ? null : b.gapUntil;
    let left = (until[above] as number) + gapOfA(i, 0);
    until[row] = left;
    for (let j = 1; j <= countB; j++) {
      const other = lengthsB[j] as number;
      const mismatch = lengthMismatch(length, other);
      const score =
        worthA +
        (worthB[j] as number) +
        (hits[line + j - 1] as number) +
        (voices.scores[voiceRow + (voice[j - 1] as number)] as number) -
        (mismatch < worstRoughLength ? mismatch : worstRoughLength);
      match[above + j - 1] = score;
      left += gapsB ? (gapsB[j] as number) - (gapsB[j - 1] as number) : WEIGHTS.endGap;
      const skipped = (until[above + j] as number) + (j < countB ? gapA : lastGap);
      if (skipped > left) left = skipped;
      const matched = (until[above + j - 1] as number) + score;
      if (matched > left) left = matched;
      until[row + j] = left;
    }
  }

  /** Return the best border at which either text ends. */
  function bestEnd(): readonly [number, number] {
    let end: readonly [number, number] = [countA, countB];
    let top = until[countA * columns + countB] as number;
    const offer = (i: number, j: number) => {
      const score = until[i * columns + j] as number;
      if (score <= top) return;
      top = score;
      end = [i, j];
    };
    for (let i = 0; i < countA; i++) offer(i, countB);
    for (let j = 0; j < countB; j++) offer(countA, j);
    return end;
  }

  function trace(): Bead[] {
    const beads: Bead[] = [];
    for (let toA = endA, toB = endB; toA > 0 || toB > 0; ) {
      const cell = toA * columns + toB;
      const here = until[cell] as number;
      const isGapA =
        toB === 0 || (toA > 0 && here === (until[cell - columns] as number) + gapOfA(toA, toB));
      const isGapB =
        !isGapA && (toA === 0 || here === (until[cell - 1] as number) + gapOfB(toA, toB));
      const fromA = isGapB ? toA : toA - 1;
      const fromB = isGapA ? toB : toB - 1;
      beads.push({ fromA, toA, fromB, toB, support: 0 });
      toA = fromA;
      toB = fromB;
    }
    return beads.reverse();
  }

  function findBand(beads: readonly Bead[]): Band {
    const low = new Int32Array(countA + 1).fill(countB);
    const high = new Int32Array(countA + 1);
    for (const { fromA, toA, fromB, toB } of beads) {
      low[fromA] = Math.min(low[fromA] as number, fromB);
      high[fromA] = Math.max(high[fromA] as number, fromB);
      low[toA] = Math.min(low[toA] as number, toB);
      high[toA] = Math.max(high[toA] as number, toB);
    }
    const leastWorth = (until[endA * columns + endB] as number) - WEIGHTS.doubt;
    /** What the best way from each border of the row below to the end is worth. */
    const rest = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
    for (let i = countA; i >= 0; i--) {
      const row = i * columns;
      /** What it costs to leave the next unit of the first text alone, by the border. */
      const [firstGap, gapA, lastGap] =
        i < countA ? [gapOfA(i + 1, 0), gapOfA(i + 1, 1), gapOfA(i + 1, countB)] : [0, 0, 0];
      let right = Number.NEGATIVE_INFINITY;
      let diagonal = Number.NEGATIVE_INFINITY;
      const least = Math.max(0, (low[i] as number) - WIDEST);
      for (let j = Math.min(countB, (high[i] as number) + WIDEST); j >= least; j--) {
        const below = rest[j] as number;
        const isEnd = isLast ? i === countA && j === countB : i === countA || j === countB;
        right += j < countB ? gapOfB(i, j + 1) : 0;
        const skipped = below + (j === 0 ? firstGap : j === countB ? lastGap : gapA);
        if (skipped > right) right = skipped;
        if (isEnd && right < 0) right = 0;
        const matched = diagonal + (match[row + j] as number);
        if (matched > right) right = matched;
        diagonal = below;
        rest[j] = right;
        if (right + (until[row + j] as number) < leastWorth) continue;
        low[i] = Math.min(low[i] as number, j);
        high[i] = Math.max(high[i] as number, j);
      }
    }
    return { low, high };
  }
}
