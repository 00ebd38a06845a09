import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { EpisodeId } from '../../../core/episode/episode.ts';
import { mergeReadings } from '../../../core/reading/merge-readings.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import { positionStore } from '../../../platform/storage/position-store.ts';
import { anyReading } from '../../fixtures/any-reading.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const { local, onChanged } = fakeBrowser.storage;
const KEY = 'position:small';
const episode = smallEpisode([['Klein', ['一', '二', '三', '四']]]);

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** A reader who stopped at the top of a paragraph, and was once as far as another. */
function reading(index: number, at: number, furthest = index): Reading {
  return { here: place(index, at), furthest: place(furthest, at), pace: { characters: 0, ms: 0 } };
}

function place(index: number, at: number) {
  const paragraph = episode.paragraphs[index];
  if (!paragraph) throw new Error(`There is no paragraph ${index}.`);
  return { paragraph: paragraph.id, fraction: 0, index, at };
}

async function kept(): Promise<unknown> {
  return (await local.get(KEY))[KEY];
}

/** Let everything that waits for nothing but its turn happen. */
function settle(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 5));
}

describe('one tab', () => {
  test('the next visit finds what was kept', async () => {
    expect(await positionStore().load(episode)).toBeNull();
    expect(await positionStore().save(episode, reading(2, 100))).toBeNull();
    expect(await positionStore().load(episode)).toEqual(reading(2, 100));
    expect(await local.get()).toEqual({ [KEY]: { version: 1, ...reading(2, 100) } });
  });

  test('each episode has a key of its own', async () => {
    const other = { ...episode, id: 'other' as EpisodeId };
    const store = positionStore();
    await store.save(episode, reading(1, 100));
    await store.save(other, reading(2, 100));
    expect(await store.load(episode)).toEqual(reading(1, 100));
    expect(await store.load(other)).toEqual(reading(2, 100));
  });

  test('going back moves the place, not the furthest', async () => {
    const store = positionStore();
    await store.save(episode, reading(3, 100));
    await store.save(episode, reading(1, 200));
    const found = await positionStore().load(episode);
    expect(found).toMatchObject({ here: place(1, 200), furthest: place(3, 100) });
  });

  test('while one is being kept, only the newest of the others is kept after it', async () => {
    const set = vi.spyOn(local, 'set');
    const store = positionStore();
    const saves = [store.save(episode, reading(0, 100))];
    await vi.waitUntil(() => set.mock.calls.length === 1);
    saves.push(store.save(episode, reading(1, 200)), store.save(episode, reading(2, 300)));
    expect(await Promise.all(saves)).toEqual([null, null, null]);
    expect(set).toHaveBeenCalledTimes(2);
    expect(await kept()).toEqual({ version: 1, ...reading(2, 300) });
  });

  test('what is kept already is not written again', async () => {
    const store = positionStore();
    await store.save(episode, reading(1, 100));
    const set = vi.spyOn(local, 'set');
    expect(await store.save(episode, reading(1, 100))).toBeNull();
    expect(set).not.toHaveBeenCalled();
  });

  test('a place kept under a wrong clock gives way to the next step', async () => {
    const future = Date.now() + 1e10;
    await local.set({ [KEY]: { version: 1, ...reading(3, future) } });
    const store = positionStore();
    const before = Date.now();
    const found = await store.load(episode);
    expect(found?.here.at).toBeGreaterThanOrEqual(before);
    expect(found?.here.at).toBeLessThanOrEqual(Date.now());

    const step = reading(1, Date.now() + 1);
    await vi.waitUntil(() => Date.now() > step.here.at);
    await store.save(episode, step);
    expect(await positionStore().load(episode)).toMatchObject({
      here: step.here,
      furthest: { index: 3 },
    });
  });

  test('a clock put back while reading does not hold the reader', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 5000 });
    const store = positionStore();
    await store.save(episode, reading(3, 5000));
    vi.setSystemTime(2000);
    await store.save(episode, reading(1, 1999));
    expect((await positionStore().load(episode))?.here).toEqual(place(1, 1999));
  });
});

describe('rubbish', () => {
  test.each([['text'], [[1, 2]], [{ version: 9, here: 'x' }], [7]])(
    '%j stays until the first save, and then aside',
    async rubbish => {
      await local.set({ [KEY]: rubbish });
      const store = positionStore();
      expect(await store.load(episode)).toBeNull();
      expect(await kept()).toEqual(rubbish);

      await store.save(episode, reading(1, 100));
      await store.save(episode, reading(2, 200));
      expect(await kept()).toEqual({ version: 1, ...reading(2, 200), aside: [rubbish] });
    },
  );

  test('a reading that had to be guessed is kept aside even if the reader has not moved', async () => {
    const guessed = { version: 1, ...reading(2, 100), pace: 'fast' };
    await local.set({ [KEY]: guessed });
    const store = positionStore();
    const found = await store.load(episode);
    expect(found).toEqual(reading(2, 100));
    await store.save(episode, found as Reading);
    expect(await kept()).toEqual({ version: 1, ...reading(2, 100), aside: [guessed] });
  });
});

