import type { BlockSpan } from '../core/article-page.ts';
import { rangeOf } from './block-range.ts';
import type { PanelHost } from './panel-host.ts';
import type { FoundBlock } from './read-article.ts';

const LIGHT = 'alongside-light';
const DIM = 'alongside-dim';

/** Readable on light paper and on dark, and yet stepping back on both; in forced colours there is no less. */
const RULES = `@media (forced-colors:none){::highlight(${DIM}){color:#767676}}::highlight(${LIGHT}){color:#1f1d1a;background-color:#fbe9a9}`;

/** Stretches of the article lit up, and blocks dimmed, without a change to the page. */
export type ArticleLights = {
  /** Let it be seen, or not. */
  show(isShown: boolean): void;
  /** Light up these stretches, in place of those before. */
  light(spans: readonly BlockSpan[]): void;
  /** Dim these blocks, in place of those before. */
  dim(blocks: readonly number[]): void;
  /** Find all of it again in these blocks. */
  bind(blocks: readonly FoundBlock[]): void;
};

/** Light and dim by way of the browser's highlights, until `signal` aborts. */
export function articleLights(
  stylePage: PanelHost['stylePage'],
  signal: AbortSignal,
): ArticleLights {
  let bound: readonly FoundBlock[] = [];
  let lit: readonly BlockSpan[] = [];
  let dimmed: readonly BlockSpan[] = [];

  function draw(name: string, spans: readonly BlockSpan[]) {
    const ranges = spans.flatMap(({ block, span }) => {
      const found = bound[block];
      return (found && rangeOf(found, span)) ?? [];
    });
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }

  const wholeOf = (block: number): BlockSpan => ({
    block,
    span: { from: 0, to: bound[block]?.text.length ?? 0 },
  });

  signal.addEventListener('abort', () => {
    CSS.highlights.delete(LIGHT);
    CSS.highlights.delete(DIM);
  });

  return {
    show: isShown => stylePage('lights', isShown ? RULES : null),
    light(spans) {
      lit = spans;
      draw(LIGHT, lit);
    },
    dim(blocks) {
      dimmed = blocks.map(wholeOf);
      draw(DIM, dimmed);
    },
    bind(blocks) {
      bound = blocks;
      draw(LIGHT, lit);
      draw(DIM, dimmed);
    },
  };
}
