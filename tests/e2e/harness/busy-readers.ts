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
  let heard: Told[] = [];
  const pages: Page[] = [];

  for (let tab = 0; tab < count; tab++) {
    const page = await browser.openExtensionPage('manifest.json');
    page.on('console', message => {
      if (message.text().startsWith('{')) heard.push(JSON.parse(message.text()));
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
      // Whole, for Firefox does not pass on what a page of the extension says meanwhile. As text: its
      // driver leaves out an object that is met twice.
      const told = await Promise.all(
        pages.map(page => page.evaluate(async () => JSON.stringify(await globalThis.stopReader()))),
      );
      heard = told.flatMap(all => JSON.parse(all));
      await Promise.all(pages.map(page => browser.putAway(page)));
    },
    confirmed: () => heard.filter(told => 'kept' in told).length,
    failures: () => heard.flatMap(told => ('failed' in told ? [told.failed] : [])),
    lost(stored) {
      return everything.flatMap(kept => {
        const { value } = readKept(stored[kept.key], kept, Date.now());
        const found = canonicalJson(kept.write(value));
        return heard.filter(told => {
          if (!('kept' in told) || told.kept !== kept.key) return false;
          return canonicalJson(kept.write(kept.join(value, told.edit))) !== found;
        });
      });
    },
    readingLost(stored, moment) {
      const { value } = readKept<Reading | null>(stored[reading.key], reading, Date.now());
      const reached = heard.flatMap(told => ('reached' in told ? [told.reached] : []));
      const missing = reached.filter(at => at > (value?.here.at ?? 0));
      return missing.length === 0 ? 0 : moment - Math.min(...missing);
    },
  };
}
