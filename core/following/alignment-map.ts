import { countAbove } from '../reading/reading-line.ts';
import type { AnchorPoint } from './anchor-points.ts';

/** Tells for each height of one text what is level with it in the other, and back. */
export type AlignmentMap = {
  /**
   * From the article to the transcript; `null` if they are level nowhere.
   *
   * Where the article has no counterpart, the transcript holds still at the last one.
   */
  across(height: number): number | null;
  /** From the transcript to the article; `null` if nothing there is level with it. */
  back(height: number): number | null;
};

/**
 * Map two texts on each other by their anchor points. Between two of these both texts go on evenly, so
 * that a long paragraph beside a short one starts and ends with it.
 *
 * @param ours the height of each point in the article, in whatever unit
 * @param theirs the height of each point in the transcript
 */
export function alignmentMap(
  points: readonly AnchorPoint[],
  ours: (point: AnchorPoint) => number,
  theirs: (point: AnchorPoint) => number,
): AlignmentMap {
  const from = rising(points.map(ours));
  const to = rising(points.map(theirs));
  const last = points.length - 1;

  /** Whether nothing that follows the point, up to the next, is level with anything. */
  const isLoose = (at: number) => at === last || points[at]?.isLoose;

  return {
    across(height) {
      if (last < 0) return null;
      const at = Math.max(0, pointAbove(from, height));
      return isLoose(at) ? (to[at] as number) : between(from, to, at, height);
    },
    back(height) {
      const at = pointAbove(to, height);
      if (at < 0) return null;
      if (!isLoose(at)) return between(to, from, at, height);
      return height <= (to[at] as number) ? (from[at] as number) : null;
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

/** Return the last point at or above the height; -1 if all are below it. */
function pointAbove(heights: readonly number[], height: number): number {
  return countAbove(heights.length, at => heights[at] as number, height) - 1;
}

function between(from: readonly number[], to: readonly number[], at: number, height: number) {
  const start = from[at] as number;
  const way = (from[at + 1] as number) - start;
  const share = way > 0 ? Math.min(1, Math.max(0, (height - start) / way)) : 0;
  return (to[at] as number) + share * ((to[at + 1] as number) - (to[at] as number));
}
