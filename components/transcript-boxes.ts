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
  /** How high the text is, in px. */
  readonly height: number;
  /**
   * Return the position at a height, in px from the top of the text; `null` if nothing is drawn.
   *
   * @param slack so many px above a paragraph already count as its start
   */
  positionAt(y: number, slack: number): ReadingPosition | null;
  /** Return the block at a height, in px from the top of the text. */
  blockAt(y: number): HTMLElement | undefined;
};

/** A turn, or the opening, and what of it is drawn. */
type Block = {
  readonly element: HTMLElement;
  readonly top: number;
  readonly first: number;
  readonly shown: number;
};

/** What a block looked like inside when it was last drawn: its height, and boxes from its top. */
type Inside = { readonly height: number; readonly boxes: readonly Box[] };

/** Blocks whose heights differ less than this, in px, are laid out alike. */
const SAME_HEIGHT = 0.5;

/**
 * Make what measures the transcript drawn in `scroller`.
 *
 * Its blocks are the elements with `data-block`; a block shows its paragraphs, which carry
 * `data-paragraph`, or while it is folded a `[data-fold]` instead, which then stands for the first
 * of them. A block that the browser skips while it is out of view is measured as a whole, for to
 * look into it would lay it out: inside it is taken to be as it was last drawn or, if it never was,
 * as its paragraphs' lengths let guess.
 */
export function transcriptMeasurer(scroller: HTMLElement, episode: Episode): () => TranscriptBoxes {
  const drawn = [...scroller.querySelectorAll<HTMLElement>('[data-block]')].map(element => {
    return {
      element,
      fold: [...element.querySelectorAll<HTMLElement>('[data-fold]')],
      inside: [...element.querySelectorAll<HTMLElement>('[data-paragraph]')],
    };
  });
  /** By the first element that was drawn inside. */
  const known = new Map<HTMLElement | undefined, Inside>();

  function lookInside(inside: readonly HTMLElement[], box: DOMRect): Inside {
    const [first] = inside;
    const last = known.get(first);
    const isSkipped = first?.checkVisibility({ contentVisibilityAuto: true }) === false;
    if (isSkipped) {
      const isAlike = last && Math.abs(last.height - box.height) < SAME_HEIGHT;
      return isAlike ? last : { height: box.height, boxes: guess(inside, box.height) };
    }
    const boxes = inside.map(part => {
      const { top, height } = part.getBoundingClientRect();
      return { top: top - box.top, height };
    });
    const seen = { height: box.height, boxes };
    known.set(first, seen);
    return seen;
  }

  function guess(inside: readonly HTMLElement[], height: number): readonly Box[] {
    const lengths = inside.map(({ dataset }) => {
      return 1 + (episode.paragraphs[Number(dataset.paragraph)]?.text.length ?? 0);
    });
    const share = height / lengths.reduce((sum, length) => sum + length, 0);
    let top = 0;
    return lengths.map(length => {
      const box = { top, height: length * share };
      top += box.height;
      return box;
    });
  }

  return () => {
    const view = scroller.getBoundingClientRect();
    // Not from how far it is scrolled: the browser may have moved it on since.
    const origin = scroller.firstElementChild?.getBoundingClientRect().top ?? 0;
    const paragraphs: Box[] = [];
    const blocks: Block[] = [];
    for (const { element, fold, inside } of drawn) {
      const box = element.getBoundingClientRect();
      const top = box.top - origin;
      const first = paragraphs.length;
      const parts = element.dataset.folded === 'true' ? fold : inside;
      for (const part of lookInside(parts, box).boxes) {
        paragraphs.push({ top: top + part.top, height: part.height });
      }
      blocks.push({ element, top, first, shown: parts.length });
      const end = paragraphs.at(-1);
      const hidden = { top: end ? end.top + end.height : top, height: 0 };
      for (const _ of inside.slice(parts.length)) paragraphs.push(hidden);
    }
    return {
      paragraphs,
      offset: readingOffset(view, innerHeight),
      viewHeight: view.height,
      end: scroller.scrollHeight - scroller.clientHeight,
      height: scroller.scrollHeight,
      blockAt: y => blockAt(blocks, y)?.element,
      positionAt: (y, slack) => positionAt(episode, blocks, paragraphs, y, slack),
    };
  };
}

function blockAt(blocks: readonly Block[], y: number): Block | undefined {
  const topOf = (at: number) => blocks[at]?.top ?? Number.POSITIVE_INFINITY;
  return blocks[Math.max(0, countAbove(blocks.length, topOf, y) - 1)];
}

function positionAt(
  episode: Episode,
  blocks: readonly Block[],
  paragraphs: readonly Box[],
  y: number,
  slack: number,
): ReadingPosition | null {
  const block = blockAt(blocks, y);
  if (!block) return null;
  const { first, shown } = block;
  const inside = episode.paragraphs.slice(first, first + shown).flatMap(({ id, index }) => {
    const box = paragraphs[index];
    return box ? [{ ...box, paragraph: id }] : [];
  });
  return positionAtLine(inside, y + slack);
}
