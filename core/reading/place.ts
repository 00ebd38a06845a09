import type { Episode } from '../episode/episode.ts';
import { findParagraph } from '../transcript/find-paragraph.ts';
import type { BlockPlace, Place } from './reading.ts';
import type { ReadingPosition } from './reading-position.ts';

/**
 * Return the place to keep for a reader who is at `position`.
 *
 * @param now in milliseconds since 1970
 * @param block what of the article is level with it, if anything is
 * @throws if the position is of another episode
 */
export function placeAt(
  episode: Episode,
  position: ReadingPosition,
  now: number,
  block: BlockPlace | null = null,
): Place {
  const { paragraph, fraction } = position;
  const found = findParagraph(episode, paragraph);
  if (!found) throw new Error(`Episode ${episode.id} has no paragraph ${paragraph}.`);
  const place = { paragraph, fraction, index: found.index, at: now };
  return block ? { ...place, block } : place;
}

/** Compare two places in the order of the text, as `Array.sort` wants it. */
export function comparePlaces(a: Place, b: Place): number {
  return a.index - b.index || a.fraction - b.fraction;
}

// Both choices below are by a total order, so that tabs which meet the same places in
// different orders choose the same one. `a` is returned itself if `b` is not above it.

/** Choose the place that is further on; of the same place, the newer. */
export function furtherOf(a: Place, b: Place): Place {
  return (comparePlaces(a, b) || a.at - b.at || compareNames(a, b)) >= 0 ? a : b;
}

/** Choose the place that was reached later; of the same moment, the further. */
export function newerOf(a: Place, b: Place): Place {
  return (a.at - b.at || comparePlaces(a, b) || compareNames(a, b)) >= 0 ? a : b;
}

function compareNames(a: Place, b: Place): number {
  const [one, other] = [namesOf(a), namesOf(b)];
  return Number(one > other) - Number(one < other);
}

function namesOf({ paragraph, block }: Place): string {
  return `${paragraph} ${block?.id} ${block?.fraction}`;
}
