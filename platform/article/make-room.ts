import type { Settings } from '../../core/settings/settings.ts';
import type { PanelHost } from '../panel/panel-host.ts';
import { whenPainted } from '../panel/when-painted.ts';
import { anchorAtLine, bringToLine, pageParagraphs } from './page-paragraphs.ts';

/** The page is narrowed as long as its text column keeps this width, in CSS pixels. */
const LEAST_COLUMN = 480;

/** What a page usually keeps free on both sides of its column together, in CSS pixels. */
const USUAL_MARGINS = 40;

/** Frames in which the browser's own scroll anchoring may still answer the new width. */
const FRAMES_TO_SETTLE = 2;

/** Room for a panel at an edge of the page. */
export type Room = {
  /**
   * Narrow the page by `width` CSS pixels at `side`, 0 to give all back, and keep what is being read in
   * its place.
   *
   * @returns whether the page lies beside the panel now, or under it for want of width.
   */
  make(width: number, side: Settings['side']): 'beside' | 'over';
};

/** Make room in the page by way of `stylePage`. */
export function pageRoom(stylePage: PanelHost['stylePage']): Room {
  let made = '';
  let isDrawn = false;
  void whenPainted().then(() => {
    isDrawn = true;
  });

  function narrow(width: number, side: Settings['side']) {
    const next = width > 0 ? `html { margin-${side}: ${width}px !important; }` : '';
    if (made !== next) stylePage(next);
    made = next;
  }

  return {
    make(width, side) {
      // To ask where anything lies before the page has been drawn would keep its first frame waiting.
      if (!isDrawn) {
        const fits = width === 0 || leavesUsualColumn(width);
        narrow(fits ? width : 0, side);
        return fits ? 'beside' : 'over';
      }
      const anchor = scrollY > 0 ? anchorAtLine([...pageParagraphs(document)]) : null;
      const before = made;

      narrow(width, side);
      const fits = width === 0 || leavesColumn(width, side);
      if (!fits) narrow(0, side);
      if (anchor && made !== before) hold(() => bringToLine(anchor), FRAMES_TO_SETTLE);
      return fits ? 'beside' : 'over';
    },
  };
}

/** So many paragraphs tell how wide the column is. */
const SAMPLE = 12;

function leavesUsualColumn(width: number): boolean {
  return matchMedia(`(min-width: ${width + LEAST_COLUMN + USUAL_MARGINS}px)`).matches;
}

function leavesColumn(width: number, side: Settings['side']): boolean {
  const paragraphs = [...pageParagraphs(document).take(SAMPLE)];
  if (paragraphs.length === 0) return leavesUsualColumn(width);
  const free = document.documentElement.clientWidth - width;
  const columns = paragraphs.map(paragraph => paragraph.getBoundingClientRect());
  const widest = columns.reduce((a, b) => (b.width > a.width ? b : a));
  const isClear = side === 'left' ? widest.left >= width : widest.right <= free;
  return widest.width >= LEAST_COLUMN && isClear;
}

function hold(act: () => void, frames: number): void {
  act();
  if (frames > 0) requestAnimationFrame(() => hold(act, frames - 1));
}
