import browser, { type Storage } from 'webextension-polyfill';
import type { StoreFailure } from '../../core/storage/store-failure.ts';
import { storeFailure } from './store-failure.ts';
import { withinLimit } from './within-limit.ts';

/** Return what is stored under `key`; rejects where storage is out of reach or does not answer. */
export async function stored(key: string): Promise<unknown> {
  return (await withinLimit(browser.storage.local.get(key)))[key];
}

/**
 * Store under `key` what `change` makes of what is stored there; nothing if it makes `undefined`.
 *
 * Resolves to `null`, or to the reason why that could not be done; never rejects.
 */
export async function changeStored(
  key: string,
  change: (before: unknown) => unknown,
): Promise<StoreFailure | null> {
  try {
    const value = change(await stored(key));
    if (value !== undefined) await withinLimit(browser.storage.local.set({ [key]: value }));
    return null;
  } catch (error) {
    return storeFailure(error);
  }
}

/** Store `value` under `key` in one step, whatever is there; in vain if storage is out of reach. */
export function overwriteStored(key: string, value: unknown): void {
  // The polyfill throws at once, without a promise, when the extension has been updated.
  void (async () => browser.storage.local.set({ [key]: value }))().catch(() => {});
}

/** Report each value that any tab stores under `key`, until the returned function is called. */
export function onStored(key: string, onValue: (value: unknown) => void): () => void {
  function listener(changes: Record<string, Storage.StorageChange>, area: string) {
    const change = area === 'local' ? changes[key] : undefined;
    if (change) onValue(change.newValue);
  }

  // After an update of the extension nothing is reported any more; saving says so.
  try {
    const { onChanged } = browser.storage;
    onChanged.addListener(listener);
    return () => onChanged.removeListener(listener);
  } catch {
    return () => {};
  }
}
