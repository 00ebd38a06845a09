import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { loadSettings } from '../../../platform/storage/load-settings.ts';

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('the settings are as they are kept', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 1, width: 500 } });
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, width: 500 });
});

test('where storage is out of reach, they are the default ones', async () => {
  vi.spyOn(fakeBrowser, 'storage', 'get').mockReturnValue(undefined as never);
  expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
});
