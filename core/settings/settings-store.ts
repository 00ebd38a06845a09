import type { StoreFailure } from '../reading/reading-store.ts';
import type { Settings } from './settings.ts';

/** Keeps what the reader has arranged. */
export type SettingsStore = {
  /** Resolves to the default where nothing is kept, and never rejects. */
  load(): Promise<Settings>;
  /** Resolves to `null` when the settings are kept, else to the reason, and never rejects. */
  save(settings: Settings): Promise<StoreFailure | null>;
};
