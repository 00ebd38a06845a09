import type { ReadingPosition } from './reading-position.ts';

/** A reading position as it is kept, so that it finds its place in a corrected transcript too. */
export type Place = ReadingPosition & {
  /** The paragraph's place in the episode when this was kept. */
  readonly index: number;
  /** When the reader got there, in milliseconds since 1970. */
  readonly at: number;
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
