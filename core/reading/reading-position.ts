import type { ParagraphId } from '../episode/episode.ts';

/** Where the reader is, at the reading line. */
export type ReadingPosition = {
  readonly paragraph: ParagraphId;
  /** How far through the paragraph the reading line is, from 0 at its top to 1 at its foot. */
  readonly fraction: number;
};
