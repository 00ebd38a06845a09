import { countAbove } from '../reading/reading-line.ts';
import type { Tie } from './level.ts';

/** A height of the article, and the one of the transcript that is level with it. */
export type LevelPair = { readonly ours: number; readonly theirs: number };

/** Tells for each height of one text what is level with it in the other, and back. */
export type LevelMap = {
  /**
   * From the article to the transcript; `null` if they are level nowhere.
   *
   * Where the article has no counterpart, the transcript holds still at the last one.
   */
  across(height: number): number | null;
  /** From the transcript to the article; `null` if nothing there is level with it. */
  back(height: number): number | null;
  /**
   * List the pairs around a height of the article, so far on both sides as `reach` asks, but only as
   * far as both texts go on evenly from pair to pair.
   */
  evenly(height: number, reach: number): readonly LevelPair[];
};

/**
 * Lay ties out. Between two of them both texts go on evenly, so that a long paragraph beside a short
 * one starts and ends with it.
 *
 * @param ours the height of each tie in the article, in whatever unit
 * @param theirs the height of each tie in the transcript
 */
export function levelMap(
  ties: readonly Tie[],
  ours: (tie: Tie) => number,
  theirs: (tie: Tie) => number,
): LevelMap {
  const from = rising(ties.map(ours));
  const to = rising(ties.map(theirs));
  const last = ties.length - 1;

  /** Whether nothing that follows the tie, up to the next, is level with anything. */
  const isLoose = (at: number) => at === last || ties[at]?.isLoose;

  return {
    across(height) {
      if (last < 0) return null;
      const at = Math.max(0, tieAbove(from, height));
      return isLoose(at) ? (to[at] as number) : between(from, to, at, height);
    },
    back(height) {
      const at = tieAbove(to, height);
      if (at < 0) return null;
      if (!isLoose(at)) return between(to, from, at, height);
      return height <= (to[at] as number) ? (from[at] as number) : null;
    },
    evenly(height, reach) {
      let first = Math.max(0, tieAbove(from, height));
      let final = first;
      while (first > 0 && (from[first] as number) > height - reach && !isLoose(first - 1)) first--;
      while ((from[final] as number) < height + reach && !isLoose(final)) final++;
      return from
        .slice(first, final + 1)
        .map((ours, at) => ({ ours, theirs: to[first + at] as number }));
    },
  };
}

/** Boxes may overlap by the rounding of a px: no height is above the one before it. */
function rising(heights: readonly number[]): readonly number[] {
  let least = Number.NEGATIVE_INFINITY;
  return heights.map(height => {
    least = Math.max(least, height);
    return least;
  });
}

/** Return the last tie at or above the height; -1 if all are below it. */
function tieAbove(heights: readonly number[], height: number): number {
  return countAbove(heights.length, at => heights[at] as number, height) - 1;
}

function between(from: readonly number[], to: readonly number[], at: number, height: number) {
  const start = from[at] as number;
  const way = (from[at + 1] as number) - start;
  const share = way > 0 ? Math.min(1, Math.max(0, (height - start) / way)) : 0;
  return (to[at] as number) + share * ((to[at + 1] as number) - (to[at] as number));
}
