import { type Migrations, migrate } from './migrate.ts';
import { isFields } from './outside-value.ts';

/** What a list of the reader's is called in the store, and what it may hold. */
export type ListForm<Item> = {
  /** Both the beginning of the key and the field that holds the items. */
  readonly name: string;
  readonly version: number;
  readonly migrations: Migrations;
  isItem(value: unknown): value is Item;
};

/** What could be made of a stored list, and what is to be stored beside the items. */
export type ListFound<Item> = {
  readonly items: readonly Item[];
  /** Values that made no sense, as they were found; newest last. */
  readonly aside: readonly unknown[];
};

/** The most that is kept of what made no sense, so that it cannot fill the store. */
const MOST_ASIDE = 20;

/** Read a stored list, of whatever version and in whatever state. */
export function readList<Item>(value: unknown, form: ListForm<Item>): ListFound<Item> {
  if (value === undefined || value === null) return { items: [], aside: [] };
  const current = isFields(value) ? migrate(value, form.version, form.migrations) : null;
  const found = current?.[form.name];
  if (!Array.isArray(found)) return { items: [], aside: [value] };
  const aside = Array.isArray(current?.aside) ? current.aside : [];
  return {
    items: found.filter(form.isItem),
    aside: [...aside, ...found.filter(item => !form.isItem(item))].slice(-MOST_ASIDE),
  };
}

/** Return what to store. */
export function writeList<Item>(
  { items, aside }: ListFound<Item>,
  { name, version }: ListForm<Item>,
): Record<string, unknown> {
  const stored = { version, [name]: items };
  return aside.length === 0 ? stored : { ...stored, aside };
}
