import type { BlockOffset } from '../../core/article/article-page.ts';
import { offsetAt } from './block-range.ts';
import type { FoundBlock } from './read-article.ts';

/** What is clicked for its own sake, with whatever key. */
const CONTROLS = 'a, button, input, select, textarea, label, summary, video, audio';

/** What the reader points at in the article. */
export type ArticlePointer = {
  /** Report what the mouse points at, until the returned function is called. */
  watchPointing(onPoint: (place: BlockOffset | null) => void): () => void;
  /** Report picks, until the returned function is called. */
  watchPicking(onPick: (place: BlockOffset) => void): () => void;
  /** Make the next click in a block a pick and nothing else, or no longer. */
  pickNext(isPicking: boolean): void;
  bind(blocks: readonly FoundBlock[]): void;
};

/** Watch the mouse over the article, but for `panel`, until `signal` aborts. */
export function articlePointer(panel: Element, signal: AbortSignal): ArticlePointer {
  let bound: readonly FoundBlock[] = [];
  let isPicking = false;

  function placeAt({ target, clientX, clientY }: MouseEvent): BlockOffset | null {
    if (target === panel || !(target instanceof Element)) return null;
    const caret = document.caretPositionFromPoint(clientX, clientY);
    // Beside a text lies the end of its line, which nobody points at.
    if (!caret || !target.contains(caret.offsetNode)) return null;
    const block = bound.findIndex(({ nodes }) => nodes.some(node => node === caret.offsetNode));
    const offset = bound[block] && offsetAt(bound[block], caret.offsetNode, caret.offset);
    return offset === null || offset === undefined ? null : { block, offset };
  }

  return {
    watchPointing(onPoint) {
      let frame = 0;
      const stop = new AbortController();
      const options = { passive: true, signal: AbortSignal.any([signal, stop.signal]) };
      const point = (event: PointerEvent) => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(() => onPoint(placeAt(event)));
      };
      document.addEventListener('pointermove', point, options);
      document.documentElement.addEventListener('pointerleave', () => onPoint(null), options);
      return () => stop.abort();
    },

    watchPicking(onPick) {
      const stop = new AbortController();
      const pick = (event: MouseEvent) => {
        const isAsked = isPicking || (event.altKey && !isControl(event.target));
        const place = isAsked ? placeAt(event) : null;
        if (!place || !event.isTrusted) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        onPick(place);
      };
      addEventListener('click', pick, {
        capture: true,
        signal: AbortSignal.any([signal, stop.signal]),
      });
      return () => stop.abort();
    },

    pickNext(next) {
      isPicking = next;
    },

    bind(blocks) {
      bound = blocks;
    },
  };
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null;
}