describe('storage that fails', () => {
  test('is told, and never thrown', async () => {
    const store = positionStore();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await store.save(episode, reading(1, 100))).toBe('full');
    vi.spyOn(local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    expect(await store.save(episode, reading(1, 100))).toBe('failed');
    expect(await store.load(episode)).toBeNull();
  });

  test('keeps everything once it works again', async () => {
    const store = positionStore();
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('quota'));
    await store.save(episode, reading(3, 100));
    full.mockRestore();
    await store.save(episode, reading(1, 200));
    expect(await kept()).toMatchObject({ here: place(1, 200), furthest: place(3, 100) });
  });

  test('that is never read is never overwritten', async () => {
    await local.set({ [KEY]: { version: 1, ...reading(3, 100) } });
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    expect(await positionStore().save(episode, reading(1, 200))).toBe('failed');
    expect(await kept()).toEqual({ version: 1, ...reading(3, 100) });
  });

  test('after an update of the extension, says so', async () => {
    const store = positionStore();
    vi.spyOn(fakeBrowser, 'storage', 'get').mockReturnValue(undefined as never);
    expect(await store.save(episode, reading(1, 100))).toBe('updated');
    expect(await store.load(episode)).toBeNull();
    expect(() => store.watch(episode, () => {})()).not.toThrow();
  });
});

describe('two tabs', () => {
  test('each hears what the other keeps, and not itself, until it stops', async () => {
    const [a, b] = [positionStore(), positionStore()];
    const [heardByA, heardByB] = [vi.fn(), vi.fn()];
    const stopA = a.watch(episode, heardByA);
    b.watch(episode, heardByB);
    await a.save(episode, reading(1, 100));
    await a.save(episode, reading(2, 200));
    expect(heardByA).not.toHaveBeenCalled();
    expect(heardByB.mock.calls).toEqual([[reading(1, 100)], [reading(2, 200)]]);

    await b.save(episode, reading(3, 300));
    expect(heardByA.mock.calls).toEqual([[reading(3, 300)]]);
    stopA();
    await b.save(episode, reading(0, 400));
    expect(heardByA).toHaveBeenCalledOnce();
  });

  test('a tab that heard nothing of the other overwrites nothing newer, nor further', async () => {
    const [older, newer] = [positionStore(), positionStore()];
    await older.load(episode);
    await newer.save(episode, reading(1, 300));
    await older.save(episode, reading(2, 200));
    expect(await kept()).toMatchObject({ here: place(1, 300), furthest: place(2, 200) });
    await newer.save(episode, reading(0, 400));
    expect(await kept()).toMatchObject({ here: place(0, 400), furthest: place(2, 200) });
  });

  test('nothing is heard of other keys, other storage and rubbish', async () => {
    const heard = vi.fn();
    positionStore().watch(episode, heard);
    await local.set({ 'position:other': { version: 1, ...reading(1, 100) }, [KEY]: 'rubbish' });
    await fakeBrowser.storage.session.set({ [KEY]: { version: 1, ...reading(1, 100) } });
    await local.remove(KEY);
    expect(heard).not.toHaveBeenCalled();
  });

  test('a tab that has only looked never writes', async () => {
    const looking = positionStore();
    await local.set({ [KEY]: { version: 1, ...reading(3, 300) } });
    await looking.load(episode);
    looking.watch(episode, () => {});
    const older = { version: 1, ...reading(1, 100) };
    await local.set({ [KEY]: older });
    await settle();
    expect(await kept()).toEqual(older);
  });

  test('what another tab overwrote with something older is mended', async () => {
    const store = positionStore();
    store.watch(episode, () => {});
    await store.save(episode, reading(2, 200));
    await local.set({ [KEY]: { version: 1, ...reading(1, 100, 3) } });
    await vi.waitUntil(async () => ((await kept()) as Reading).here.at === 200);
    expect(await kept()).toMatchObject({ here: place(2, 200), furthest: place(3, 100) });
  });

  test('tabs that write at the same time in any order end alike, and stop', async () => {
    const schedule = fc.array(fc.tuple(fc.nat(2), anyReading(episode)), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc
        .asyncProperty(fc.scheduler(), schedule, async (s, steps) => {
          delayEverything(s);
          const tabs = [positionStore(), positionStore(), positionStore()] as const;
          for (const tab of tabs) tab.watch(episode, () => {});
          const saves = steps.map(([tab, step]) =>
            s.schedule(Promise.resolve()).then(() => tabs[tab as 0 | 1 | 2].save(episode, step)),
          );
          // Ends only if the tabs stop mending each other.
          await s.waitIdle();
          expect(await Promise.all(saves)).toEqual(saves.map(() => null));

          vi.restoreAllMocks();
          const all = steps.map(([, step]) => step).reduce(mergeReadings);
          expect(await kept()).toEqual({ version: 1, ...all });
        })
        .afterEach(() => {
          vi.restoreAllMocks();
          fakeBrowser.reset();
        }),
    );
  });
});

/** Let the scheduler choose when each reading, each writing and each report arrives. */
function delayEverything(s: fc.Scheduler): void {
  const { get, set } = local;
  const { addListener } = onChanged;
  vi.spyOn(local, 'get').mockImplementation((async (key: string) => {
    await s.schedule(Promise.resolve(), 'get');
    const value = await get(key);
    await s.schedule(Promise.resolve(), 'got');
    return value;
  }) as typeof get);
  vi.spyOn(local, 'set').mockImplementation((async (items: Record<string, unknown>) => {
    await s.schedule(Promise.resolve(), 'set');
    await set(items);
    await s.schedule(Promise.resolve(), 'done');
  }) as typeof set);
  vi.spyOn(onChanged, 'addListener').mockImplementation(listener => {
    addListener((...report) => {
      void s.schedule(Promise.resolve(), 'report').then(() => listener(...report));
    });
  });
}
