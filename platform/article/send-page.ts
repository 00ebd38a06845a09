import type { BlockPoint } from '../../core/alignment/aligned-texts.ts';
import { type Box, READING_LINE } from '../../core/reading/reading-line.ts';

/** A scroll offset this close to another is the same: browsers round to device pixels. */
const SAME_OFFSET = 1;

/** What readers do to scroll by themselves. */
const READER_ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Where the page was sent to. */
export type SentPage = {
  /** Scroll the page until the point is at the reading line. */
  sendTo(point: BlockPoint, boxes: readonly Box[]): void;
  /** Bring it there again if blocks lie elsewhere now and the reader has not gone on. */
  stay(boxes: readonly Box[]): void;
  /** Tell whether the page stands where it was sent. */
  isSent(): boolean;
};

/**
 * Scroll the page, and stay until the reader scrolls it, or until `signal` aborts.
 *
 * @param viewHeight tells how much of the page is seen at a time, in px
 */
export function sendPage(panel: Element, viewHeight: () => number, signal: AbortSignal): SentPage {
  let point: BlockPoint | null = null;
  /** Where the page was scrolled to, until somebody scrolls it on. */
  let stoodAt: number | null = null;

  function stay(boxes: readonly Box[]) {
    const box = point && boxes[point.block];
    if (!point || !box) return;
    const height = box.top + box.height * point.fraction;
    const top = height - viewHeight() * READING_LINE;
    if (Math.abs(top - scrollY) > SAME_OFFSET) scrollTo({ top, behavior: 'instant' });
    stoodAt = scrollY;
  }

  const isSent = () => stoodAt !== null && Math.abs(scrollY - stoodAt) <= SAME_OFFSET;
  // Who comes by there again has come by themselves.
  const leave = () => {
    if (!isSent()) stoodAt = null;
  };
  addEventListener('scroll', leave, { capture: true, passive: true, signal });

  for (const act of READER_ACTS) {
    const letGo = ({ target }: Event) => {
      if (target !== panel) point = null;
    };
    addEventListener(act, letGo, { capture: true, passive: true, signal });
  }

  return {
    sendTo(next, boxes) {
      point = next;
      stay(boxes);
    },
    stay,
    isSent,
  };
}
