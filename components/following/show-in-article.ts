import type { ArticleMark } from '../../core/article/article-page.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import { effectUntil } from './effect-until.ts';
import type { Following } from './follow-model.ts';

/**
 * Show in the article what is being read, and whom the reader does not want to hear, as long as the
 * panel is open, until `signal` aborts.
 */
export function showInArticle(
  { episode, page, alignment, follow, reading }: Following,
  filter: FilterModel,
  panel: PanelModel,
  signal: AbortSignal,
): void {
  function markNow(): ArticleMark | null {
    const texts = alignment.texts.value;
    if (!texts || panel.shape.value !== 'open' || !reading.hasMoved.value) return null;
    const { paragraph: id, fraction } = reading.position.value;
    const paragraph = findParagraph(episode, id);
    if (!paragraph) return null;
    const voice = episode.speakers.findIndex(speaker => speaker.id === paragraph.speaker);
    const block = follow.isFollowing.value
      ? follow.block.value
      : texts.behind({ paragraph: paragraph.index, fraction })?.block;
    const isLinked = block !== null && block !== undefined && texts.paragraphsOf[block]?.length;
    return isLinked ? { block, voice } : null;
  }

  function dimNow(): readonly number[] {
    const texts = alignment.texts.value;
    if (!texts || panel.shape.value !== 'open' || filter.heard.value === null) return [];
    const isFolded = filter.isFolded.value;
    const folded = new Set(episode.turns.filter(isFolded).map(({ id }) => id));
    const isUnheard = (paragraph: number) => {
      const turn = episode.paragraphs[paragraph]?.turn;
      return turn !== null && turn !== undefined && folded.has(turn);
    };
    return texts.paragraphsOf.flatMap((linked, block) =>
      linked.length > 0 && linked.every(isUnheard) ? [block] : [],
    );
  }

  let shown: ArticleMark | null = null;
  effectUntil(signal, () => {
    const mark = markNow();
    if (mark?.block === shown?.block && mark?.voice === shown?.voice) return;
    shown = mark;
    page.mark(mark);
  });
  effectUntil(signal, () => page.dim(dimNow()));
  effectUntil(signal, () => page.show(panel.shape.value === 'open'));
}
