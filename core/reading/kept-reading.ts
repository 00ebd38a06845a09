import type { BlockId } from '../article/article.ts';
import type { Episode, ParagraphId } from '../episode/episode.ts';
import type { Kept, KeptPart } from '../storage/kept.ts';
import { type Fields, isFields, isNumber } from '../storage/outside-value.ts';
import { findParagraph } from '../transcript/find-paragraph.ts';
import { withBelievableTimes } from './believable-times.ts';
import { mergeReadings } from './merge-readings.ts';
import { NO_PACE } from './pace.ts';
import { furtherOf } from './place.ts';
import { progressAt } from './progress.ts';
import type { BlockPlace, Pace, Place, Reading } from './reading.ts';

/** Return the key under which the reading of an episode is kept. */
export function readingKey(episode: string): string {
  return `position:${episode}`;
}

/**
 * Return how the reading of an episode is kept; `null` is that of a reader who has not begun. Whatever
 * is stored, what is read fits the episode, which may have been corrected since.
 */
export function keptReading(episode: Episode): Kept<Reading | null> {
  return {
    key: readingKey(episode.id),
    version: 1,
    // No version before 1 was released. A version 2 would add `1: old => ({ … })`.
    migrations: {},
    nothing: null,
    read: fields => readReading(fields, episode),
    write: reading => (reading ? writeReading(reading, episode) : {}),
    join: (one, other) => (one && other ? mergeReadings(one, other) : (one ?? other)),
    believe: (reading, now) => reading && withBelievableTimes(reading, now),
  };
}

function writeReading({ here, furthest, pace }: Reading, episode: Episode): Fields {
  return {
    here: asKnown(here),
    furthest: asKnown(furthest),
    pace,
    // For lists of episodes, which have no transcript at hand.
    progress: progressAt(episode, here),
  };
}

function asKnown({ isGuess: _, ...place }: Place): Place {
  return place;
}

/** Something made of a stored value, and whether it was there as it is. */
type Found<Thing> = { readonly thing: Thing; readonly isWhole: boolean };

function readReading(value: Fields, episode: Episode): KeptPart<Reading | null> {
  const here = readPlace(value.here, episode);
  const furthest = readPlace(value.furthest, episode);
  const pace = readPace(value.pace);
  const nearest = here ?? furthest;
  if (!nearest) return { value: null, isWhole: false };
  return {
    value: {
      here: nearest.thing,
      furthest: furthest ? furtherOf(furthest.thing, nearest.thing) : nearest.thing,
      pace: pace.thing,
    },
    isWhole: Boolean(here?.isWhole && furthest?.isWhole && pace.isWhole),
  };
}

/** The time is `Infinity`, and so still to come, where none is stored. */
function readPlace(value: unknown, episode: Episode): Found<Place> | null {
  if (!isFields(value)) return null;
  // The name outlives corrections elsewhere, so it counts before the number.
  const named = namedParagraph(episode, value.paragraph);
  const paragraph = named ?? nearestParagraph(episode, value.index);
  if (!paragraph) return null;

  const fraction = readFraction(value.fraction);
  const at = isAmount(value.at) ? value.at : Number.POSITIVE_INFINITY;
  const block = readBlock(value.block);
  return {
    thing: {
      paragraph: paragraph.id,
      fraction,
      index: paragraph.index,
      at,
      ...(block && { block }),
      ...(named === null && { isGuess: true }),
    },
    isWhole:
      named !== null &&
      isAmount(value.index) &&
      fraction === value.fraction &&
      Number.isFinite(at) &&
      (block !== null || value.block === undefined),
  };
}

function readFraction(value: unknown): number {
  return isNumber(value) ? Math.min(1, Math.max(0, value)) : 0;
}

function readBlock(value: unknown): BlockPlace | null {
  if (!isFields(value) || typeof value.id !== 'string') return null;
  return { id: value.id as BlockId, fraction: readFraction(value.fraction) };
}

function namedParagraph(episode: Episode, name: unknown) {
  return typeof name === 'string' ? findParagraph(episode, name as ParagraphId) : null;
}

function nearestParagraph({ paragraphs }: Episode, index: unknown) {
  if (!isNumber(index)) return null;
  const nearest = Math.min(paragraphs.length - 1, Math.max(0, Math.round(index)));
  return paragraphs[nearest] ?? null;
}

function readPace(value: unknown): Found<Pace> {
  if (!isFields(value) || !isAmount(value.characters) || !isAmount(value.ms)) {
    return { thing: NO_PACE, isWhole: false };
  }
  return { thing: { characters: value.characters, ms: value.ms }, isWhole: true };
}

function isAmount(value: unknown): value is number {
  return isNumber(value) && value >= 0 && Number.isFinite(value);
}
