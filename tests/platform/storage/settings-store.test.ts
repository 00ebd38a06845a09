import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../core/settings/settings.ts';
import { settingsStore } from '../../../platform/storage/settings-store.ts';

const arranged = { ...DEFAULT_SETTINGS, width: 500, follow: false };
const { local } = fakeBrowser.storage;

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('settings are kept', async () => {
  expect(await settingsStore().load()).toEqual(DEFAULT_SETTINGS);
  expect(await settingsStore().save(arranged)).toBeNull();
  expect(await settingsStore().load()).toEqual(arranged);
  expect(await local.get()).toEqual({ settings: { ...arranged, version: 1 } });
});

test('of many changes in a row, the first and the last are written', async () => {
  const set = vi.spyOn(local, 'set');
  const store = settingsStore();
  await Promise.all([400, 420, 440, 460].map(width => store.save({ ...DEFAULT_SETTINGS, width })));
  expect(set).toHaveBeenCalledTimes(2);
  expect(await store.load()).toEqual({ ...DEFAULT_SETTINGS, width: 460 });
});

test('what only a newer version knows survives', async () => {
  await local.set({ settings: { version: 2, width: 400, hue: 3 } });
  await settingsStore().save(arranged);
  expect(await local.get()).toEqual({
    settings: { ...arranged, version: 1, hue: 3 },
  });
});

test('storage that fails is told, and never thrown', async () => {
  vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  expect(await settingsStore().save(arranged)).toBe('full');
  vi.spyOn(local, 'get').mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(await settingsStore().save(arranged)).toBe('updated');
  expect(await settingsStore().load()).toEqual(DEFAULT_SETTINGS);
});
