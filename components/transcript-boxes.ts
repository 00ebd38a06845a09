import type { Episode } from '../core/episode.ts';
import { type Box, countAbove, positionAtLine, readingOffset } from '../core/reading-line.ts';
import type { ReadingPosition } from '../core/reading-position.ts';

/** Where everything in the transcript lies: measured when it changes, never while it scrolls. */
export type TranscriptBoxes = {
  /** Where each paragraph lies, in px from the top of the text. */
  readonly paragraphs: readonly Box[];
  /** How far below the top of the view the reading line is, in px. */
  readonly offset: number;
  /** How high the view is, in px. */
  readonly viewHeight: number;
  /** How far the text can scroll, in px. */
  readonly end: number;
  /** Return the position at a height, in px from the top of the text; `null` if nothing is drawn. */
  positionAt(y: number): ReadingPosition | null;
};

/** A turn, or the opening, and what of it is drawn. */
type Block = { readonly top: number; readonly first: number; readonly shown: number };

/**
 * Measure the transcript drawn in `scroller`.
 *
 * Its blocks are the elements with `data-block`; a block shows its paragraphs, which carry
 * `data-paragraph`, or while it is folded a `[data-fold]` instead, which then stands for the first
 * of them. Blocks that the browser skips while out of view are measured as a whole, and their
 * paragraphs guessed from their lengths: to look into them would lay them out.
 */
export function measureTranscript(scroller: HTMLElement, episode: Episode): TranscriptBoxes {
  const view = scroller.getBoundingClientRect();
  const top = view.top - scroller.scrollTop;
  const boxes: Box[] = [];
  const blocks: Block[] = [];
  const add = (from: number, height: number) => boxes.push({ top: from - top, height });

  for (const element of scroller.querySelectorAll<HTMLElement>('[data-block]')) {
    const box = element.getBoundingClientRect();
    const inside = element.querySelectorAll<HTMLElement>('[data-paragraph]');
    const first = boxes.length;
    const fold = element.dataset.folded === 'true' && element.querySelector('[data-fold]');
    if (fold) {
      const { top, bottom, height } = fold.getBoundingClientRect();
      for (const at of inside.keys()) add(at === 0 ? top : bottom, at === 0 ? height : 0);
    } else if (inside[0]?.checkVisibility({ contentVisibilityAuto: true }) === false) {
      guessInside(box, first, inside.length);
    } else {
      for (const paragraph of inside) {
        const { top, height } = paragraph.getBoundingClientRect();
        add(top, height);
      }
    }
    blocks.push({ top: box.top - top, first, shown: fold ? 1 : inside.length });
  }

  function guessInside(box: DOMRect, first: number, count: number): void {
    const texts = episode.paragraphs.slice(first, first + count).map(({ text }) => text.length + 1);
    const all = texts.reduce((sum, length) => sum + length, 0);
    let at = box.top;
    for (const length of texts) {
      const height = (box.height * length) / all;
      add(at, height);
      at += height;
    }
  }

  return {
    paragraphs: boxes,
    offset: readingOffset(view, innerHeight),
    viewHeight: view.height,
    end: scroller.scrollHeight - scroller.clientHeight,
    positionAt(y) {
      const topOf = (at: number) => blocks[at]?.top ?? Infinity;
      const block = blocks[Math.max(0, countAbove(blocks.length, topOf, y) - 1)];
      if (!block) return null;
      const { first, shown } = block;
      const inside = episode.paragraphs.slice(first, first + shown).flatMap(({ id, index }) => {
        const box = boxes[index];
        return box ? [{ ...box, paragraph: id }] : [];
      });
      return positionAtLine(inside, y);
    },
  };
}
