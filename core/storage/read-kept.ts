import { canonicalJson } from './canonical-json.ts';
import type { Kept, KeptPart } from './kept.ts';
import { migrate } from './migrate.ts';
import { type Fields, isFields, isNumber } from './outside-value.ts';

/** What could be made of a stored value, and what is to be stored beside it from now on. */
export type KeptFound<Value> = {
  readonly value: Value;
  /**
   * Values of which something was not understood, as they were found; oldest first. What a newer
   * version has stored is among them, for that version to take up again.
   */
  readonly aside: readonly unknown[];
};

/** The most that is kept of what made no sense, and of what newer versions stored, each. */
const MOST_ASIDE = 3;

/**
 * Read what is stored, of whatever version and in whatever state. What an older version has laid
 * aside and this one understands is joined in.
 *
 * @param now in milliseconds since 1970
 */
export function readKept<Value>(stored: unknown, kept: Kept<Value>, now: number): KeptFound<Value> {
  if (stored === undefined || stored === null) return { value: kept.nothing, aside: [] };
  const laid = asideOf(stored).map(found => ({ found, ...understand(found, kept, now) }));
  const main = { found: withoutAside(stored), ...understand(stored, kept, now) };
  const taken = laid.filter(({ isWhole }) => isWhole);
  return {
    value: taken.reduce((value, part) => kept.join(value, part.value), main.value),
    aside: limit(
      [...laid, main].flatMap(({ found, isWhole }) => (isWhole ? [] : [found])),
      kept.version,
    ),
  };
}

/** Return what to store. */
export function writeKept<Value>(
  { value, aside }: KeptFound<Value>,
  { version, write }: Kept<Value>,
): Fields {
  const stored = { ...write(value), version };
  return aside.length === 0 ? stored : { ...stored, aside };
}

/** Return the values that lie aside in one of two tabs, or in both. */
export function joinAside(
  one: readonly unknown[],
  other: readonly unknown[],
  version: number,
): readonly unknown[] {
  return limit([...one, ...other], version);
}

/** What cannot be migrated is read as it is, for a newer version may have left most fields alone. */
function understand<Value>(stored: unknown, kept: Kept<Value>, now: number): KeptPart<Value> {
  if (!isFields(stored)) return { value: kept.nothing, isWhole: false };
  const migrated = migrate(stored, kept.version, kept.migrations);
  const { value, isWhole } = kept.read(migrated ?? stored);
  return {
    value: kept.believe ? kept.believe(value, now) : value,
    isWhole: isWhole && migrated !== null,
  };
}

function asideOf(stored: unknown): readonly unknown[] {
  const aside = isFields(stored) ? stored.aside : undefined;
  if (aside === undefined) return [];
  return Array.isArray(aside) ? aside : [aside];
}

/** So that values laid aside never nest. */
function withoutAside(stored: unknown): unknown {
  if (!isFields(stored) || !('aside' in stored)) return stored;
  const { aside: _, ...rest } = stored;
  return rest;
}

/** Keep the newest few, each once; rubbish never drives out what a newer version has stored. */
function limit(values: readonly unknown[], version: number): readonly unknown[] {
  const once = [...new Map(values.map(value => [canonicalJson(value), value])).values()];
  const isNewer = (value: unknown) =>
    isFields(value) && isNumber(value.version) && value.version > version;
  const newest = new Set([
    ...once.filter(isNewer).slice(-MOST_ASIDE),
    ...once.filter(value => !isNewer(value)).slice(-MOST_ASIDE),
  ]);
  return once.filter(value => newest.has(value));
}
