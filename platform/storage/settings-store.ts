import {
  DEFAULT_SETTINGS,
  readSettings,
  type Settings,
  writeSettings,
} from '../../core/settings/settings.ts';
import type { SettingsStore } from '../../core/settings/settings-store.ts';
import { changeStored, stored } from './extension-storage.ts';
import { oneAtATime } from './one-at-a-time.ts';

const KEY = 'settings';

/** Keep the settings in the extension's own storage. */
export function settingsStore(): SettingsStore {
  let newest = DEFAULT_SETTINGS;

  const write = oneAtATime(() => changeStored(KEY, before => writeSettings(newest, before)));

  return {
    async load() {
      try {
        return readSettings(await stored(KEY));
      } catch {
        return DEFAULT_SETTINGS;
      }
    },
    save(settings: Settings) {
      newest = settings;
      return write();
    },
  };
}
