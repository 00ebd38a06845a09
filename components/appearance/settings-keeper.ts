import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { settingsChange, settingsOf } from '../../core/settings/kept-settings.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { type DatedFields, joinFields } from '../../core/storage/dated-fields.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import type { StoreFailure } from '../../core/storage/store-failure.ts';
import { saveSoon } from '../storage/save-soon.ts';

/** Keeps what the reader arranges, setting by setting. */
export type SettingsKeeper = {
  /** Why what was last arranged could not be kept; `null` if it was. */
  readonly failure: ReadonlySignal<StoreFailure | null>;
  /** Take in what another tab has arranged. */
  hear(fields: DatedFields): void;
  /** Keep at once what is not kept yet, as when the page is about to go. */
  keepNow(): void;
  /** Keep nothing more. */
  stop(): void;
};

/**
 * Keep each change of `arrangement`, which signals tell of: what differs from a moment before, so
 * that nothing is kept which the reader has not touched.
 *
 * @param arrange takes in what another tab has arranged
 * @param now tells the time in milliseconds since 1970
 */
export function keepSettings(
  store: KeptStore<DatedFields>,
  arrangement: () => Settings,
  arrange: (settings: Settings) => void,
  now: () => number,
): SettingsKeeper {
  const failure = signal<StoreFailure | null>(null);
  let before = untracked(arrangement);
  let isHearing = false;
  /** What is not handed to the store yet. */
  let waiting: DatedFields = {};
  const known = () => joinFields(store.current(), waiting);

  async function save() {
    const edit = waiting;
    waiting = {};
    failure.value = await store.keep(edit);
  }
  const saver = saveSoon(() => void save());

  const stop = effect(() => {
    const after = arrangement();
    const change = isHearing ? {} : untracked(() => settingsChange(known(), before, after, now()));
    before = after;
    if (Object.keys(change).length === 0) return;
    waiting = joinFields(waiting, change);
    untracked(saver.soon);
  });

  return {
    failure,
    hear(fields) {
      isHearing = true;
      arrange(settingsOf(joinFields(fields, waiting)));
      isHearing = false;
    },
    keepNow() {
      saver.cancel();
      const edit = waiting;
      waiting = {};
      if (Object.keys(edit).length > 0) store.keepAtOnce(edit);
      else store.keepAtOnce();
    },
    stop,
  };
}
