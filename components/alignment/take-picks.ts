import { effect } from '@preact/signals';
import type { BlockOffset } from '../../core/article/article-page.ts';
import type { Following } from '../following/follow-model.ts';
import type { PickingModel } from './picking-model.ts';

/**
 * Do what the reader's clicks in the article ask for: pin a paragraph, or go there in the panel.
 *
 * @returns what ends it
 */
export function takePicks(
  { episode, page, alignment, reading }: Following,
  picking: PickingModel,
): () => void {
  function goTo({ block, offset }: BlockOffset) {
    const texts = alignment.texts.peek();
    const length = texts?.article.blocks[block]?.text.length || 1;
    const point = texts?.beside({ block, fraction: offset / length });
    const paragraph = point && episode.paragraphs[point.paragraph];
    if (paragraph) reading.goTo({ paragraph: paragraph.id, fraction: point.fraction });
  }

  function take(place: BlockOffset) {
    const pick = picking.current.peek();
    picking.end();
    if (pick?.kind === 'pin') alignment.pin(place.block, pick.paragraph);
    else goTo(place);
  }

  const ends = [
    page.watchPicking(take),
    effect(() => page.pickNext(picking.current.value !== null)),
  ];
  return () => {
    for (const end of ends) end();
  };
}
