import { computed, type ReadonlySignal } from '@preact/signals';
import { type JoinedList, type ListForm, putOn, takeOff } from '../../core/storage/joined-list.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import { type KeptValue, keptValue } from './kept-value.ts';

/** A list of the reader's as it is shown, and kept as soon as it changes. */
export type ListValue<Item extends { readonly at: number }> = Pick<
  KeptValue<JoinedList<Item>>,
  'failure' | 'load' | 'hear'
> & {
  /** In the order they were made. */
  readonly items: ReadonlySignal<readonly Item[]>;
  /** Put an item on the list, in place of one of the same name. */
  put(item: Item): void;
  /** Take an item off the list at `now`, in milliseconds since 1970. */
  remove(item: Item, now: number): void;
};

/** Show the list that `store` keeps. */
export function listValue<Item extends { readonly at: number }>(
  store: KeptStore<JoinedList<Item>>,
  form: ListForm<Item>,
): ListValue<Item> {
  const { value, failure, load, hear, change } = keptValue(store);
  return {
    items: computed(() => value.value.items),
    failure,
    load,
    hear,
    put: item => void change(putOn(store.current(), item, form)),
    remove: (item, now) => void change(takeOff(store.current(), item, now, form)),
  };
}
