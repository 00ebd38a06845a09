import { WEIGHTS } from './align-weights.ts';
import { countUnits } from './postings.ts';
import type { Units } from './units.ts';

/**
 * What the tokens of one text stand for in the other.
 *
 * All weights are log-odds, in nats, of "these two say the same" against "these two have nothing
 * to do with each other", so that they may be added up.
 */
export type Lexicon = {
  /** The counterparts of token `t` are `targets[from[t]]` to before `targets[from[t + 1]]`. */
  readonly from: Int32Array;
  readonly targets: Int32Array;
  /** What it says that both stand there, over what each of them says alone. */
  readonly weights: Float64Array;
  /** What it says that a token of the first text stands there without its counterparts. */
  readonly missedA: Float64Array;
  /** What it says that a token of the second text stands there without what it renders. */
  readonly missedB: Float64Array;
};

/** So many units a token may stand in, however short the text. */
export const FEW = 4;

/** Two tokens, and in how many of `count` pairs of units they stand: both, the one, the other. */
export type Entry = {
  readonly a: number;
  readonly b: number;
  readonly both: number;
  readonly countA: number;
  readonly countB: number;
  readonly count: number;
};

/**
 * Make the lexicon of some entries.
 *
 * @param size how many tokens there are
 */
export function makeLexicon(entries: readonly Entry[], size: number): Lexicon {
  const from = new Int32Array(size + 1);
  for (const { a } of entries) from[a + 1] = (from[a + 1] as number) + 1;
  for (let t = 0; t < size; t++) from[t + 1] = (from[t + 1] as number) + (from[t] as number);
  const next = from.slice();
  const targets = new Int32Array(entries.length);
  const weights = new Float64Array(entries.length);
  const missedA = new Float64Array(size);
  const missedB = new Float64Array(size);
  const { evidence, smoothing } = WEIGHTS;
  for (const entry of entries) {
    const { a, b, both } = entry;
    const countA = entry.countA + smoothing;
    const countB = entry.countB + smoothing;
    const count = Math.max(entry.count, entry.countA + 1, entry.countB + 1) + 2 * smoothing;
    const met = Math.log((both * count) / (countA * countB));
    const onlyA = Math.log(((countA - both) * count) / (countA * (count - countB)));
    const onlyB = Math.log(((countB - both) * count) / (countB * (count - countA)));
    const lossA = evidence * Math.min(0, onlyA);
    const lossB = evidence * Math.min(0, onlyB);
    const slot = next[a] as number;
    next[a] = slot + 1;
    targets[slot] = b;
    weights[slot] = evidence * met - lossA - lossB;
    missedA[a] = (missedA[a] as number) + lossA;
    missedB[b] = (missedB[b] as number) + lossB;
  }
  return { from, targets, weights, missedA, missedB };
}

/**
 * List the tokens that stand in both texts: names, figures, borrowed words.
 *
 * Before anything is learned, a token is taken to render itself about as often as it can.
 */
export function sharedTokens(a: Units, b: Units, size: number): Entry[] {
  const inA = countUnits(a, size);
  const inB = countUnits(b, size);
  const count = Math.max(a.count, b.count) + UNSEEN;
  const mostA = Math.max(FEW, a.count * WEIGHTS.commonest);
  const mostB = Math.max(FEW, b.count * WEIGHTS.commonest);
  const entries: Entry[] = [];
  for (let token = 0; token < size; token++) {
    const countA = inA[token] as number;
    const countB = inB[token] as number;
    if (countA === 0 || countB === 0 || countA > mostA || countB > mostB) continue;
    const rate = (countA + countB) / (a.count + b.count + UNSEEN);
    const likelyA = ((countA + rate * TRUSTED) / (a.count + TRUSTED)) * count;
    const likelyB = ((countB + rate * TRUSTED) / (b.count + TRUSTED)) * count;
    const both = WEIGHTS.sharing * Math.min(likelyA, likelyB);
    entries.push({ a: token, b: token, both, countA: likelyA, countB: likelyB, count });
  }
  return entries;
}

/** Units without the token that are imagined beside those read: in few units, all words look common. */
const UNSEEN = 100;
/** In how many units of one text a token must be counted before its rate in both is forgotten. */
const TRUSTED = 30;

/** Put together what was learned and what is shared; of two statements about a token, the learned. */
export function mergeEntries(
  learned: readonly Entry[],
  shared: readonly Entry[],
  size: number,
): Entry[] {
  const isLearned = new Uint8Array(size);
  for (const { a, b } of learned) if (a === b) isLearned[a] = 1;
  return learned.concat(shared.filter(({ a }) => !isLearned[a]));
}
