import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../../core/storage/kept.ts';
import { keptStore } from '../../../platform/storage/kept-store.ts';
import { keptMarks, type Marks } from '../../fixtures/marks.ts';

const { local } = fakeBrowser.storage;
const open = (kept: Kept<Marks> = keptMarks) => keptStore(kept);
const stored = (marks: Marks) => ({ version: 1, marks });

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

async function kept(): Promise<unknown> {
  return (await local.get('marks')).marks;
}

/** Let everything that waits for nothing but its turn happen. */
function settle(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 5));
}

/** What is said to the background, which is asleep. */
function hearBackground() {
  const said: unknown[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (call: unknown) => {
    said.push(call);
  }) as never);
  return said;
}

const never = () => new Promise<never>(() => {});

describe('one tab', () => {
  test('the next visit finds what was kept, under its key and with its version', async () => {
    expect(await open().load()).toEqual({ value: {}, failure: null });
    expect(await open().keep({ a: 1 })).toBeNull();
    expect(await open().load()).toEqual({ value: { a: 1 }, failure: null });
    expect(await local.get()).toEqual({ marks: stored({ a: 1 }) });
  });

  test('an edit is known at once, and joined with what is kept', async () => {
    await local.set({ marks: stored({ a: 1 }) });
    const store = open();
    const keeping = store.keep({ b: 2 });
    expect(store.current()).toEqual({ b: 2 });
    await keeping;
    expect(store.current()).toEqual({ a: 1, b: 2 });
    expect(await kept()).toEqual(stored({ a: 1, b: 2 }));
  });

  test('while one is being kept, only the newest of the others is kept after it', async () => {
    const set = vi.spyOn(local, 'set');
    const store = open();
    const keeping = [store.keep({ a: 1 })];
    await vi.waitUntil(() => set.mock.calls.length === 1);
    keeping.push(store.keep({ b: 2 }), store.keep({ c: 3 }));
    expect(await Promise.all(keeping)).toEqual([null, null, null]);
    expect(set).toHaveBeenCalledTimes(2);
    expect(await kept()).toEqual(stored({ a: 1, b: 2, c: 3 }));
  });

  test('what is kept already is not written again, nor shown as new', async () => {
    await local.set({ marks: stored({ a: 1, b: 2 }) });
    const store = open();
    await store.load();
    const before = store.current();
    const set = vi.spyOn(local, 'set');
    expect(await store.keep({ b: 2, a: 1 })).toBeNull();
    expect(set).not.toHaveBeenCalled();
    expect(store.current()).toBe(before);
  });

  test.each([['text'], [[1, 2]], [{ version: 9, here: 'x' }], [7]])(
    'the rubbish %j stays until the first change, and then aside',
    async rubbish => {
      await local.set({ marks: rubbish });
      const store = open();
      expect(await store.load()).toEqual({ value: {}, failure: null });
      expect(await kept()).toEqual(rubbish);

      await store.keep({ a: 1 });
      await store.keep({ b: 2 });
      expect(await kept()).toEqual({ ...stored({ a: 1, b: 2 }), aside: [rubbish] });
    },
  );

  test('what the clock has taken back is not believed any more', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 500 });
    const believe = (marks: Marks, now: number) =>
      Object.fromEntries(Object.entries(marks).filter(([, at]) => at <= now));
    const store = open({ ...keptMarks, believe });
    await store.keep({ a: 400 });
    vi.setSystemTime(200);
    await store.keep({ b: 100 });
    expect(await kept()).toEqual(stored({ b: 100 }));
  });
});

