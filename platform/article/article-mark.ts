import type { ArticleMark } from '../../core/article/article-page.ts';
import type { PanelHost } from '../panel/panel-host.ts';
import type { PageBox } from './measure-blocks.ts';
import { paperOf } from './page-paper.ts';

/** How far the band goes beyond the text: on the side away from the panel, and on the bar's. In px. */
const BLEED = 16;
const BAR_BLEED = 20;

/** How far the band goes beyond the text above and below, in px. */
const HEAD = 5;

/** The band and the bar over the block that is being read. */
export type MarkOverArticle = {
  show(mark: ArticleMark | null, boxes: readonly PageBox[]): void;
  /** Lay it where its block lies now. */
  lay(boxes: readonly PageBox[]): void;
};

/** Make a mark that scrolls with the page and is no part of it, until `signal` aborts. */
export function articleMark({ root }: PanelHost, signal: AbortSignal): MarkOverArticle {
  let shown: ArticleMark | null = null;
  const paper = document.createElement('div');
  const band = document.createElement('div');
  paper.className = 'root';
  band.className = 'article-mark';
  paper.append(band);
  signal.addEventListener('abort', () => paper.remove());

  function draw(boxes: readonly PageBox[]) {
    const box = shown && boxes[shown.block];
    if (!box) return paper.remove();
    if (!paper.isConnected) {
      paper.dataset.theme = paperOf(document).theme;
      root.append(paper);
    }
    band.dataset.voice = String(shown?.voice);
    const left = Math.max(0, box.left - BLEED);
    const right = Math.min(box.pageWidth, box.left + box.width + BAR_BLEED);
    band.style.cssText = `translate: ${left}px ${box.top - HEAD}px; width: ${right - left}px; height: ${box.height + 2 * HEAD}px`;
  }

  return {
    show(mark, boxes) {
      // From one block to the next it glides; a jump, and a new layout, it follows at once.
      const isStep = mark && shown && Math.abs(mark.block - shown.block) === 1;
      band.toggleAttribute('data-gliding', Boolean(isStep));
      shown = mark;
      draw(boxes);
    },
    lay(boxes) {
      band.removeAttribute('data-gliding');
      draw(boxes);
    },
  };
}
