import { fakeBrowser } from '@webext-core/fake-browser';
import type fc from 'fast-check';
import { vi } from 'vitest';

/** Let the scheduler choose when each reading, each writing and each report of storage arrives. */
export function slowStorage(s: fc.Scheduler): void {
  const { local, onChanged } = fakeBrowser.storage;
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
