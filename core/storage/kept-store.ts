import type { StoreFailure } from './store-failure.ts';

/** Keeps one thing of the reader's between visits and between tabs. */
export type KeptStore<Value> = {
  /** All that this tab has found, kept or heard of, joined. */
  current(): Value;

  /**
   * Find what is kept; resolves in a few seconds at most, and never rejects. What could not be found
   * is looked for again, and reported to those who watch.
   */
  load(): Promise<Loaded<Value>>;

  /**
   * Join `edit` to what is known, at once, and to what is kept.
   * Resolves to `null` when it is kept, else to the reason, and never rejects.
   */
  keep(edit: Value): Promise<StoreFailure | null>;

  /**
   * Keep `edit`, and whatever is still on its way, in one step, for a page that may be gone before a
   * second one. Nobody is told whether it worked.
   */
  keepAtOnce(edit?: Value): void;

  /** Report what is known whenever another tab adds to it, until the returned function is called. */
  watch(onChange: (value: Value) => void): () => void;
};

/** What was found, and why that may not be all. */
export type Loaded<Value> = {
  readonly value: Value;
  readonly failure: StoreFailure | null;
};
