import type { ArticlePage } from '../../core/article/article-page.ts';
import type { Speaker } from '../../core/episode/episode.ts';
import { READING_LINE } from '../../core/reading/reading-line.ts';
import type { PanelHost } from '../panel/panel-host.ts';
import { articleLights } from './article-lights.ts';
import { articleMark } from './article-mark.ts';
import { articlePointer } from './article-pointer.ts';
import { measureBlocks, type PageBox } from './measure-blocks.ts';
import { type FoundBlock, readArticle } from './read-article.ts';
import { sendPage } from './send-page.ts';
import { watchPlaces } from './watch-places.ts';
import { watchText } from './watch-text.ts';

/** The article in its own page, which a panel may cover in part. */
export type CoveredArticle = ArticlePage & {
  /**
   * Note that so many px of the view are covered from its foot.
   *
   * @param isHeld whether what is at the reading line is to stay there, though the line is elsewhere
   */
  cover(height: number, isHeld: boolean): void;
};

/**
 * Read the article on the page once somebody wants to know it, and find it again after every change,
 * until `signal` aborts.
 */
export function articlePage(
  speakers: readonly Speaker[],
  host: PanelHost,
  signal: AbortSignal,
): CoveredArticle {
  let blocks: readonly FoundBlock[] = [];
  let boxes: readonly PageBox[] | null = null;
  let covered = 0;
  const reports = new EventTarget();
  const mark = articleMark(host, signal);
  const lights = articleLights(host, measured, signal);
  const pointer = articlePointer(host.element, signal);
  const sending = sendPage(host.element, viewHeight, signal);
  const places = watchPlaces(layOut, signal);

  function viewHeight(): number {
    return innerHeight > covered ? innerHeight - covered : innerHeight;
  }

  function cover(height: number, isHeld: boolean) {
    const by = (height - covered) * READING_LINE;
    if (by === 0) return;
    // The panel comes and goes without a change to the page.
    const isDrawn = covered > 0 && height > 0 && scrollY > 0;
    covered = height;
    if (height > 0 && sending.isSent()) sending.stay(measured());
    else if (isDrawn && isHeld) scrollBy({ top: by, behavior: 'instant' });
    else reports.dispatchEvent(new Event('layout'));
  }

  function measured(): readonly PageBox[] {
    boxes ??= measureBlocks(blocks);
    return boxes;
  }

  function layOut() {
    const next = measureBlocks(blocks);
    if (boxes && lieSame(boxes, next)) return;
    boxes = next;
    sending.stay(next);
    mark.lay(next);
    lights.lay();
    reports.dispatchEvent(new Event('layout'));
  }

  function read() {
    const before = blocks;
    blocks = readArticle(document, speakers);
    boxes = null;
    places.observe(blocks);
    lights.bind(blocks);
    pointer.bind(blocks);
    if (!saySame(before, blocks)) reports.dispatchEvent(new Event('text'));
  }

  /** @returns what ends it */
  function hear(target: EventTarget, type: string, onReport: () => void): () => void {
    target.addEventListener(type, onReport, { passive: true, signal });
    return () => target.removeEventListener(type, onReport);
  }

  let isWatched = false;
  function watch() {
    if (isWatched) return;
    isWatched = true;
    read();
    watchText(() => blocks, read, signal);
  }

  return {
    boxes: measured,
    scrolled: () => scrollY,
    ahead: () => scrollY,
    viewHeight,
    cover,
    sendTo: point => sending.sendTo(point, measured()),
    isSent: sending.isSent,
    show: lights.show,
    mark: next => mark.show(next, measured()),
    light: (spans, way = 'light') => lights.light(spans, way),
    dim: lights.dim,
    watchText(onText) {
      watch();
      const report = () => onText({ blocks: blocks.map(({ text, label }) => ({ text, label })) });
      report();
      return hear(reports, 'text', report);
    },
    watchScroll: onScroll => hear(window, 'scroll', onScroll),
    watchLayout: onLayout => hear(reports, 'layout', onLayout),
    watchPointing: pointer.watchPointing,
    watchPicking: pointer.watchPicking,
    pickNext: pointer.pickNext,
  };
}

function lieSame(some: readonly PageBox[], others: readonly PageBox[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ top, left, width, height }, at) => {
      const other = others[at];
      return (
        top === other?.top &&
        left === other.left &&
        width === other.width &&
        height === other.height
      );
    })
  );
}

function saySame(some: readonly FoundBlock[], others: readonly FoundBlock[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ text, label }, at) => text === others[at]?.text && label === others[at]?.label)
  );
}
