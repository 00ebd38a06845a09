import type { BlockId } from '../article/article.ts';
import type { ReadingPosition } from './reading-position.ts';

/** A block of the article by its own words, and how far through it, from 0 to 1. */
export type BlockPlace = { readonly id: BlockId; readonly fraction: number };

/** A reading position as it is kept, so that it finds its place in a corrected transcript too. */
export type Place = ReadingPosition & {
  /** The paragraph's place in the episode when this was kept. */
  readonly index: number;
  /** When the reader got there, in milliseconds since 1970. */
  readonly at: number;
  /** What of the article was level with it, if anything was. */
  readonly block?: BlockPlace;
  /** Whether the paragraph is gone from the transcript, and this is only its neighbour; never kept. */
  readonly isGuess?: true;
};

/** How fast the reader has been seen to read. */
export type Pace = {
  /** Characters read. */
  readonly characters: number;
  /** Milliseconds they took. */
  readonly ms: number;
};

/** All that is kept of one reader's way through one episode. */
export type Reading = {
  /** Where the reader stopped. */
  readonly here: Place;
  /** The furthest place ever reached. */
  readonly furthest: Place;
  readonly pace: Pace;
};
