import type { BlockId } from '../article/article.ts';
import type { Episode, ParagraphId } from '../episode/episode.ts';
import { type Migrations, migrate } from '../storage/migrate.ts';
import { type Fields, isFields, isNumber } from '../storage/outside-value.ts';
import { findParagraph } from '../transcript/find-paragraph.ts';
import { withBelievableTimes } from './believable-times.ts';
import { NO_PACE } from './pace.ts';
import { furtherOf } from './place.ts';
import type { BlockPlace, Pace, Place, Reading } from './reading.ts';

const VERSION = 1;

/** No version before 1 was released. A version 2 would add `1: old => ({ … })`. */
const MIGRATIONS: Migrations = {};

/** The most raw values kept aside, so that they cannot fill the store. */
const MOST_ASIDE = 3;

/** What is stored for one episode. */
export type StoredReading = Reading & {
  readonly version: typeof VERSION;
  /** Earlier values of which something had to be guessed, as they were found; newest last. */
  readonly aside?: readonly unknown[];
};

/** What could be made of a stored value. */
export type StoredReadingFound = {
  /** Fits the episode, whatever was stored; `null` if nothing says where the reader was. */
  readonly reading: Reading | null;
  /** What is to be stored beside the next reading. */
  readonly aside: readonly unknown[];
  /** Whether the value was understood to the last field; else it is now among `aside`. */
  readonly isWhole: boolean;
};

/**
 * Read a stored value, of whatever version and in whatever state, for an episode that may
 * have been corrected since.
 *
 * @param now in milliseconds since 1970
 * @param otherwise the time of a place whose own is missing or still to come; see
 *   `withBelievableTimes`
 */
export function readStored(
  value: unknown,
  episode: Episode,
  now: number,
  otherwise: number = now,
): StoredReadingFound {
  if (value === undefined || value === null) return { reading: null, aside: [], isWhole: true };
  if (!isFields(value)) return { reading: null, aside: [value], isWhole: false };

  const migrated = migrate(value, VERSION, MIGRATIONS);
  const found = readReading(migrated ?? value, episode);
  const isWhole = migrated !== null && found.isWhole;
  return {
    reading: found.reading && withBelievableTimes(found.reading, now, otherwise),
    aside: isWhole ? asideOf(value) : putAside(value),
    isWhole,
  };
}

/** Return what to store. */
export function writeStored(reading: Reading, aside: readonly unknown[]): StoredReading {
  const { pace } = reading;
  const [here, furthest] = [asKnown(reading.here), asKnown(reading.furthest)];
  const stored = { version: VERSION, here, furthest, pace } as const;
  return aside.length === 0 ? stored : { ...stored, aside };
}

function asKnown({ isGuess: _, ...place }: Place): Place {
  return place;
}

/** Something made of a stored value, and whether it was there as it is. */
type Found<Thing> = { readonly thing: Thing; readonly isWhole: boolean };

function readReading(
  value: Fields,
  episode: Episode,
): { readonly reading: Reading | null; readonly isWhole: boolean } {
  const here = readPlace(value.here, episode);
  const furthest = readPlace(value.furthest, episode);
  const pace = readPace(value.pace);
  const nearest = here ?? furthest;
  if (!nearest) return { reading: null, isWhole: false };
  return {
    reading: {
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

function asideOf({ aside }: Fields): readonly unknown[] {
  if (aside === undefined) return [];
  return Array.isArray(aside) ? aside : [aside];
}

/** Lay a value beside those it kept itself, so that values kept aside never nest. */
function putAside(value: Fields): readonly unknown[] {
  const { aside: _, ...rest } = value;
  return [...asideOf(value), rest].slice(-MOST_ASIDE);
}

function isAmount(value: unknown): value is number {
  return isNumber(value) && value >= 0 && Number.isFinite(value);
}
