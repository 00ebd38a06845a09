import type { Episode } from '../episode/episode.ts';
import { progressAt } from '../reading/progress.ts';

/** A point of the transcript that the ribbon marks, such as a search hit or a bookmark. */
export type RibbonPoint = {
  /** Counted from 0. */
  readonly paragraph: number;
  /** Where in the paragraph's text, in UTF-16 code units. */
  readonly offset: number;
  /** Whether the reader is at it just now. */
  readonly isCurrent?: boolean;
};

/** Ticks that are less apart than this, in px, are one. */
const LEAST_APART = 1;

/**
 * Return where points lie on a ribbon of that length, in px and in order; what would be drawn as
 * one is one.
 */
export function ribbonTicks(
  episode: Episode,
  points: readonly RibbonPoint[],
  length: number,
): readonly number[] {
  const ticks: number[] = [];
  const all = points.map(point => progressOf(episode, point) * length).sort((a, b) => a - b);
  for (const tick of all) {
    if (tick - (ticks.at(-1) ?? Number.NEGATIVE_INFINITY) >= LEAST_APART) ticks.push(tick);
  }
  return ticks;
}

function progressOf(episode: Episode, { paragraph: index, offset }: RibbonPoint): number {
  const paragraph = episode.paragraphs[index];
  if (!paragraph) return 0;
  const { id, text } = paragraph;
  return progressAt(episode, {
    paragraph: id,
    fraction: offset / Math.max(offset, text.length, 1),
  });
}
