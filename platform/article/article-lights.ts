import type { ArticleLight, BlockSpan } from '../../core/article/article-page.ts';
import type { PanelHost } from '../panel/panel-host.ts';
import { whenPainted } from '../panel/when-painted.ts';
import { rangeOf } from './block-range.ts';
import type { FoundBlock } from './read-article.ts';

const LIT = 'color:#1f1d1a;background-color:';

/** Readable on light paper and on dark, those further down over those above. */
const LOOKS: Readonly<Record<ArticleLight | 'dim', string>> = {
  dim: 'color:#767676',
  'hit-beside': 'text-decoration:underline 1px #a87b00',
  light: `${LIT}#fbe9a9`,
  hit: `${LIT}#fbe9a9`,
  'hit-now': `${LIT}#f6cf5c;text-decoration:underline 2px #1f1d1a`,
};
const WAYS = Object.keys(LOOKS) as (keyof typeof LOOKS)[];
const nameOf = (way: string) => `alongside-${way}`;
const RULES = WAYS.map(way => `::highlight(${nameOf(way)}){${LOOKS[way]}}`).join('');

/** Whatever is highlighted in forced colours stands out; nothing there is less than the rest. */
const FORCED_COLORS = '(forced-colors: active)';

/** Stretches of the article lit up, and blocks dimmed, without a change to the page. */
export type ArticleLights = {
  /** Let it be seen, or not. */
  show(isShown: boolean): void;
  /** Light up these stretches in one way, in place of those before. */
  light(spans: readonly BlockSpan[], way?: ArticleLight): void;
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
  const lit = new Map<keyof typeof LOOKS, readonly BlockSpan[]>();

  function draw(way: keyof typeof LOOKS) {
    const ranges = (lit.get(way) ?? []).flatMap(({ block, span }) => {
      const found = bound[block];
      return (found && rangeOf(found, span)) ?? [];
    });
    if (ranges.length === 0) return void CSS.highlights.delete(nameOf(way));
    const highlight = new Highlight(...ranges);
    highlight.priority = WAYS.indexOf(way);
    CSS.highlights.set(nameOf(way), highlight);
  }

  function put(way: keyof typeof LOOKS, spans: readonly BlockSpan[]) {
    lit.set(way, spans);
    draw(way);
  }

  const wholeOf = (block: number): BlockSpan => ({
    block,
    span: { from: 0, to: bound[block]?.text.length ?? 0 },
  });

  signal.addEventListener('abort', () => {
    for (const way of WAYS) CSS.highlights.delete(nameOf(way));
  });

  return {
    show: isShown => stylePage('lights', isShown ? RULES : null),
    light: (spans, way = 'light') => put(way, spans),
    dim(blocks) {
      const dimmed = matchMedia(FORCED_COLORS).matches ? [] : blocks;
      // The panel, where the reader has just done it, is drawn first.
      void whenPainted().then(() => signal.aborted || put('dim', dimmed.map(wholeOf)));
    },
    bind(blocks) {
      bound = blocks;
      for (const way of lit.keys()) draw(way);
    },
  };
}
