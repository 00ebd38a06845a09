import { furtherOf, newerOf } from './place.ts';
import type { Pace, Reading } from './reading.ts';

/**
 * Merge what two tabs know of one reader: the newer place, the further furthest, the
 * longer observed pace.
 *
 * A join: order, grouping and repetition change nothing, so an older tab never undoes a
 * newer one, and tabs that hear of each other late still end alike.
 */
export function mergeReadings(a: Reading, b: Reading): Reading {
  return {
    here: newerOf(a.here, b.here),
    furthest: furtherOf(a.furthest, b.furthest),
    pace: longerOf(a.pace, b.pace),
  };
}

// Tabs begin from the same stored pace, so adding theirs would count that part twice.
function longerOf(a: Pace, b: Pace): Pace {
  return (a.ms - b.ms || a.characters - b.characters) >= 0 ? a : b;
}
