import { fakeBrowser } from '@webext-core/fake-browser';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import type { KeptPin } from '../../../core/alignment/pin.ts';
import type { BlockId } from '../../../core/article/article.ts';
import { type Bookmark, bookmarkOf } from '../../../core/bookmarks/bookmark.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import type { Shelf } from '../../../core/episode/shelf.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import { keptSettings, settingsChange, settingsOf } from '../../../core/settings/kept-settings.ts';
import type { Settings } from '../../../core/settings/settings.ts';
import { keptList, putOn, takeOff } from '../../../core/storage/joined-list.ts';
import type { Kept } from '../../../core/storage/kept.ts';
import type { KeptStore } from '../../../core/storage/kept-store.ts';
import { readKept } from '../../../core/storage/read-kept.ts';
import { keepForPage } from '../../../platform/storage/keep-for-page.ts';
import { keptStore } from '../../../platform/storage/kept-store.ts';
import { slowStorage } from '../../fakes/slow-storage.ts';
import { anyReading } from '../../fixtures/any-reading.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const TABS = 5;
const NOW = 1000;
const { local } = fakeBrowser.storage;
const episode = smallEpisode([['Klein', ['一', '二', '三', '四', '五', '六', '七', '八']]]);

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => vi.useRealTimers());

/** What a reader does in one of the tabs: the edit follows from what that tab knows by then. */
type Step<Value> = { readonly tab: number; readonly edit: (known: Value) => Value };

/** How the reader leaves a step: it is kept as usual, or in one go as by a tab that closes. */
type Way = 'keep' | 'keep at once';

/**
 * Let five tabs do these steps at once, with storage answering in any order, until all is quiet.
 * Return every edit that was made, and what is kept in the end.
 */
async function inTabs<Value>(
  s: fc.Scheduler,
  kept: Kept<Value>,
  steps: readonly (Step<Value> & { readonly way?: Way })[],
): Promise<{ readonly edits: readonly Value[]; readonly found: Value; readonly known: Value[] }> {
  slowStorage(s);
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async ({ args }: Said) => {
    await s.schedule(Promise.resolve(), 'message');
    await keepForPage(...args, shelf);
  }) as never);
  const tabs = Array.from({ length: TABS }, () => keptStore(kept));
  for (const tab of tabs) tab.watch(() => {});
  for (const tab of tabs) void tab.load();
  const edits: Value[] = [];
  const failures: Promise<unknown>[] = [];
  for (const { tab, edit, way } of steps) {
    void s.schedule(Promise.resolve(), 'step').then(() => {
      const store = tabs[tab] as KeptStore<Value>;
      const change = edit(store.current());
      edits.push(change);
      if (way === 'keep at once') store.keepAtOnce(change);
      else failures.push(store.keep(change));
    });
  }
  // Ends only if the tabs stop mending each other.
  await s.waitIdle();
  expect(new Set(await Promise.all(failures))).toEqual(new Set(failures.length > 0 ? [null] : []));
  vi.restoreAllMocks();
  const found = readKept((await local.get(kept.key))[kept.key], kept, NOW).value;
  return { edits, found, known: tabs.map(tab => tab.current()) };
}

/** What is said to the background. */
type Said = { readonly args: readonly [key: string, value: unknown] };

const shelf: Shelf = { list: async () => [], load: async () => episode };

/** Run a property of five tabs, each time on storage that is empty. */
async function always<Value>(
  kept: Kept<Value>,
  step: fc.Arbitrary<Step<Value>>,
  check: (outcome: Awaited<ReturnType<typeof inTabs<Value>>>) => void,
  way: fc.Arbitrary<Way> = fc.constant('keep'),
): Promise<void> {
  const steps = fc.array(
    fc.tuple(step, way).map(([step, way]) => ({ ...step, way })),
    { minLength: 1, maxLength: 10 },
  );
  await fc.assert(
    fc
      .asyncProperty(fc.scheduler(), steps, async (s, steps) => {
        check(await inTabs(s, kept, steps));
      })
      .afterEach(() => {
        vi.restoreAllMocks();
        fakeBrowser.reset();
      }),
  );
}

/** Whatever was done is in what is kept, and every tab knows it. */
function nothingIsLost<Value>({ join, nothing, write }: Kept<Value>) {
  return ({ edits, found, known }: Awaited<ReturnType<typeof inTabs<Value>>>) => {
    const all = edits.reduce(join, nothing);
    expect(write(found)).toEqual(write(all));
    for (const one of known) expect(write(one)).toEqual(write(all));
  };
}

const tab = fc.nat(TABS - 1);
const paragraph = fc.constantFrom(...episode.paragraphs);

const bookmarks = keptList(episode.id, bookmarksForm);
const bookmarkStep: fc.Arbitrary<Step<typeof bookmarks.nothing>> = fc
  .tuple(tab, paragraph, fc.nat(3))
  .map(([tab, paragraph, at]) => ({
    tab,
    edit: known => {
      const made: Bookmark = bookmarkOf(paragraph, at);
      return known.items.some(one => one.paragraph === paragraph.id)
        ? takeOff(known, made, at, bookmarksForm)
        : putOn(known, made, bookmarksForm);
    },
  }));

const pins = keptList(episode.id, pinsForm);
const pinStep: fc.Arbitrary<Step<typeof pins.nothing>> = fc
  .tuple(tab, paragraph, fc.constantFrom('a', 'b'))
  .map(([tab, paragraph, block]) => ({
    tab,
    edit: known => {
      const pin: KeptPin = { block: block as BlockId, paragraph: paragraph.id, quote: '', at: 1 };
      return putOn(known, pin, pinsForm);
    },
  }));

const change: fc.Arbitrary<Partial<Settings>> = fc.constantFrom<Partial<Settings>[]>(
  { theme: 'dark' },
  { theme: 'sepia' },
  { width: 500 },
  { follow: false },
  { follow: true },
  { keys: { next: 'n' } },
  { keys: { find: 'l' } },
  { keys: {} },
);
const settingsStep: fc.Arbitrary<Step<typeof keptSettings.nothing>> = fc
  .tuple(tab, change, fc.nat(3))
  .map(([tab, change, now]) => ({
    tab,
    edit: known => {
      const before = settingsOf(known);
      return settingsChange(known, before, { ...before, ...change }, now);
    },
  }));

const reading = keptReading(episode);
const readingStep: fc.Arbitrary<Step<typeof reading.nothing>> = fc
  .tuple(tab, anyReading(episode))
  .map(([tab, step]) => ({ tab, edit: () => step }));

test('of bookmarks made and taken away in five tabs at once, none is lost', () =>
  always(bookmarks, bookmarkStep, nothingIsLost(bookmarks)));

test('of pairs marked in five tabs at once, none is lost', () =>
  always(pins, pinStep, nothingIsLost(pins)));

test('of settings made in five tabs at once, none is lost', () =>
  always(keptSettings, settingsStep, nothingIsLost(keptSettings)));

test('of five tabs that are read at once, the last place and the furthest are kept', () =>
  always(reading, readingStep, nothingIsLost(reading)));

test('whichever of the tabs close meanwhile, what they did is kept', () => {
  const way = fc.constantFrom<Way[]>('keep', 'keep at once');
  return always(reading, readingStep, nothingIsLost(reading), way);
});
