import type { Episode, Paragraph } from '../core/episode.ts';
import { findParagraph } from '../core/find-paragraph.ts';
import {
  countAbove,
  lineOffsetOf,
  type ParagraphBox,
  positionAtLine,
  READING_LINE,
} from '../core/reading-line.ts';
import type { ReadingPosition } from '../core/reading-position.ts';

/** A scroll offset this close to another is the same: browsers round to device pixels. */
const SAME_OFFSET = 1;

/** Content that the browser skipped while out of view takes its real height within so many frames. */
const MOST_FRAMES = 20;

/** So many frames without a correction mean that the content has settled. */
const CALM_FRAMES = 3;

/** What readers do to scroll by themselves. */
const READER_ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** The reading line across the scrolling transcript. */
export type ReadingLine = {
  /** Return what lies at the line now that the reader has scrolled; `null` if nothing is drawn. */
  read(): ReadingPosition | null;
  /** Scroll until the position lies at the line, or as near as the ends of the text allow. */
  bring(position: ReadingPosition): void;
  /** Scroll until the position lies where it did when it was read or brought. */
  hold(position: ReadingPosition): void;
  /** Tell whether the scroller moves by `bring`, or stands where that left it. */
  isBrought(): boolean;
  /** Return the element that shows the paragraph: itself or, folded away, its turn's one line. */
  elementOf(paragraph: Paragraph): HTMLElement | null;
};

/**
 * Measure and scroll the transcript drawn in `scroller`.
 *
 * Its blocks are the elements with `data-block`; a block shows its paragraphs, which carry
 * `data-paragraph`, or while it is folded a `[data-fold]` instead. Only blocks near the line are
 * looked into, because the others may be skipped by the browser.
 */
export function readingLine(scroller: HTMLElement, episode: Episode): ReadingLine {
  const blocks = [...scroller.querySelectorAll<HTMLElement>('[data-block]')];
  const elements = [...scroller.querySelectorAll<HTMLElement>('[data-paragraph]')];
  let brought: number | null = null;
  /** How far below the line the position lies, in px: a line between two turns is in neither. */
  let gap = 0;
  let settling: AbortController | null = null;

  const lineY = () => {
    const { top, height } = scroller.getBoundingClientRect();
    return top + height * READING_LINE;
  };
  const foldOf = (element: HTMLElement | undefined) => {
    const fold = element?.closest('[data-block]')?.querySelector<HTMLElement>('[data-fold]');
    return fold && fold.getClientRects().length > 0 ? fold : null;
  };

  function elementOf({ index }: Paragraph): HTMLElement | null {
    return foldOf(elements[index]) ?? elements[index] ?? null;
  }

  function boxOf(element: HTMLElement, { id }: Paragraph): ParagraphBox {
    const { top, height } = element.getBoundingClientRect();
    return { paragraph: id, top, height };
  }

  function read(): ReadingPosition | null {
    brought = null;
    const line = lineY() + SAME_OFFSET;
    const topOf = (index: number) => blocks[index]?.getBoundingClientRect().top ?? Infinity;
    const block = blocks[Math.max(0, countAbove(blocks.length, topOf, line) - 1)];
    const inside = [...(block?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? [])];
    const shown = foldOf(inside[0]) ? inside.slice(0, 1) : inside;
    const boxes = shown.flatMap(element => {
      const paragraph = episode.paragraphs[Number(element.dataset.paragraph)];
      return paragraph ? [boxOf(element, paragraph)] : [];
    });
    const position = positionAtLine(boxes, line);
    gap = position ? Math.max(0, distance(position)) : 0;
    return position;
  }

  function distance(position: ReadingPosition): number {
    const paragraph = findParagraph(episode, position.paragraph);
    const element = paragraph && elementOf(paragraph);
    if (!element) return 0;
    // One line stands for the whole turn: there is no way through it.
    const fraction = 'fold' in element.dataset ? 0 : position.fraction;
    const offset = lineOffsetOf([boxOf(element, paragraph)], { ...position, fraction });
    return (offset ?? 0) - lineY();
  }

  function bring(position: ReadingPosition): void {
    gap = 0;
    hold(position);
  }

  function hold(position: ReadingPosition): void {
    settling?.abort();
    const settle = new AbortController();
    settling = settle;
    const { signal } = settle;
    for (const act of READER_ACTS) {
      scroller.addEventListener(act, () => settle.abort(), { passive: true, signal });
    }
    let frames = 0;
    let calm = 0;
    const correct = () => {
      if (signal.aborted) return;
      const before = scroller.scrollTop;
      const away = distance(position) - gap;
      if (Math.abs(away) >= SAME_OFFSET) scroller.scrollTop = before + away;
      brought = scroller.scrollTop;
      calm = brought === before ? calm + 1 : 0;
      frames += 1;
      if (calm < CALM_FRAMES && frames < MOST_FRAMES) requestAnimationFrame(correct);
      else settle.abort();
    };
    correct();
  }

  function isBrought(): boolean {
    if (settling && !settling.signal.aborted) return true;
    return brought !== null && Math.abs(scroller.scrollTop - brought) <= SAME_OFFSET;
  }

  return { read, bring, hold, isBrought, elementOf };
}
