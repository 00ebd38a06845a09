import { WEIGHTS } from './align-weights.ts';
import type { Units } from './units.ts';

/** How many units in a row may stand for one unit of the other text. */
export const LONGEST_RUN = 6;

/**
 * What runs of units say without the tokens that meet: `runs[k][i]` of the `k` units before border
 * `i`, in nats.
 */
export type Runs = readonly Float64Array[];

/**
 * Score the runs of units of a text.
 *
 * @param missed what it says of each token that its counterparts are missing
 * @param alone what else is to be said of each unit
 */
export function scoreRuns(
  { count, tokenFrom, tokens, opens, turns }: Units,
  missed: Float64Array,
  alone: Float64Array | null,
): Runs {
  const worth = Array.from({ length: LONGEST_RUN + 1 }, () => new Float64Array(count + 1));
  const [, single] = worth as [Float64Array, Float64Array];
  /** What units `u - 1` and `u` both say. */
  const repeated = new Float64Array(count);
  const seen = new Int32Array(missed.length);
  for (let u = 0; u < count; u++) {
    const end = tokenFrom[u + 1] as number;
    let sum = 0;
    let again = 0;
    for (let t = tokenFrom[u] as number; t < end; t++) {
      const token = tokens[t] as number;
      const loss = missed[token] as number;
      if (loss === 0 || seen[token] === u + 1) continue;
      if (seen[token] === u) again += loss;
      seen[token] = u + 1;
      sum += loss;
    }
    single[u + 1] = sum + (alone?.[u] ?? 0);
    if (u > 0) repeated[u] = again;
  }
  for (let k = 2; k <= LONGEST_RUN; k++) {
    const run = worth[k] as Float64Array;
    const shorter = worth[k - 1] as Float64Array;
    for (let i = k; i <= count; i++) {
      const first = i - k + 1;
      run[i] =
        (shorter[i] as number) +
        (single[first] as number) -
        (repeated[first] as number) +
        (opens[first] ? WEIGHTS.bridge : 0) +
        (turns[first] ? WEIGHTS.turnBridge : 0);
    }
  }
  return worth;
}

/** Return the runs inside the units from `from` to before `to`. */
export function partOfRuns(runs: Runs, from: number, to: number): Runs {
  return runs.map(worth => worth.subarray(from, to + 1));
}

/**
 * Return what it says of the units up to each border that none of them has a counterpart.
 *
 * @param missed what it says of each unit that no word of it meets any
 * @param gap what it says of any unit
 */
export function scoreGaps(count: number, missed: Float64Array | null, gap: number): Float64Array {
  const { wordGap } = WEIGHTS;
  const until = new Float64Array(count + 1);
  for (let u = 0; u < count; u++) {
    until[u + 1] = (until[u] as number) + gap + wordGap * (missed?.[u] ?? 0);
  }
  return until;
}
