import { canonicalJson } from '../../core/storage/canonical-json.ts';
import type { Kept } from '../../core/storage/kept.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import type { StoreFailure } from '../../core/storage/store-failure.ts';

/** A store that tells what it was asked to keep, and can be told to fail. */
export type MemoryStore<Value> = KeptStore<Value> & {
  /** What is kept now. */
  kept(): Value;
  /** Every edit that was kept, in order. */
  readonly edits: readonly Value[];
  /** Why nothing can be kept or found; `null` while it can. */
  failure: StoreFailure | null;
};

/** Keep one thing as long as the test lasts or, told why not, keep nothing. */
export function memoryStore<Value>(
  { nothing, join }: Pick<Kept<Value>, 'nothing' | 'join'>,
  before: Value = nothing,
  failure: StoreFailure | null = null,
): MemoryStore<Value> {
  let kept = before;
  let known = nothing;
  const edits: Value[] = [];

  function learn(value: Value) {
    const next = join(known, value);
    if (canonicalJson(next) !== canonicalJson(known)) known = next;
  }
  function keep(edit: Value) {
    learn(edit);
    if (store.failure) return;
    edits.push(edit);
    kept = join(kept, known);
  }

  const store: MemoryStore<Value> = {
    kept: () => kept,
    edits,
    failure,
    current: () => known,
    async load() {
      if (!store.failure) learn(kept);
      return { value: known, failure: store.failure };
    },
    async keep(edit) {
      keep(edit);
      return store.failure;
    },
    keepAtOnce(edit) {
      if (edit !== undefined) keep(edit);
    },
    watch: () => () => {},
  };
  return store;
}
