import type { ReadingLine } from '../reading/reading-line.ts';

/** How long a glide takes, in milliseconds: what the design calls calm. */
const DURATION = 220;

/** So many px further than the article was scrolled are a leap, made in a glide. */
const LEAP = 80;

/** Up to so many times as far as the article, the transcript is just the longer text. */
const STEEPEST = 4;

/** So many views away, a glide would be a blur: the leap is made at once. */
const LONGEST = 2;

/** Moves the transcript, and its leaps so that the eye can follow. */
export type Glide = {
  /**
   * Move to so many px from the top, at once or, if that is a leap, in the frames to come.
   *
   * @param by how far the article was scrolled for it, in px
   * @returns whether it must be called again in the next frame
   */
  to(wanted: number, by: number): boolean;
};

/** Make a glide; readers who want no motion are there at once. */
export function glide(line: ReadingLine): Glide {
  /** How far from where it is to be the text was when the glide began, in px. */
  let away = 0;
  let since = 0;

  /** How far from where it is to be the text was last put, in px. */
  let left = 0;

  return {
    to(wanted, by) {
      const { end, viewHeight } = line.boxes();
      const scrollTop = Math.min(end, Math.max(0, wanted));
      const shown = line.scrolled();
      const leap = Math.abs(shown - left - scrollTop);
      if (Math.abs(shown - scrollTop) > LONGEST * viewHeight || prefersStillness()) away = 0;
      else if (leap > LEAP + STEEPEST * by) {
        away = shown - scrollTop;
        since = performance.now();
      }
      left = away * Math.max(0, 1 - (performance.now() - since) / DURATION) ** 3;
      line.place(scrollTop + left);
      return left !== 0;
    },
  };
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
