import type { Episode, Paragraph, ParagraphId } from '../episode/episode.ts';

// Asked for at every frame; an episode never changes, so its index is made once.
const indexes = new WeakMap<Episode, ReadonlyMap<ParagraphId, Paragraph>>();

/**
 * Return the paragraph of that name.
 *
 * @returns `null` if the episode has none, as after its text was corrected.
 */
export function findParagraph(episode: Episode, id: ParagraphId): Paragraph | null {
  let index = indexes.get(episode);
  if (!index) {
    index = new Map(episode.paragraphs.map(paragraph => [paragraph.id, paragraph]));
    indexes.set(episode, index);
  }
  return index.get(id) ?? null;
}
