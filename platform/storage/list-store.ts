import type { Episode } from '../../core/episode/episode.ts';
import type { StoreFailure } from '../../core/reading/reading-store.ts';
import type { ListStore } from '../../core/storage/list-store.ts';
import { type ListForm, readList, writeList } from '../../core/storage/stored-list.ts';
import { changeStored, onStored, stored } from './extension-storage.ts';

/** Keep lists of that form in the extension's own storage, one key per episode. */
export function listStore<Item>(form: ListForm<Item>): ListStore<Item> {
  const keyOf = ({ id }: Episode) => `${form.name}:${id}`;
  /** The last change: the next one begins when it is made, so that it is not undone. */
  let last: Promise<StoreFailure | null> = Promise.resolve(null);
  return {
    async load(episode) {
      try {
        return readList(await stored(keyOf(episode)), form).items;
      } catch {
        return [];
      }
    },
    change(episode, edit) {
      const make = (value: unknown) => {
        const { items, aside } = readList(value, form);
        return writeList({ items: edit(items), aside }, form);
      };
      last = last.then(() => changeStored(keyOf(episode), make));
      return last;
    },
    watch: (episode, onChange) =>
      onStored(keyOf(episode), value => onChange(readList(value, form).items)),
  };
}
