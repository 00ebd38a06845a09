import { type Migrations, migrate } from '../storage/migrate.ts';
import { isFields, isNumber } from '../storage/outside-value.ts';

const VERSION = 1;

/** No version before 1 was released. */
const MIGRATIONS: Migrations = {};

/** The papers that a reader can choose; `auto` is light or dark, as the system is. */
export const THEMES = ['auto', 'light', 'sepia', 'dark'] as const;
export const FONTS = ['sans', 'serif'] as const;
export const LEADINGS = ['tight', 'medium', 'loose'] as const;
export const SIDES = ['left', 'right'] as const;
export const MARGINS = ['narrow', 'medium', 'wide'] as const;
/** Which Chinese characters the transcript is shown in. */
export const CHARACTERS = ['source', 'simplified', 'traditional'] as const;
/** How high the panel stands in a narrow window, from the lowest. */
export const SHEETS = ['peek', 'half', 'full'] as const;

/** The keys that the reader has chosen, by what they are for; '' where one is switched off. */
export type CustomKeys = Readonly<Record<string, string>>;

/** What the reader has arranged, for all episodes. */
export type Settings = {
  /** The panel's, in px. */
  readonly width: number;
  /** Whether the panel keeps level with the article. */
  readonly follow: boolean;
  readonly theme: (typeof THEMES)[number];
  readonly font: (typeof FONTS)[number];
  /** The transcript's, in px. */
  readonly size: number;
  readonly leading: (typeof LEADINGS)[number];
  readonly side: (typeof SIDES)[number];
  readonly margins: (typeof MARGINS)[number];
  readonly characters: (typeof CHARACTERS)[number];
  /** Whether each paragraph has the article's words under it. */
  readonly isBilingual: boolean;
  /** Whether the transcript is blurred until it is pointed at. */
  readonly isPeeking: boolean;
  readonly sheet: (typeof SHEETS)[number];
  readonly keys: CustomKeys;
};

/** What is stored: the settings beside fields that only a newer version knows. */
export type StoredSettings = Settings & { readonly version: typeof VERSION };

/** Narrower, a line holds fewer than sixteen characters. In px. */
export const MIN_WIDTH = 320;

/** Wider, a line holds more than the eye finds its way back from. In px. */
export const MAX_WIDTH = 720;

/** Smaller, Chinese characters of many strokes run together. In px. */
export const MIN_SIZE = 14;

/** Larger, the narrowest panel holds fewer than ten characters to a line. In px. */
export const MAX_SIZE = 28;

export const DEFAULT_SETTINGS: Settings = {
  width: 432,
  follow: true,
  theme: 'auto',
  font: 'sans',
  size: 17,
  leading: 'medium',
  side: 'right',
  margins: 'medium',
  characters: 'source',
  isBilingual: false,
  isPeeking: false,
  sheet: 'half',
  keys: {},
};

/** Read stored settings; what is missing or makes no sense is as it is by default. */
export function readSettings(value: unknown): Settings {
  if (!isFields(value)) return DEFAULT_SETTINGS;
  const stored = migrate(value, VERSION, MIGRATIONS) ?? value;
  const { width, size } = stored;
  const flag = (name: 'follow' | 'isBilingual' | 'isPeeking') => {
    const kept = stored[name];
    return typeof kept === 'boolean' ? kept : DEFAULT_SETTINGS[name];
  };
  return {
    width: isNumber(width) ? clampWidth(width) : DEFAULT_SETTINGS.width,
    follow: flag('follow'),
    theme: oneOf(THEMES, stored.theme, DEFAULT_SETTINGS.theme),
    font: oneOf(FONTS, stored.font, DEFAULT_SETTINGS.font),
    size: isNumber(size) ? clampSize(size) : DEFAULT_SETTINGS.size,
    leading: oneOf(LEADINGS, stored.leading, DEFAULT_SETTINGS.leading),
    side: oneOf(SIDES, stored.side, DEFAULT_SETTINGS.side),
    margins: oneOf(MARGINS, stored.margins, DEFAULT_SETTINGS.margins),
    characters: oneOf(CHARACTERS, stored.characters, DEFAULT_SETTINGS.characters),
    isBilingual: flag('isBilingual'),
    isPeeking: flag('isPeeking'),
    sheet: oneOf(SHEETS, stored.sheet, DEFAULT_SETTINGS.sheet),
    keys: readKeys(stored.keys),
  };
}

/** Return what to store in place of `before`, whose other fields stay. */
export function writeSettings(settings: Settings, before: unknown): StoredSettings {
  const others = isFields(before) ? before : {};
  return {
    ...others,
    ...settings,
    version: VERSION,
    width: clampWidth(settings.width),
    size: clampSize(settings.size),
  };
}

/** Return the nearest width that the panel may have, in px. */
export function clampWidth(width: number): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width));
}

/** Return the nearest size that the transcript's type may have, in px. */
export function clampSize(size: number): number {
  return Math.min(MAX_SIZE, Math.max(MIN_SIZE, size));
}

/** A key as it is written down: a sign, or the name of a key, with Shift or without. */
const KEY = /^(|[^\sA-Z]|(shift\+)?[a-z][a-z0-9]*)$/;

/** Read which keys were chosen; those that make no sense are as usual. */
function readKeys(value: unknown): CustomKeys {
  if (!isFields(value)) return {};
  const isKey = (key: unknown): key is string => typeof key === 'string' && KEY.test(key);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, key]) => (isKey(key) ? [[name, key]] : [])),
  );
}

function oneOf<Choice>(choices: readonly Choice[], value: unknown, otherwise: Choice): Choice {
  return choices.find(choice => choice === value) ?? otherwise;
}
