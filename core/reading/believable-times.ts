import type { Reading } from './reading.ts';

/**
 * Replace times after `now`, which a wrong clock or a broken store has left.
 *
 * Such a place must not stay "the newest" until the clock catches up with it: every step
 * the reader takes meanwhile would be lost.
 *
 * @param now in milliseconds since 1970
 * @param otherwise the time to put on the place where the reader stopped: `now` to show it,
 *   0 to merge it, so that whatever has a believable time wins
 */
export function withBelievableTimes(reading: Reading, now: number, otherwise: number): Reading {
  const { here, furthest } = reading;
  if (here.at <= now && furthest.at <= now) return reading;
  return {
    ...reading,
    here: here.at <= now ? here : { ...here, at: otherwise },
    // Which is furthest does not hang on time.
    furthest: { ...furthest, at: Math.min(furthest.at, now) },
  };
}
