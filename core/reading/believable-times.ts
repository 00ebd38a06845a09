import type { Place, Reading } from './reading.ts';

/** Before every believable time: a place of that time gives way to any other. */
export const LONG_AGO = 0;

/**
 * Replace times after `now`, which a wrong clock or a broken store has left.
 *
 * The place where the reader stopped is then of long ago. It must not stay "the newest" until the
 * clock catches up with it: every step the reader takes meanwhile would be lost.
 *
 * @param now in milliseconds since 1970
 */
export function withBelievableTimes(reading: Reading, now: number): Reading {
  const { here, furthest } = reading;
  if (here.at <= now && furthest.at <= now) return reading;
  return {
    ...reading,
    here: here.at <= now ? here : { ...here, at: LONG_AGO },
    // Which is furthest does not hang on time.
    furthest: { ...furthest, at: Math.min(furthest.at, now) },
  };
}

/** Return the place as it is shown: one of which nobody knows the time is as of now. */
export function withShownTime(place: Place, now: number): Place {
  return place.at === LONG_AGO ? { ...place, at: now } : place;
}
