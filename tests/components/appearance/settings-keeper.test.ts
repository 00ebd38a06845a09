import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepSettings } from '../../../components/appearance/settings-keeper.ts';
import { keptSettings, settingsOf } from '../../../core/settings/kept-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings.ts';
import { setFields } from '../../../core/storage/dated-fields.ts';
import { memoryStore } from '../../fakes/memory-stores.ts';

const NOW = 1000;

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

/** A panel that a reader arranges; `follow` is a switch of its own. */
async function open(before: Readonly<Record<string, unknown>> = {}) {
  const store = memoryStore(keptSettings, setFields({}, before, 1));
  await store.load();
  const settings = signal(settingsOf(store.current()));
  const follow = signal(settings.value.follow);
  const arrange = (change: Partial<Settings>) => {
    settings.value = { ...settings.value, ...change };
  };
  const arrangement = () => ({ ...settings.value, follow: follow.value });
  const keeper = keepSettings(store, arrangement, arrange, Date.now);
  return { store, keeper, settings, follow, arrange, kept: () => settingsOf(store.kept()) };
}

const rest = () => vi.advanceTimersByTimeAsync(2000);

test('a change is kept at once, and only what was changed', async () => {
  const { store, arrange, kept } = await open();
  arrange({ theme: 'dark' });
  expect(kept().theme).toBe('dark');
  await rest();
  expect(Object.keys(store.kept())).toEqual(['theme']);
});

test('of a handle that is dragged, the last width is kept', async () => {
  const { store, arrange, kept } = await open();
  for (let width = 400; width < 460; width++) {
    arrange({ width });
    await vi.advanceTimersByTimeAsync(16);
  }
  await rest();
  expect(kept().width).toBe(459);
  expect(store.edits.length).toBeLessThanOrEqual(6);
});

test('a setting switched off and on again in one visit is kept as it is left', async () => {
  const { follow, arrange, kept } = await open({ isPeeking: true });
  for (const isOn of [false, true, false, true]) {
    follow.value = isOn;
    arrange({ isPeeking: isOn });
    await rest();
    expect(kept()).toMatchObject({ follow: isOn, isPeeking: isOn });
  }
});

test('a failed search for the settings is not followed by the default ones written over them', async () => {
  const store = memoryStore(
    keptSettings,
    setFields({}, { theme: 'dark', width: 500 }, 1),
    'failed',
  );
  await store.load();
  const settings = signal(settingsOf(store.current()));
  keepSettings(
    store,
    () => settings.value,
    () => {},
    Date.now,
  );
  store.failure = null;
  settings.value = { ...settings.value, size: 20 };
  await rest();
  expect(settingsOf(store.kept())).toMatchObject({ theme: 'dark', width: 500, size: 20 });
});

test('what another tab arranges is taken in, and not kept as if it were from here', async () => {
  const { store, keeper, settings, kept } = await open({ theme: 'sepia' });
  keeper.hear(setFields({}, { theme: 'dark', follow: false }, NOW + 5));
  expect(settings.value.theme).toBe('dark');
  await rest();
  expect(store.edits).toEqual([]);
  expect(kept().theme).toBe('sepia');
});

test('what another tab arranges does not undo what is just being arranged here', async () => {
  const { keeper, settings, arrange } = await open();
  arrange({ width: 400 });
  arrange({ width: 410 });
  keeper.hear(setFields({}, { theme: 'dark', width: 600 }, NOW - 5));
  expect(settings.value).toMatchObject({ theme: 'dark', width: 410 });
});

test('a failure is told, and forgotten when something is kept again', async () => {
  const { store, keeper, arrange } = await open();
  store.failure = 'full';
  arrange({ theme: 'dark' });
  await rest();
  expect(keeper.failure.value).toBe('full');
  store.failure = null;
  arrange({ size: 20 });
  await rest();
  expect(keeper.failure.value).toBeNull();
  expect(settingsOf(store.kept())).toMatchObject({ theme: 'dark', size: 20 });
});

test('what waits is kept at once when the page goes; with the keeper all ends', async () => {
  const { store, keeper, arrange, kept } = await open();
  arrange({ width: 400 });
  arrange({ width: 410 });
  keeper.keepNow();
  expect(kept().width).toBe(410);
  keeper.stop();
  const edits = store.edits.length;
  arrange({ width: 420 });
  await rest();
  expect(store.edits).toHaveLength(edits);
  expect(DEFAULT_SETTINGS.width).not.toBe(kept().width);
});
