import type { Reading } from '../../core/reading/reading.ts';
import type { ReadingStore, StoreFailure } from '../../core/reading/reading-store.ts';
import type { ListStore } from '../../core/storage/list-store.ts';

/** Keeps a list as long as the test lasts or, told why not, keeps nothing. */
export function memoryList<Item>(
  kept: readonly Item[] = [],
  failure: StoreFailure | null = null,
): ListStore<Item> {
  let items = kept;
  return {
    load: async () => items,
    async change(_episode, edit) {
      if (!failure) items = edit(items);
      return failure;
    },
    watch: () => () => {},
  };
}

/** Keeps a reading as long as the test lasts or, told why not, keeps nothing. */
export function memoryReading(
  kept: Reading | null = null,
  failure: StoreFailure | null = null,
): ReadingStore {
  let reading = kept;
  const keep = (next: Reading) => {
    if (!failure) reading = next;
  };
  return {
    load: async () => reading,
    async save(_episode, next) {
      keep(next);
      return failure;
    },
    saveAtOnce: (_episode, next) => keep(next),
    watch: () => () => {},
  };
}
