import browser from 'webextension-polyfill';
import { DEFAULT_SETTINGS, readSettings, type Settings, writeSettings } from '../core/settings.ts';
import type { SettingsStore } from '../core/settings-store.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { storeFailure } from './store-failure.ts';

const KEY = 'settings';

/** Keep the settings in the extension's own storage. */
export function settingsStore(): SettingsStore {
  let newest = DEFAULT_SETTINGS;

  const write = oneAtATime(async () => {
    try {
      const before = await read();
      await browser.storage.local.set({ [KEY]: writeSettings(newest, before) });
      return null;
    } catch (error) {
      return storeFailure(error);
    }
  });

  return {
    async load() {
      try {
        return readSettings(await read());
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

async function read(): Promise<unknown> {
  return (await browser.storage.local.get(KEY))[KEY];
}