describe('storage that fails', () => {
  test('is told, and never thrown', async () => {
    const store = open();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await store.keep({ a: 1 })).toBe('full');
    vi.spyOn(local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    expect(await store.keep({ b: 2 })).toBe('failed');
    expect(await store.load()).toMatchObject({ failure: 'failed' });
  });

  test('keeps everything once it works again', async () => {
    const store = open();
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('quota'));
    await store.keep({ a: 1 });
    full.mockRestore();
    await store.keep({ b: 2 });
    expect(await kept()).toEqual(stored({ a: 1, b: 2 }));
  });

  test('that is never read is never overwritten', async () => {
    await local.set({ marks: stored({ a: 1 }) });
    vi.spyOn(local, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    const store = open();
    await store.load();
    expect(await store.keep({ b: 2 })).toBe('failed');
    store.keepAtOnce({ c: 3 });
    await settle();
    vi.restoreAllMocks();
    expect(await kept()).toEqual(stored({ a: 1 }));
  });

  test('is asked again after a failed search, and what it says then is told', async () => {
    await local.set({ marks: stored({ a: 1 }) });
    vi.useFakeTimers();
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    const store = open();
    const heard = vi.fn();
    const stop = store.watch(heard);
    expect(await store.load()).toEqual({ value: {}, failure: 'failed' });
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard).toHaveBeenCalledWith({ a: 1 });
    stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('that says at last that it has nothing is told, too', async () => {
    vi.useFakeTimers();
    vi.spyOn(local, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    const store = open();
    await store.load();
    const heard = vi.fn();
    store.watch(heard);
    await vi.advanceTimersByTimeAsync(5000);
    expect(heard).toHaveBeenCalledWith({});
  });

  test('that does not answer is told in the end, and nothing is written over it', async () => {
    vi.useFakeTimers();
    const [get, set] = [vi.spyOn(local, 'get'), vi.spyOn(local, 'set')];
    get.mockImplementation(never);
    const store = open();
    const results = Promise.all([store.load(), store.keep({ b: 2 })]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await results).toEqual([{ value: { b: 2 }, failure: 'silent' }, 'silent']);
    store.keepAtOnce({ c: 3 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(set).not.toHaveBeenCalled();
  });

  test('that never says whether it has written is told in the end', async () => {
    vi.useFakeTimers();
    vi.spyOn(local, 'set').mockImplementation(never);
    const keeping = open().keep({ a: 1 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await keeping).toBe('silent');
  });

  test('after an update of the extension, says so', async () => {
    const store = open();
    vi.spyOn(fakeBrowser, 'storage', 'get').mockReturnValue(undefined as never);
    expect(await store.keep({ a: 1 })).toBe('updated');
    expect(await store.load()).toMatchObject({ failure: 'updated' });
    expect(() => store.watch(() => {})()).not.toThrow();
    expect(() => store.keepAtOnce({ b: 2 })).not.toThrow();
  });
});

describe('a page that goes', () => {
  test('writes by itself, however fast the background sleeps, and says it to it, too', async () => {
    const said = hearBackground();
    await local.set({ marks: stored({ a: 1 }) });
    const store = open();
    await store.load();
    const get = vi.spyOn(local, 'get');
    store.keepAtOnce({ b: 2 });
    await settle();
    expect(get).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await kept()).toEqual(stored({ a: 1, b: 2 }));
    expect(said).toEqual([{ call: 'keep', args: ['marks', stored({ a: 1, b: 2 })] }]);
  });

  test('keeps what is still on its way, and else nothing', async () => {
    const said = hearBackground();
    const store = open();
    await store.load();
    await store.keep({ a: 1 });
    store.keepAtOnce();
    expect(said).toEqual([]);

    const keeping = store.keep({ b: 2 });
    store.keepAtOnce();
    await keeping;
    expect(said).toMatchObject([{ args: ['marks', stored({ a: 1, b: 2 })] }]);
  });

  test('keeps what could not be kept before', async () => {
    const said = hearBackground();
    const store = open();
    const full = vi.spyOn(local, 'set').mockRejectedValue(new Error('quota'));
    await store.keep({ a: 1 });
    full.mockRestore();
    store.keepAtOnce();
    await settle();
    // The background was asked at once, in vain, and again by the page that goes.
    expect(said).toHaveLength(2);
    expect(await kept()).toEqual(stored({ a: 1 }));
  });
});

test('what this page cannot write, the background keeps, and nothing has failed', async () => {
  const store = open();
  vi.spyOn(local, 'set').mockRejectedValue(new Error('quota'));
  const background = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(null as never);
  expect(await store.keep({ a: 1 })).toBeNull();
  expect(background).toHaveBeenCalledWith({ call: 'keep', args: ['marks', stored({ a: 1 })] });
});

describe('two tabs', () => {
  test('each hears what the other keeps, and not itself, until it stops', async () => {
    const [a, b] = [open(), open()];
    const [heardByA, heardByB] = [vi.fn(), vi.fn()];
    const stopA = a.watch(heardByA);
    b.watch(heardByB);
    await a.keep({ a: 1 });
    await a.keep({ a: 2 });
    expect(heardByA).not.toHaveBeenCalled();
    expect(heardByB.mock.calls).toEqual([[{ a: 1 }], [{ a: 2 }]]);

    await b.keep({ b: 1 });
    expect(heardByA.mock.calls).toEqual([[{ a: 2, b: 1 }]]);
    stopA();
    await b.keep({ b: 2 });
    expect(heardByA).toHaveBeenCalledOnce();
  });

  test('nothing is heard of other keys, other storage, rubbish and what is removed', async () => {
    const heard = vi.fn();
    open().watch(heard);
    await local.set({ other: stored({ a: 1 }), marks: 'rubbish' });
    await fakeBrowser.storage.session.set({ marks: stored({ a: 1 }) });
    await local.remove('marks');
    expect(heard).not.toHaveBeenCalled();
  });

  test('a tab that has only looked never writes', async () => {
    const looking = open();
    await local.set({ marks: stored({ a: 1, b: 2 }) });
    await looking.load();
    looking.watch(() => {});
    await local.set({ marks: stored({ a: 1 }) });
    await settle();
    expect(await kept()).toEqual(stored({ a: 1 }));
  });

  test('what another tab has written over is mended', async () => {
    const store = open();
    store.watch(() => {});
    await store.keep({ a: 1 });
    await local.set({ marks: stored({ b: 2 }) });
    await settle();
    expect(await kept()).toEqual(stored({ a: 1, b: 2 }));
  });
});
