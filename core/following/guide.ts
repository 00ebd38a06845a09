import type { ReadingPosition } from '../reading/reading-position.ts';

/**
 * Where a guide is: that which the transcript follows, as an article by how far it is scrolled, or a
 * recording by how far it is played. The unit is its own: an article's is px.
 */
export type GuideReport = {
  readonly at: number;
  /** How much of the original the reader has before them at a time, in the same unit. */
  readonly view: number;
  /** Whether it is where it was sent to, and nobody has moved it on since. */
  readonly isSent: boolean;
};

/** What of the transcript is level with the guide. */
export type GuidePlace = {
  /** How far the transcript must be scrolled for that, in px; it may be beyond an end of the text. */
  readonly level: number;
  /** The block of the original that is being read, counted from 0; `null` before the first. */
  readonly block: number | null;
  /** The same in the transcript; `null` where the block has no counterpart. */
  readonly position: ReadingPosition | null;
  /** The turn of that position, counted from 0; `null` without one. */
  readonly turn: number | null;
};
