import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import type { StoreFailure } from '../../core/storage/store-failure.ts';

/** Something of the reader's as it is shown, and kept as soon as it changes. */
export type KeptValue<Value> = {
  readonly value: ReadonlySignal<Value>;
  /** Why the last change could not be kept; `null` if it was. */
  readonly failure: ReadonlySignal<StoreFailure | null>;
  /** Find what was kept. */
  load(): Promise<void>;
  /** Take in what another tab has added. */
  hear(value: Value): void;
  /** Join a change to it, here at once and in the store soon. */
  change(edit: Value): Promise<void>;
};

/** Show what `store` keeps. */
export function keptValue<Value>(store: KeptStore<Value>): KeptValue<Value> {
  const value = signal(store.current());
  const failure = signal<StoreFailure | null>(null);

  return {
    value,
    failure,
    async load() {
      value.value = (await store.load()).value;
    },
    hear(next) {
      value.value = next;
    },
    async change(edit) {
      const keeping = store.keep(edit);
      value.value = store.current();
      failure.value = await keeping;
    },
  };
}
