import { keptSettings, settingsOf } from '../../core/settings/kept-settings.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { readKept } from '../../core/storage/read-kept.ts';
import { stored } from './extension-storage.ts';

/** Find the settings, for who only looks at them; the default ones where storage is out of reach. */
export async function loadSettings(): Promise<Settings> {
  const found = await stored(keptSettings.key).catch(() => undefined);
  return settingsOf(readKept(found, keptSettings, Date.now()).value);
}
