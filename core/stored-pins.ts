import type { BlockId } from './article.ts';
import type { ParagraphId } from './episode.ts';
import { type Migrations, migrate } from './migrate.ts';
import { isFields, isNumber } from './outside-value.ts';
import type { KeptPin } from './pin.ts';

const VERSION = 1;

/** No version before 1 was released. */
const MIGRATIONS: Migrations = {};

/** The most that is kept of what made no sense, so that it cannot fill the store. */
const MOST_ASIDE = 20;

/** What is stored for one episode. */
export type StoredPins = {
  readonly version: typeof VERSION;
  readonly pins: readonly KeptPin[];
  /** Values that made no sense, as they were found; newest last. */
  readonly aside?: readonly unknown[];
};

/** What could be made of a stored value, and what is to be stored beside the pins. */
export type StoredPinsFound = {
  readonly pins: readonly KeptPin[];
  readonly aside: readonly unknown[];
};

/** Read stored pins, of whatever version and in whatever state. */
export function readPins(value: unknown): StoredPinsFound {
  if (value === undefined || value === null) return { pins: [], aside: [] };
  const current = isFields(value) ? migrate(value, VERSION, MIGRATIONS) : null;
  if (!current || !Array.isArray(current.pins)) return { pins: [], aside: [value] };
  const aside = Array.isArray(current.aside) ? current.aside : [];
  return {
    pins: current.pins.filter(isKeptPin),
    aside: [...aside, ...current.pins.filter(pin => !isKeptPin(pin))].slice(-MOST_ASIDE),
  };
}

/** Return what to store. */
export function writePins(pins: readonly KeptPin[], aside: readonly unknown[]): StoredPins {
  const stored = { version: VERSION, pins } as const;
  return aside.length === 0 ? stored : { ...stored, aside };
}

function isKeptPin(value: unknown): value is KeptPin {
  return (
    isFields(value) &&
    isName<BlockId>(value.block) &&
    isName<ParagraphId>(value.paragraph) &&
    typeof value.quote === 'string' &&
    isNumber(value.at)
  );
}

function isName<Name extends string>(value: unknown): value is Name {
  return typeof value === 'string' && value !== '';
}
