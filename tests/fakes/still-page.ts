import type { BlockPoint } from '../../core/alignment/aligned-texts.ts';
import type { ArticleLight, ArticlePage, BlockSpan } from '../../core/article/article-page.ts';

/** A page without size that never changes, and tells what was asked of it. */
export type StillPage = ArticlePage & {
  /** Where it was asked to scroll, in order. */
  readonly sent: readonly BlockPoint[];
  /** What it was last asked to light up, in each way. */
  readonly lit: ReadonlyMap<ArticleLight, readonly BlockSpan[]>;
};

export function stillPage(): StillPage {
  const sent: BlockPoint[] = [];
  const lit = new Map<ArticleLight, readonly BlockSpan[]>();
  const nothing = () => {};
  return {
    sent,
    lit,
    boxes: () => [],
    scrolled: () => 0,
    ahead: () => 0,
    viewHeight: () => 0,
    sendTo: point => void sent.push(point),
    isSent: () => false,
    show: nothing,
    mark: nothing,
    light: (spans, way = 'light') => void lit.set(way, spans),
    dim: nothing,
    watchText: () => nothing,
    watchScroll: () => nothing,
    watchLayout: () => nothing,
    watchPointing: () => nothing,
    watchPicking: () => nothing,
    pickNext: nothing,
  };
}
