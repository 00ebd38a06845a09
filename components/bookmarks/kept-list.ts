import { type ReadonlySignal, signal } from '@preact/signals';
import type { Episode } from '../../core/episode/episode.ts';
import type { StoreFailure } from '../../core/reading/reading-store.ts';
import type { ListEdit, ListStore } from '../../core/storage/list-store.ts';

/** A list of the reader's as it is shown, and kept as soon as it changes. */
export type KeptList<Item> = {
  readonly items: ReadonlySignal<readonly Item[]>;
  /** Why the last change could not be kept; `null` if it was. */
  readonly failure: ReadonlySignal<StoreFailure | null>;
  /** Find what was kept. */
  load(): Promise<void>;
  /** Take in what another tab has kept. */
  hear(items: readonly Item[]): void;
  /** Change the list, here at once and in the store soon. */
  change(edit: ListEdit<Item>): Promise<void>;
};

/** Make the list that `store` keeps for an episode. `onChange` is called when it says something else. */
export function keptList<Item>(
  episode: Episode,
  store: ListStore<Item>,
  onChange = () => {},
): KeptList<Item> {
  const items = signal<readonly Item[]>([]);
  const failure = signal<StoreFailure | null>(null);

  function hear(next: readonly Item[]) {
    if (JSON.stringify(next) === JSON.stringify(items.peek())) return;
    items.value = next;
    onChange();
  }

  return {
    items,
    failure,
    hear,
    async load() {
      hear(await store.load(episode));
    },
    async change(edit) {
      hear(edit(items.peek()));
      failure.value = await store.change(episode, edit);
    },
  };
}
