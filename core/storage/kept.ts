import type { Migrations } from './migrate.ts';
import type { Fields } from './outside-value.ts';

/**
 * How one thing of the reader's is kept, declared once: its key, its version and history, how it is
 * checked, and how what two tabs know of it is joined.
 *
 * Storage has no transactions, so every change is said as a value of the same kind, which is joined
 * with whatever is kept by then. A join does not mind order, grouping or repetition: tabs that
 * overwrite each other, or hear of each other late, still end alike with all that any of them knew.
 */
export type Kept<Value> = {
  readonly key: string;
  readonly version: number;
  readonly migrations: Migrations;
  /** What is known before anything was kept. Joined with a value, it leaves the value as it is. */
  readonly nothing: Value;
  /** Make what can be made of fields that no one has checked; never throws. */
  read(fields: Fields): KeptPart<Value>;
  /** Return the fields to store, without version and what lies aside. */
  write(value: Value): Fields;
  join(one: Value, other: Value): Value;
  /** Take from a value what cannot be true at `now`, in milliseconds since 1970. */
  believe?(value: Value, now: number): Value;
};

/** Something made of stored fields. */
export type KeptPart<Value> = {
  readonly value: Value;
  /** Whether the fields were understood to the last one. */
  readonly isWhole: boolean;
};
