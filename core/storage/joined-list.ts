import { canonicalJson } from './canonical-json.ts';
import type { Kept } from './kept.ts';
import { isFields, isMoment } from './outside-value.ts';

/** Something that the reader has put on a list. */
type Dated = {
  /** When, in milliseconds since 1970. */
  readonly at: number;
};

/** That something was taken off a list. It stays, so that a tab which knows less cannot put it back. */
export type Removal = Dated & { readonly name: string };

/** A list of which two tabs may know different parts. */
export type JoinedList<Item extends Dated> = {
  /** In the order they were made, each name once. */
  readonly items: readonly Item[];
  readonly removed: readonly Removal[];
};

/** What a list of the reader's is called in the store, and what it may hold. */
export type ListForm<Item extends Dated> = {
  /** Both the beginning of the key and the field that holds the items. */
  readonly name: string;
  isItem(value: unknown): value is Item;
  /** What an item is of: of two of the same name, the later counts. */
  nameOf(item: Item): string;
};

const NOTHING = { items: [], removed: [] };

/** Return how the list of an episode is kept. */
export function keptList<Item extends Dated>(
  episode: string,
  form: ListForm<Item>,
): Kept<JoinedList<Item>> {
  const { name, isItem } = form;
  return {
    key: `${name}:${episode}`,
    version: 1,
    // No version before 1 was released.
    migrations: {},
    nothing: NOTHING,
    read({ [name]: items, removed = [] }) {
      if (!Array.isArray(items)) return { value: NOTHING, isWhole: false };
      const removals = Array.isArray(removed) ? removed : [];
      const found = { items: items.filter(isItem), removed: removals.filter(isRemoval) };
      return {
        value: joinLists(NOTHING, found, form),
        isWhole: items.every(isItem) && Array.isArray(removed) && removals.every(isRemoval),
      };
    },
    write: ({ items, removed }) =>
      removed.length === 0 ? { [name]: items } : { [name]: items, removed },
    join: (one, other) => joinLists(one, other, form),
  };
}

/** Return the change that puts `item` on the list, in place of one of the same name. */
export function putOn<Item extends Dated>(
  list: JoinedList<Item>,
  item: Item,
  form: ListForm<Item>,
): JoinedList<Item> {
  const at = after(list, form.nameOf(item), item.at, form);
  return { items: [{ ...item, at }], removed: [] };
}

/** Return the change that takes what has the name of `item` off the list. */
export function takeOff<Item extends Dated>(
  list: JoinedList<Item>,
  item: Item,
  now: number,
  form: ListForm<Item>,
): JoinedList<Item> {
  const name = form.nameOf(item);
  return { items: [], removed: [{ name, at: after(list, name, now, form) }] };
}

/** A change counts after all that is known of its name, even if a clock was wrong by then. */
function after<Item extends Dated>(
  { items, removed }: JoinedList<Item>,
  name: string,
  now: number,
  { nameOf }: ListForm<Item>,
): number {
  const known = [
    ...items.filter(item => nameOf(item) === name),
    ...removed.filter(removal => removal.name === name),
  ];
  return Math.max(now, ...known.map(({ at }) => at + 1));
}

type Entry<Item> = { readonly name: string; readonly at: number; readonly item: Item | null };

function joinLists<Item extends Dated>(
  one: JoinedList<Item>,
  other: JoinedList<Item>,
  { nameOf }: ListForm<Item>,
): JoinedList<Item> {
  const latest = new Map<string, Entry<Item>>();
  const add = (entry: Entry<Item>) => {
    const before = latest.get(entry.name);
    if (!before || isLater(entry, before)) latest.set(entry.name, entry);
  };
  for (const { items, removed } of [one, other]) {
    for (const item of items) add({ name: nameOf(item), at: item.at, item });
    for (const { name, at } of removed) add({ name, at, item: null });
  }
  const all = [...latest.values()].sort(inOrder);
  return {
    items: all.flatMap(({ item }) => item ?? []),
    removed: all.flatMap(({ name, at, item }) => (item ? [] : [{ name, at }])),
  };
}

/** By a total order, so that all tabs choose alike; of the same moment, what is there stays. */
function isLater<Item>(entry: Entry<Item>, before: Entry<Item>): boolean {
  if (entry.at !== before.at) return entry.at > before.at;
  // Of what is gone it is `null`, which comes before every `{`.
  return canonicalJson(entry.item) > canonicalJson(before.item);
}

function inOrder<Item>(a: Entry<Item>, b: Entry<Item>): number {
  return a.at - b.at || Number(a.name > b.name) - Number(a.name < b.name);
}

function isRemoval(value: unknown): value is Removal {
  return isFields(value) && typeof value.name === 'string' && isMoment(value.at);
}
