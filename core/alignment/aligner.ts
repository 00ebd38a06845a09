import type { Block } from '../article/article.ts';
import type { Episode } from '../episode/episode.ts';
import type { Alignment, Pin } from './alignment.ts';

/**
 * Aligns the blocks of an article with an episode's transcript, wherever that is done.
 *
 * @returns `null` if it could not be done, as after an update of the extension; never rejects
 */
export type Aligner = (
  episode: Episode,
  blocks: readonly Block[],
  pins: readonly Pin[],
) => Promise<Alignment | null>;
