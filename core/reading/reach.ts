import { NO_PACE } from './pace.ts';
import { furtherOf } from './place.ts';
import type { Place, Reading } from './reading.ts';

/** Move the reader to `place`; the furthest place goes along, and never back. */
export function reach(reading: Reading | null, place: Place): Reading {
  if (!reading) return { here: place, furthest: place, pace: NO_PACE };
  return { ...reading, here: place, furthest: furtherOf(reading.furthest, place) };
}
