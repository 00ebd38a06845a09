import { SHEETS } from './settings.ts';

/** One of the heights at which the panel rests in a narrow window. */
export type Detent = (typeof SHEETS)[number];

/** So long, in milliseconds, a panel that is let go would glide on at its speed. */
const GLIDE = 160;

/** Return how high the panel is at rest, in px; `sheet.css` says the same. */
export function sheetHeight(detent: Detent, windowHeight: number): number {
  return { peek: 72, half: windowHeight * 0.64, full: windowHeight * 0.92 }[detent];
}

/**
 * Return where the panel comes to rest when it is let go: where it was going, or else where it is
 * nearest.
 *
 * @param height of the panel, in px
 * @param speed at which it rises, in px per millisecond
 */
export function restAt(height: number, speed: number, windowHeight: number): Detent {
  const away = (detent: Detent) =>
    Math.abs(height + speed * GLIDE - sheetHeight(detent, windowHeight));
  return SHEETS.reduce((best, detent) => (away(detent) < away(best) ? detent : best));
}

/** Return the detent above or below, or the same where there is none. */
export function detentBeside(detent: Detent, by: 1 | -1): Detent {
  return SHEETS[SHEETS.indexOf(detent) + by] ?? detent;
}

/** Return the detent to which a tap leads: up, and from the top to the middle. */
export function detentAfterTap(detent: Detent): Detent {
  return detent === 'half' ? 'full' : 'half';
}

/** What is known of the part of a window that is seen, in px. */
export type SeenPart = {
  /** Of the whole window. */
  readonly windowHeight: number;
  /** Where the part that is seen ends, from the top of the window. */
  readonly foot: number;
  /** How many times as large as usual the reader has pinched the page. */
  readonly scale: number;
};

/** Lower than this is no keyboard but a scroll bar. In px. */
const LEAST_KEYBOARD = 60;

/** Return how much of the window a keyboard on the screen covers from the foot, in px. */
export function keyboardHeight({ windowHeight, foot, scale }: SeenPart): number {
  // On a page pinched larger the window shows a part of it, with a keyboard or without.
  const height = Math.round(windowHeight - foot);
  return scale < 1.05 && height >= LEAST_KEYBOARD ? height : 0;
}
