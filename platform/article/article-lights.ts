import type { ArticleLight, BlockSpan } from '../../core/article/article-page.ts';
import type { PanelHost } from '../panel/panel-host.ts';
import { linesOf } from './block-range.ts';
import type { PageBox } from './measure-blocks.ts';
import { paperOf } from './page-paper.ts';
import type { FoundBlock } from './read-article.ts';

/** Whatever is dimmed in forced colours stands out; nothing there is less than the rest. */
const FORCED_COLORS = '(forced-colors: active)';

type Kind = ArticleLight | 'dim';

/** One path of the drawing: what it shows, and how. */
type Layer = {
  readonly kind: Kind;
  /** Names its colours: see shell.css. */
  readonly look: string;
  /** How thick the line under the words is, in px, if it is drawn in place of their ground. */
  readonly line?: number;
  /** How far it goes beyond the words above and below, in px. */
  readonly bleed?: number;
};

/** From the lowest. */
const LAYERS: readonly Layer[] = [
  // Letters are drawn on whole pixels, and so reach a little out of the lines that they stand in.
  { kind: 'dim', look: 'veil', bleed: 2 },
  { kind: 'hit-beside', look: 'beside', line: 1 },
  { kind: 'light', look: 'lit' },
  { kind: 'hit', look: 'lit' },
  { kind: 'hit-now', look: 'now' },
  { kind: 'hit-now', look: 'now-line', line: 2 },
];

/** How much is drawn above and below the view, as a part of its height. */
const MARGIN = 1;

const SVG = 'http://www.w3.org/2000/svg';

/** Stretches of the article lit up, and blocks dimmed, without a change to the page. */
export type ArticleLights = {
  /** Let it be seen, or not. */
  show(isShown: boolean): void;
  /** Light up these stretches in one way, in place of those before. */
  light(spans: readonly BlockSpan[], way: ArticleLight): void;
  /** Dim these blocks, in place of those before. */
  dim(blocks: readonly number[]): void;
  /** Find all of it again in these blocks. */
  bind(blocks: readonly FoundBlock[]): void;
  /** Lay all of it where the blocks lie now. */
  lay(): void;
};

/**
 * Light and dim by a drawing over the page, until `signal` aborts.
 *
 * It stands in our closed root and shows what is near the view alone: what is registered with
 * `CSS.highlights`, every script of the page can list.
 *
 * @param boxes tells where the blocks lie, so that only those near the view are looked into
 */
export function articleLights(
  { root }: PanelHost,
  boxes: () => readonly PageBox[],
  signal: AbortSignal,
): ArticleLights {
  let blocks: readonly FoundBlock[] = [];
  let isShown = false;
  let frame = 0;
  /** How far the page was scrolled when this was last drawn, in px. */
  let drawnAt = 0;
  const lit = new Map<Kind, readonly BlockSpan[]>();
  const drawing = document.createElement('div');
  drawing.className = 'root lights';
  const paths = LAYERS.map(layer => ({ layer, path: addPath(drawing, layer) }));

  function draw() {
    frame = 0;
    drawnAt = scrollY;
    const isAny = isShown && [...lit.values()].some(({ length }) => length > 0);
    if (!isAny) return drawing.remove();
    const paper = paperOf(document);
    drawing.dataset.paper = paper.theme;
    drawing.style.setProperty('--paper', paper.color);
    for (const { layer, path } of paths) path.setAttribute('d', outlineOf(layer));
    if (!drawing.isConnected) root.append(drawing);
  }

  /** Outline what of a layer is near the view. */
  function outlineOf({ kind, line, bleed = 0 }: Layer): string {
    const lying = boxes();
    const from = scrollY - innerHeight * MARGIN;
    const to = scrollY + innerHeight * (1 + MARGIN);
    const isNear = ({ block }: BlockSpan) => {
      const box = lying[block];
      return box && box.height > 0 && box.top < to && box.top + box.height > from;
    };
    const lines = (lit.get(kind) ?? []).filter(isNear).flatMap(({ block, span }) => {
      const found = blocks[block];
      return found ? linesOf(found, span) : [];
    });
    const outlines = lines.map(({ left, top, bottom, width, height }) => {
      const from = line ? bottom - line : top - bleed;
      const thickness = line ?? height + 2 * bleed;
      return `M${left + scrollX} ${from + scrollY}h${width}v${thickness}h${-width}z`;
    });
    return outlines.join('');
  }

  function request() {
    frame ||= requestAnimationFrame(draw);
  }

  function put(kind: Kind, spans: readonly BlockSpan[]) {
    if (spans.length === 0 && !lit.get(kind)?.length) return;
    lit.set(kind, spans);
    request();
  }

  const wholeOf = (block: number): BlockSpan => {
    return { block, span: { from: 0, to: blocks[block]?.text.length ?? 0 } };
  };

  addEventListener(
    'scroll',
    () => Math.abs(scrollY - drawnAt) > (innerHeight * MARGIN) / 2 && request(),
    { passive: true, signal },
  );
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    drawing.remove();
  });

  return {
    show(next) {
      isShown = next;
      request();
    },
    light: (spans, way) => put(way, spans),
    dim: next => put('dim', matchMedia(FORCED_COLORS).matches ? [] : next.map(wholeOf)),
    bind(next) {
      blocks = next;
      request();
    },
    lay: request,
  };
}

/** Add a path: grounds, which colour the words above them, apart from what only lies over them. */
function addPath(drawing: HTMLElement, { look }: Layer): SVGPathElement {
  const sheet = look === 'lit' || look === 'now' ? 'grounds' : 'overlay';
  const svg = drawing.querySelector(`.${sheet}`) ?? document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', sheet);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('class', look);
  svg.append(path);
  drawing.append(svg);
  return path;
}
