import type { Episode, Paragraph } from '../../core/episode/episode.ts';
import { lineOffsetOf } from '../../core/reading/reading-line.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { type TranscriptBoxes, transcriptMeasurer } from '../transcript/transcript-boxes.ts';

/** A scroll offset this close to another is the same: browsers round to device pixels. */
export const SAME_OFFSET = 1;

/** Content that the browser skipped while out of view takes its real height within so many frames. */
const MOST_FRAMES = 20;

/** So many frames without a correction mean that the content has settled. */
const CALM_FRAMES = 3;

/** What readers do to scroll by themselves. */
const READER_ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** The reading line across the scrolling transcript. */
export type ReadingLine = {
  /** Where everything lies, as last measured. */
  boxes(): TranscriptBoxes;
  /** Measure everything anew, unless nothing is drawn. */
  measure(): void;
  /** Tell whether something has been laid out anew since that was measured. */
  isStale(): boolean;
  /**
   * Return what lies at the line now that the reader has scrolled; `null` if nothing is drawn.
   *
   * @param isReading whether `hold` is to go by it
   */
  read(isReading?: boolean): ReadingPosition | null;
  /** Scroll until the position lies at the line, or as near as the ends of the text allow. */
  scrollTo(position: ReadingPosition): void;
  /** Scroll until the position lies at the line; `hold` goes by what was before. */
  lookAt(position: ReadingPosition): void;
  /** Scroll until the position lies where it did when it was read or scrolled to. */
  hold(position: ReadingPosition): void;
  /** Scroll at once to so many px from the top, or as near as the ends of the text allow. */
  scrollToOffset(top: number): void;
  /** Tell how far the text is scrolled, in px. */
  scrolled(): number;
  /** Tell whether the scroller moves by our doing, or stands where that left it. */
  isScrolledByUs(): boolean;
  /** Tell whether the scroller was scrolled somewhere by us and is elsewhere now. */
  hasLeft(): boolean;
  /** Return the element that shows the paragraph: itself or, folded away, its turn's one line. */
  elementOf(paragraph: Paragraph): HTMLElement | null;
};

/** Measure and scroll the transcript drawn in `scroller`; see `transcriptMeasurer`. */
export function readingLine(scroller: HTMLElement, episode: Episode): ReadingLine {
  const elements = [...scroller.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const measure = transcriptMeasurer(scroller, episode);
  let measured: TranscriptBoxes | null = null;
  /** Where we have scrolled the text to; `null` while the reader has. */
  let ourTop: number | null = null;
  /**
   * How far below the line the position lies, in px: a line between two turns is in neither, and one
   * in what stands under a paragraph is below it.
   */
  let gap = 0;
  let settling: AbortController | null = null;

  /** Measured when first asked for: by then the browser has laid the text out by itself. */
  function boxes(): TranscriptBoxes {
    measured ??= measure();
    return measured;
  }

  function elementOf({ index }: Paragraph): HTMLElement | null {
    const element = elements[index];
    const fold = element
      ?.closest('[data-folded="true"]')
      ?.querySelector<HTMLElement>('[data-fold]');
    return fold ?? element ?? null;
  }

  function read(isReading = true): ReadingPosition | null {
    ourTop = null;
    const { offset, paragraphs, positionAt } = boxes();
    const line = scroller.scrollTop + offset;
    const position = positionAt(line, SAME_OFFSET);
    const paragraph = position && findParagraph(episode, position.paragraph);
    if (!isReading) return position;
    const { top, height } = paragraphs[paragraph?.index ?? -1] ?? { top: line, height: 0 };
    gap = Math.max(0, top - line) + Math.min(0, top + height - line);
    return position;
  }

  /**
   * Return how far the position is from lying so many px below the line.
   *
   * Measured now, not as last: what was out of view takes its real height only when it is near.
   */
  function distance(position: ReadingPosition, below: number): number {
    const paragraph = findParagraph(episode, position.paragraph);
    const element = paragraph && elementOf(paragraph);
    if (!element) return 0;
    // One line stands for the whole turn: there is no way through it.
    const fraction = 'fold' in element.dataset ? 0 : position.fraction;
    const { top, height } = element.getBoundingClientRect();
    const box = { paragraph: paragraph.id, top, height };
    const line = scroller.getBoundingClientRect().top + boxes().offset;
    const under = element.nextElementSibling;
    const room = under?.matches('[data-under]') ? under.getBoundingClientRect().height : 0;
    return (lineOffsetOf([box], { ...position, fraction }) ?? 0) - line - Math.max(below, -room);
  }

  function scrollTo(position: ReadingPosition): void {
    gap = 0;
    hold(position);
  }

  function hold(position: ReadingPosition): void {
    settle(position, gap);
  }

  /** Scroll until the position lies so many px below the line. */
  function settle(position: ReadingPosition, below: number): void {
    settling?.abort();
    const ending = new AbortController();
    settling = ending;
    const { signal } = ending;
    for (const act of READER_ACTS) {
      scroller.addEventListener(act, () => ending.abort(), { passive: true, signal });
    }
    let frames = 0;
    let calm = 0;
    const correct = () => {
      if (signal.aborted) return;
      const before = scroller.scrollTop;
      const away = distance(position, below);
      if (Math.abs(away) >= SAME_OFFSET) scroller.scrollTop = before + away;
      ourTop = scroller.scrollTop;
      calm = ourTop === before ? calm + 1 : 0;
      frames += 1;
      if (calm < CALM_FRAMES && frames < MOST_FRAMES) requestAnimationFrame(correct);
      else ending.abort();
    };
    correct();
  }

  function scrollToOffset(top: number): void {
    settling?.abort();
    ourTop = Math.min(boxes().end, Math.max(0, top));
    scroller.scrollTop = ourTop;
  }

  const scrolled = () => ourTop ?? scroller.scrollTop;

  function isScrolledByUs(): boolean {
    const isSettling = settling !== null && !settling.signal.aborted;
    return isSettling || (ourTop !== null && !hasLeft());
  }

  function hasLeft(): boolean {
    if (ourTop === null) return false;
    // A text that has become shorter ends further up.
    const end = scroller.scrollHeight - scroller.clientHeight;
    return Math.abs(scroller.scrollTop - Math.min(ourTop, end)) > SAME_OFFSET;
  }

  return {
    boxes,
    measure() {
      if (scroller.clientHeight > 0) measured = measure();
    },
    isStale: () => scroller.scrollHeight !== boxes().height,
    read,
    scrollTo,
    lookAt: position => settle(position, 0),
    hold,
    scrollToOffset,
    scrolled,
    isScrolledByUs,
    hasLeft,
    elementOf,
  };
}
