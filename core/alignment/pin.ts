import type { BlockId } from '../article/article.ts';
import type { Episode, ParagraphId } from '../episode/episode.ts';
import { findParagraph } from '../transcript/find-paragraph.ts';
import type { Pin } from './alignment.ts';

/** A pin as it is kept: by the words of both sides, so that it outlives edits elsewhere. */
export type KeptPin = {
  readonly block: BlockId;
  readonly paragraph: ParagraphId;
  /** The first words of the block, for a reader who looks at the pin when the block is gone. */
  readonly quote: string;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
};

/** Return the pins whose block and paragraph are both there, as the aligner wants them. */
export function pinsHere(
  pins: readonly KeptPin[],
  episode: Episode,
  blocks: readonly BlockId[],
): readonly Pin[] {
  return pins.flatMap(({ block: id, paragraph: name }) => {
    const block = blocks.indexOf(id);
    const paragraph = findParagraph(episode, name);
    return block >= 0 && paragraph ? [{ block, paragraph: paragraph.index }] : [];
  });
}
