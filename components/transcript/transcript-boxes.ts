import type { Episode } from '../../core/episode/episode.ts';
import {
  type Box,
  countAbove,
  positionAtLine,
  readingOffset,
} from '../../core/reading/reading-line.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';

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
};

/** A turn, or the opening, and what of it is drawn. */
type Block = {
  readonly top: number;
  readonly first: number;
  readonly shown: number;
};

/** What something looked like inside when it was last drawn: its height, and boxes from its top. */
type Inside = { readonly height: number; readonly boxes: readonly Box[] };

/** Heights that differ less than this, in px, are laid out alike. */
const SAME_HEIGHT = 0.5;

/** The head of a turn, and the end of a paragraph, are as high as so many characters. */
const HEAD = 40;
const LAST_LINE = 1;

/**
 * Make what measures the transcript drawn in `scroller`.
 *
 * Its stretches are the elements with `data-stretch`, which hold, or are, its blocks, those with
 * `data-block`; a block shows its paragraphs, which carry `data-paragraph`, or while it is folded a
 * `[data-fold]` instead, which then stands for the first of them. What the browser skips while it is
 * out of view is measured as a whole, for to look into it would lay it out: inside it is taken to be
 * as it was last drawn or, if it never was, as the lengths of its paragraphs let guess.
 */
export function transcriptMeasurer(scroller: HTMLElement, episode: Episode): () => TranscriptBoxes {
  const all = (inside: Element, selector: string) => [
    ...inside.querySelectorAll<HTMLElement>(selector),
  ];
  const stretches = all(scroller, '[data-stretch]').map(stretch => {
    const blocks = stretch.matches('[data-block]') ? [stretch] : all(stretch, '[data-block]');
    const drawn = blocks.map(element => {
      const inside = all(element, '[data-paragraph]');
      const lengths = inside.map(({ dataset: { paragraph } }) => {
        return LAST_LINE + (episode.paragraphs[Number(paragraph)]?.text.length ?? 0);
      });
      return { element, fold: all(element, '[data-fold]'), inside, lengths };
    });
    const lengths = drawn.map(({ lengths }) => lengths.reduce((sum, length) => sum + length, HEAD));
    return { stretch, blocks, lengths, drawn };
  });
  /** By what was drawn first inside. */
  const known = new Map<HTMLElement | undefined, Inside>();

  /**
   * Return where the parts of a whole lie, in px from its top.
   *
   * @param lengths how high they are to each other, if they were never drawn
   */
  function lookInside(
    parts: readonly HTMLElement[],
    whole: Box,
    isSkipped: boolean,
    lengths: readonly number[],
  ): readonly Box[] {
    const [first] = parts;
    const last = known.get(first);
    if (isSkipped) {
      const isAlike = last && Math.abs(last.height - whole.height) < SAME_HEIGHT;
      return isAlike ? last.boxes : share(whole.height, lengths);
    }
    const boxes = parts.map(part => {
      const { top, height } = part.getBoundingClientRect();
      return { top: top - whole.top, height };
    });
    known.set(first, { height: whole.height, boxes });
    return boxes;
  }

  return () => {
    const view = scroller.getBoundingClientRect();
    // Not from how far it is scrolled: the browser may have moved it on since.
    const origin = scroller.firstElementChild?.getBoundingClientRect().top ?? 0;
    const paragraphs: Box[] = [];
    const blocks: Block[] = [];
    for (const { stretch, drawn, ...within } of stretches) {
      const outer = stretch.getBoundingClientRect();
      const isAway = isSkipped(within.blocks);
      const boxes = lookInside(within.blocks, outer, isAway, within.lengths);
      for (const [at, { element, fold, inside, lengths }] of drawn.entries()) {
        const { top: down, height } = boxes[at] as Box;
        const whole = { top: outer.top + down, height };
        const top = whole.top - origin;
        const first = paragraphs.length;
        const isFolded = element.getAttribute('data-folded') === 'true';
        const parts = isFolded ? fold : inside;
        const isHidden = isAway || isSkipped(parts);
        for (const part of lookInside(parts, whole, isHidden, isFolded ? [1] : lengths)) {
          paragraphs.push({ top: top + part.top, height: part.height });
        }
        blocks.push({ top, first, shown: parts.length });
        const end = paragraphs.at(-1);
        const hidden = { top: end ? end.top + end.height : top, height: 0 };
        for (const _ of inside.slice(parts.length)) paragraphs.push(hidden);
      }
    }
    return {
      paragraphs,
      offset: readingOffset(view, innerHeight),
      viewHeight: view.height,
      end: scroller.scrollHeight - scroller.clientHeight,
      height: scroller.scrollHeight,
      positionAt: (y, slack) => positionAt(episode, blocks, paragraphs, y, slack),
    };
  };
}

function isSkipped([first]: readonly HTMLElement[]): boolean {
  return first?.checkVisibility({ contentVisibilityAuto: true }) === false;
}

/** Share a height out. */
function share(height: number, lengths: readonly number[]): readonly Box[] {
  const unit = height / lengths.reduce((sum, length) => sum + length, 0);
  let top = 0;
  return lengths.map(length => {
    const box = { top, height: length * unit };
    top += box.height;
    return box;
  });
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
