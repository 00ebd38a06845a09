/** Where a scrolled view was at a moment: in px from the top, and in milliseconds. */
export type ScrollSample = { readonly top: number; readonly at: number };

/** A frame takes so long, in milliseconds: by then what is told of a scroll is drawn. */
const FRAME = 1000 / 60;

/** Samples further apart, in milliseconds, tell of two scrolls and not of one. */
const PAUSE = 100;

/**
 * Return where the view will be one frame on, in px, if it goes on as it does.
 *
 * @param last where it is now
 * @param before where it was when it was last looked at; `null` if it comes from rest
 * @param end how far it can be scrolled, in px
 */
export function scrollAhead(last: ScrollSample, before: ScrollSample | null, end: number): number {
  const elapsed = before ? last.at - before.at : 0;
  if (!before || elapsed <= 0 || elapsed > PAUSE) return last.top;
  const speed = (last.top - before.top) / elapsed;
  return Math.min(Math.max(end, last.top), Math.max(0, last.top + speed * FRAME));
}
