import { type ScrollSample, scrollAhead } from '../../core/article/scroll-ahead.ts';

/** How the page is scrolled at a moment, and where it will be one frame on, in px. */
export type ScrollReport = { readonly top: number; readonly ahead: number };

/**
 * Report each frame in which the page has been scrolled and, once it rests, where it rests, until
 * `signal` aborts.
 */
export function watchScroll(onScroll: (report: ScrollReport) => void, signal: AbortSignal): void {
  let before: ScrollSample | null = null;
  let frame = 0;

  function look(now: number) {
    frame = 0;
    const last = { top: scrollY, at: now };
    const isMoving = last.top !== before?.top;
    const end = document.documentElement.scrollHeight - innerHeight;
    onScroll({ top: last.top, ahead: isMoving ? scrollAhead(last, before, end) : last.top });
    before = isMoving ? last : null;
    // Whoever was told where the page will be must hear that it has come to rest instead.
    if (isMoving) request();
  }

  function request() {
    frame ||= requestAnimationFrame(look);
  }

  addEventListener('scroll', request, { passive: true, signal });
  signal.addEventListener('abort', () => cancelAnimationFrame(frame));
}
