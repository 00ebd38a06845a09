import { type DatedFields, joinFields, setFields } from '../storage/dated-fields.ts';
import type { Kept, KeptPart } from '../storage/kept.ts';
import { type Fields, isFields, isMoment, isNumber } from '../storage/outside-value.ts';
import {
  CHARACTERS,
  clampSize,
  clampWidth,
  DEFAULT_SETTINGS,
  FONTS,
  LEADINGS,
  MARGINS,
  type Settings,
  SHEETS,
  SIDES,
  THEMES,
} from './settings.ts';

type PlainName = Exclude<keyof Settings, 'keys'>;

/** How each setting is told from rubbish. */
const CHECKS: Readonly<Record<PlainName, (value: unknown) => boolean>> = {
  width: isNumber,
  follow: isFlag,
  theme: isOneOf(THEMES),
  font: isOneOf(FONTS),
  size: isNumber,
  leading: isOneOf(LEADINGS),
  side: isOneOf(SIDES),
  margins: isOneOf(MARGINS),
  characters: isOneOf(CHARACTERS),
  isBilingual: isFlag,
  isPeeking: isFlag,
  sheet: isOneOf(SHEETS),
};

/** Each key that the reader has chosen is a field of its own, called `keys.` and what it is for. */
const KEYS = 'keys.';

/** A key as it is written down: a sign, or the name of a key, with Shift or without. */
const KEY = /^(|[^\sA-Z]|(shift\+)?[a-z][a-z0-9]*)$/;

/** How the settings are kept: those that the reader has set, each with the time of that. */
export const keptSettings: Kept<DatedFields> = {
  key: 'settings',
  version: 1,
  // No version before 1 was released.
  migrations: {},
  nothing: {},
  read: readFields,
  write: writeFields,
  join: joinFields,
};

/** Return the settings as they are where the reader has set those. */
export function settingsOf(fields: DatedFields): Settings {
  const entries = Object.entries(fields).map(([name, { value }]) => [name, value] as const);
  const plain: Settings = {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(entries.filter(([name]) => isPlain(name))),
  };
  return {
    ...plain,
    width: clampWidth(plain.width),
    size: clampSize(plain.size),
    keys: Object.fromEntries(
      entries.flatMap(([name, key]) =>
        name.startsWith(KEYS) && typeof key === 'string' ? [[name.slice(KEYS.length), key]] : [],
      ),
    ),
  };
}

/** Return the change that makes `after` of the settings `before`: of what is alike, nothing. */
export function settingsChange(
  known: DatedFields,
  before: Settings,
  after: Settings,
  now: number,
): DatedFields {
  const [was, is] = [flatten(before), flatten(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = names.filter(name => was[name] !== is[name]);
  // A key that is as usual again is kept as `null`, for another tab may still know the choice.
  return setFields(known, Object.fromEntries(changed.map(name => [name, is[name] ?? null])), now);
}

function flatten({ keys, ...plain }: Settings): Readonly<Record<string, unknown>> {
  const chosen = Object.entries(keys).map(([name, key]) => [`${KEYS}${name}`, key]);
  return { ...plain, ...Object.fromEntries(chosen) };
}

function readFields({
  version: _,
  aside: __,
  times,
  keys,
  ...plain
}: Fields): KeptPart<DatedFields> {
  const chosen = Object.entries(isFields(keys) ? keys : {});
  const found = [
    ...Object.entries(plain),
    ...chosen.map(([name, key]): [string, unknown] => [`${KEYS}${name}`, key]),
  ];
  const sound = found.filter(([name, value]) => isSound(name, value));
  return {
    value: Object.fromEntries(
      sound.map(([name, value]) => [name, { value, at: timeOf(name, times) }]),
    ),
    isWhole: sound.length === found.length && (keys === undefined || isFields(keys)),
  };
}

function writeFields(fields: DatedFields): Fields {
  const entries = Object.entries(fields);
  const isKey = (name: string) => name.startsWith(KEYS);
  const keys = entries.filter(([name]) => isKey(name));
  return {
    ...Object.fromEntries(
      entries.filter(([name]) => !isKey(name)).map(([name, { value }]) => [name, value]),
    ),
    ...(keys.length > 0 && {
      keys: Object.fromEntries(keys.map(([name, { value }]) => [name.slice(KEYS.length), value])),
    }),
    times: Object.fromEntries(entries.map(([name, { at }]) => [name, at])),
  };
}

/** A version that kept no times has set its fields before everything else. */
function timeOf(name: string, times: unknown): number {
  const at = isFields(times) ? times[name] : undefined;
  return isMoment(at) ? at : 0;
}

function isSound(name: string, value: unknown): boolean {
  if (isPlain(name)) return CHECKS[name](value);
  if (!name.startsWith(KEYS)) return false;
  return value === null || (typeof value === 'string' && KEY.test(value));
}

function isPlain(name: string): name is PlainName {
  return Object.hasOwn(CHECKS, name);
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isOneOf(choices: readonly unknown[]): (value: unknown) => boolean {
  return value => choices.includes(value);
}
