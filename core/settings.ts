import { type Migrations, migrate } from './migrate.ts';
import { isFields, isNumber } from './outside-value.ts';

const VERSION = 1;

/** No version before 1 was released. */
const MIGRATIONS: Migrations = {};

/** What the reader has arranged, for all episodes. */
export type Settings = {
  /** The panel's, in px. */
  readonly width: number;
  /** Whether the panel keeps level with the article. */
  readonly follow: boolean;
};

/** What is stored: the settings beside fields that only a newer version knows. */
export type StoredSettings = Settings & { readonly version: typeof VERSION };

/** Narrower, a line holds fewer than sixteen characters. In px. */
export const MIN_WIDTH = 320;

/** Wider, a line holds more than the eye finds its way back from. In px. */
export const MAX_WIDTH = 720;

export const DEFAULT_SETTINGS: Settings = { width: 432, follow: true };

/** Read stored settings; what is missing or makes no sense is as it is by default. */
export function readSettings(value: unknown): Settings {
  if (!isFields(value)) return DEFAULT_SETTINGS;
  const { width, follow } = migrate(value, VERSION, MIGRATIONS) ?? value;
  return {
    width: isNumber(width) ? clampWidth(width) : DEFAULT_SETTINGS.width,
    follow: typeof follow === 'boolean' ? follow : DEFAULT_SETTINGS.follow,
  };
}

/** Return what to store in place of `before`, whose other fields stay. */
export function writeSettings(settings: Settings, before: unknown): StoredSettings {
  const others = isFields(before) ? before : {};
  return { ...others, ...settings, version: VERSION, width: clampWidth(settings.width) };
}

/** Return the nearest width that the panel may have, in px. */
export function clampWidth(width: number): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, width));
}
