import type { Page } from 'puppeteer-core';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import { keptSettings } from '../../../core/settings/kept-settings.ts';
import { canonicalJson } from '../../../core/storage/canonical-json.ts';
import { keptList } from '../../../core/storage/joined-list.ts';
import type { Kept } from '../../../core/storage/kept.ts';
import { readKept } from '../../../core/storage/read-kept.ts';
import type { TestBrowser } from '../../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import type { Told } from './kept-of-pages.ts';
import { addKeptCode } from './page-code.ts';

const reading = keptReading(firstEpisode);

/** All that is kept. Which of them a value is of, its key tells. */
const everything = [
  reading,
  keptSettings,
  keptList(firstEpisode.id, bookmarksForm),
  keptList(firstEpisode.id, pinsForm),
] as readonly Kept<unknown>[];

/** Readers in tabs of the extension who do everything at once. */
export type BusyReaders = {
  /** Let them rest, and wait until all that they have done is kept or is not. */
  stop(): Promise<void>;
  /** How many edits were confirmed to be kept. */
  confirmed(): number;
  /** Why edits could not be kept, each time. */
  failures(): readonly string[];
  /** Return those of the confirmed edits that are in vain, given what is stored. */
  lost(stored: Readonly<Record<string, unknown>>): readonly unknown[];
  /** Return how much reading before `moment` is not in what is stored, in milliseconds. */
  readingLost(stored: Readonly<Record<string, unknown>>, moment: number): number;
};

/** Open so many tabs of the extension, with a busy reader in each. */
export async function openBusyReaders(browser: TestBrowser, count: number): Promise<BusyReaders> {
  const confirmed: { readonly key: string; readonly edit: unknown }[] = [];
  const failures: string[] = [];
  const reached: number[] = [];
  const pages: Page[] = [];

  function hear(told: Told) {
    if ('kept' in told) confirmed.push({ key: told.kept, edit: told.edit });
    else if ('failed' in told) failures.push(told.failed);
    else reached.push(told.reached);
  }
  for (let tab = 0; tab < count; tab++) {
    const page = await browser.openExtensionPage('manifest.json');
    page.on('console', message => {
      if (message.text().startsWith('{')) hear(JSON.parse(message.text()));
    });
    await addKeptCode(page);
    pages.push(page);
  }
  await Promise.all(
    pages.map(page =>
      page.evaluate(async episode => {
        globalThis.stopReader = await keptCode.actOn(episode);
      }, firstEpisode),
    ),
  );

  return {
    async stop() {
      await Promise.all(pages.map(page => page.evaluate(() => globalThis.stopReader())));
      // What they have said last may still be on its way.
      await new Promise(resolve => setTimeout(resolve, 200));
      await Promise.all(pages.map(page => browser.putAway(page)));
    },
    confirmed: () => confirmed.length,
    failures: () => failures,
    lost(stored) {
      return confirmed.filter(({ key, edit }) => {
        const kept = everything.find(one => one.key === key);
        if (!kept) throw new Error(`Nothing is kept under ${key}.`);
        const { value } = readKept(stored[key], kept, Date.now());
        const joined = kept.join(value, edit);
        return canonicalJson(kept.write(joined)) !== canonicalJson(kept.write(value));
      });
    },
    readingLost(stored, moment) {
      const { value } = readKept<Reading | null>(stored[reading.key], reading, Date.now());
      const missing = reached.filter(at => at > (value?.here.at ?? 0));
      return missing.length === 0 ? 0 : moment - Math.min(...missing);
    },
  };
}
