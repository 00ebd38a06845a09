import { canonicalJson } from '../../core/storage/canonical-json.ts';
import type { Kept } from '../../core/storage/kept.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import { joinAside, readKept, writeKept } from '../../core/storage/read-kept.ts';
import type { StoreFailure } from '../../core/storage/store-failure.ts';
import { askBackground } from '../extension/calls.ts';
import { changeStored, onStored, overwriteStored, stored } from './extension-storage.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { onePageAtATime } from './one-page-at-a-time.ts';
import { storeFailure } from './store-failure.ts';

/** What could not be found is looked for again after so many milliseconds. */
const RETRY_AFTER = 2000;

/**
 * Keep one thing in the extension's own storage.
 *
 * Storage has no transactions, so two tabs may overwrite each other between reading and writing. Each
 * then sees the other's write, and who misses something of its own in it joins and writes again.
 * Because it is a join, this ends, with both tabs alike.
 */
export function keptStore<Value>(kept: Kept<Value>): KeptStore<Value> {
  const { key, version, nothing, join } = kept;
  const watchers = new Set<(value: Value) => void>();

  /** All that this tab has found, kept or heard of, joined. */
  let known = nothing;
  /** What was seen stored that was not understood. */
  let aside: readonly unknown[] = [];
  /** Whether storage has ever answered: nothing is written over what was never seen. */
  let hasSeen = false;
  /** A tab that has only looked must not write, not even to mend. */
  let hasKept = false;
  /** Counts the edits, to tell whether a write has brought the newest. */
  let edits = 0;
  let writtenEdits = 0;
  let isLoaded = true;
  let retrying: ReturnType<typeof setTimeout> | undefined;

  const isAlike = (one: Value, other: Value) =>
    canonicalJson(kept.write(one)) === canonicalJson(kept.write(other));

  /** What is known, less what the clock has taken back. */
  function believed(): Value {
    return kept.believe ? kept.believe(known, Date.now()) : known;
  }

  /** Add to what is known; what adds nothing leaves it the same object. */
  function learn(value: Value) {
    const before = believed();
    const after = join(before, value);
    known = isAlike(before, after) ? before : after;
  }

  /** Take in what is stored; return what of it was understood. */
  function see(value: unknown): Value {
    const found = readKept(value, kept, Date.now());
    hasSeen = true;
    aside = joinAside(aside, found.aside, version);
    const before = believed();
    learn(found.value);
    if (known !== before) tell();
    return found.value;
  }

  function tell() {
    for (const onChange of watchers) onChange(known);
  }

  const write = oneAtATime(async () => {
    const upTo = edits;
    const failure = await onePageAtATime(`kept:${key}`, () =>
      changeStored(key, value => {
        see(value);
        const next = writeKept({ value: believed(), aside }, kept);
        return canonicalJson(next) === canonicalJson(value) ? undefined : next;
      }),
    );
    const left = failure && (await keepElsewhere(failure));
    if (!left) writtenEdits = upTo;
    return left;
  });

  /** A page of Firefox's that has met a full store once writes nothing more: the background may. */
  async function keepElsewhere(failure: StoreFailure): Promise<StoreFailure | null> {
    if (failure !== 'full' && failure !== 'failed') return failure;
    const outcome = await askBackground('keep', key, writeKept({ value: believed(), aside }, kept));
    const isKept = 'answer' in outcome && outcome.answer === null;
    return isKept ? null : failure;
  }

  function edit(value: Value) {
    hasKept = true;
    edits += 1;
    learn(value);
  }

  async function look() {
    try {
      see(await stored(key));
      isLoaded = true;
      return null;
    } catch (error) {
      isLoaded = false;
      lookAgainLater();
      return storeFailure(error);
    }
  }

  function lookAgainLater() {
    clearTimeout(retrying);
    if (isLoaded || watchers.size === 0) return;
    retrying = setTimeout(async () => {
      if ((await look()) === null) tell();
    }, RETRY_AFTER);
  }

  return {
    current: () => known,

    async load() {
      const failure = await look();
      return { value: known, failure };
    },

    keep(value) {
      edit(value);
      return write();
    },

    keepAtOnce(value) {
      if (value === undefined && writtenEdits === edits) return;
      edit(value ?? nothing);
      const next = writeKept({ value: believed(), aside }, kept);
      if (hasSeen) overwriteStored(key, next);
      // Firefox loses what a window stores while it closes, but not what it says.
      void askBackground('keep', key, next);
    },

    watch(onChange) {
      watchers.add(onChange);
      lookAgainLater();
      const stop = onStored(key, value => {
        if (value === undefined) return;
        const found = see(value);
        // Another tab has written over something that this one knows.
        if (hasKept && !isAlike(join(found, believed()), found)) void write();
      });
      return () => {
        stop();
        watchers.delete(onChange);
        lookAgainLater();
      };
    },
  };
}
