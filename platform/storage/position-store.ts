import browser from 'webextension-polyfill';
import type { Episode, EpisodeId } from '../../core/episode/episode.ts';
import { withBelievableTimes } from '../../core/reading/believable-times.ts';
import { coversReading, mergeReadings } from '../../core/reading/merge-readings.ts';
import type { Reading } from '../../core/reading/reading.ts';
import type { ReadingStore, StoreFailure } from '../../core/reading/reading-store.ts';
import { readStored, writeStored } from '../../core/reading/stored-reading.ts';
import { askBackground } from '../extension/calls.ts';
import { changeStored, onStored, stored } from './extension-storage.ts';
import { oneAtATime } from './one-at-a-time.ts';

const PREFIX = 'position:';

/** Before every believable time: a place of that time gives way to any other. */
const LONG_AGO = 0;

/**
 * Keep readings in the extension's own storage, one key per episode.
 *
 * Storage has no transactions, so two tabs may overwrite each other between reading and
 * writing. Each then sees the other's write, and who misses something of its own in it
 * merges and writes again. Merging is a join, so this ends, with both tabs alike.
 */
export function positionStore(): ReadingStore {
  const keepers = new Map<EpisodeId, Keeper>();

  function keeperOf(episode: Episode): Keeper {
    const keeper = keepers.get(episode.id) ?? keepEpisode(episode);
    keepers.set(episode.id, keeper);
    return keeper;
  }

  return {
    load: episode => keeperOf(episode).load(),
    save: (episode, reading) => keeperOf(episode).save(reading),
    saveAtOnce: (episode, reading) => keeperOf(episode).saveAtOnce(reading),
    watch: (episode, onChange) => keeperOf(episode).watch(onChange),
  };
}

/** In the background: store what a page could not any more. */
export async function keepForPage(key: string, value: unknown): Promise<void> {
  if (key.startsWith(PREFIX)) await browser.storage.local.set({ [key]: value });
}

/** Keeps the reading of one episode for one tab. */
type Keeper = {
  load(): Promise<Reading | null>;
  save(reading: Reading): Promise<StoreFailure | null>;
  saveAtOnce(reading: Reading): void;
  watch(onChange: (reading: Reading) => void): () => void;
};

function keepEpisode(episode: Episode): Keeper {
  const key = `${PREFIX}${episode.id}`;

  /** All that this tab has loaded, saved or heard of, merged. */
  let known: Reading | null = null;
  /** A tab that has only looked must not write, not even to mend. */
  let hasSaved = false;
  /** What was last seen stored that made no sense. */
  let lastAside: readonly unknown[] = [];

  /** What is known, less what the clock has taken back. */
  function believed(now: number): Reading | null {
    return known && withBelievableTimes(known, now, LONG_AGO);
  }

  function learn(reading: Reading, now: number): Reading {
    const before = believed(now);
    known = before ? mergeReadings(before, reading) : reading;
    return known;
  }

  const write = oneAtATime(() =>
    changeStored(key, value => {
      const now = Date.now();
      const ours = believed(now);
      if (!ours) return;
      const { reading, aside, isWhole } = readStored(value, episode, now, LONG_AGO);
      lastAside = aside;
      if (isWhole && reading && coversReading(reading, ours)) return;
      return writeStored(reading ? mergeReadings(reading, ours) : ours, aside);
    }),
  );

  return {
    async load() {
      try {
        const value = await stored(key);
        const now = Date.now();
        const { reading, aside } = readStored(value, episode, now);
        lastAside = aside;
        return reading && learn(reading, now);
      } catch {
        return null;
      }
    },

    save(reading) {
      const now = Date.now();
      hasSaved = true;
      learn(withBelievableTimes(reading, now, now), now);
      return write();
    },

    saveAtOnce(reading) {
      const now = Date.now();
      hasSaved = true;
      const merged = learn(withBelievableTimes(reading, now, now), now);
      // Firefox loses what a window stores while it closes, but not what it says.
      void askBackground('keep', key, writeStored(merged, lastAside));
    },

    watch(onChange) {
      return onStored(key, value => {
        const now = Date.now();
        const { reading } = readStored(value, episode, now);
        if (!reading) return;
        const before = believed(now);
        if (hasSaved && before && !coversReading(reading, before)) void write();
        // Our own writes come back too, and hold nothing that we do not know.
        if (!before || !coversReading(before, reading)) onChange(learn(reading, now));
      });
    },
  };
}
