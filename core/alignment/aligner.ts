import type { Block } from '../article/article.ts';
import type { Episode } from '../episode/episode.ts';
import type { Alignment, Pin } from './alignment.ts';

/**
 * Why an alignment could not be made: what makes it did not hear, which heals; the extension was
 * updated under the page; or it broke, and would again.
 */
export type AlignerFailure = 'asleep' | 'updated' | 'crashed';

/**
 * Aligns the blocks of an article with an episode's transcript, wherever that is done; never rejects.
 */
export type Aligner = (
  episode: Episode,
  blocks: readonly Block[],
  pins: readonly Pin[],
) => Promise<Alignment | AlignerFailure>;
