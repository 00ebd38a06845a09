// What page-code.ts gives to a page of the extension: a reader who does everything at once in it.

import { ReadingModel } from '../../../components/reading/reading-model.ts';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import type { BlockId } from '../../../core/article/article.ts';
import { bookmarkOf } from '../../../core/bookmarks/bookmark.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import type { Episode, Paragraph } from '../../../core/episode/episode.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import { keptSettings, settingsChange, settingsOf } from '../../../core/settings/kept-settings.ts';
import { FONTS, type Settings, THEMES } from '../../../core/settings/settings.ts';
import { keptList, putOn, takeOff } from '../../../core/storage/joined-list.ts';
import type { KeptStore } from '../../../core/storage/kept-store.ts';
import { keptStore } from '../../../platform/storage/kept-store.ts';

/** How long the reader rests between two deeds, in milliseconds. */
const REST = 20;

/** What is told of a deed. */
export type Told =
  /** It was confirmed to be kept. */
  | { readonly kept: string; readonly edit: unknown }
  /** It could not be kept. */
  | { readonly failed: string }
  /** The reader has come to another place, at that time. */
  | { readonly reached: number };

/**
 * Let a reader mark, pair, arrange and read on without a pause. All is told at once on the console,
 * as JSON, and again by the function returned, which ends it.
 */
export async function actOn(episode: Episode): Promise<() => Promise<readonly Told[]>> {
  const waiting = new Set<Promise<unknown>>();
  const all: Told[] = [];
  const tell = (told: Told) => {
    all.push(told);
    console.debug(JSON.stringify(told));
  };

  /** Tell of each edit that is confirmed. */
  function told<Value>(key: string, store: KeptStore<Value>): KeptStore<Value> {
    const keep: KeptStore<Value>['keep'] = async edit => {
      const keeping = store.keep(edit);
      waiting.add(keeping);
      const failure = await keeping;
      waiting.delete(keeping);
      tell(failure ? { failed: failure } : { kept: key, edit });
      return failure;
    };
    return { ...store, keep };
  }

  const open = {
    reading: keptReading(episode),
    bookmarks: keptList(episode.id, bookmarksForm),
    pins: keptList(episode.id, pinsForm),
  };
  const readings = told(open.reading.key, keptStore(open.reading));
  const bookmarks = told(open.bookmarks.key, keptStore(open.bookmarks));
  const pins = told(open.pins.key, keptStore(open.pins));
  const settings = told(keptSettings.key, keptStore(keptSettings));
  const reading = new ReadingModel(episode, readings, Date.now);
  await Promise.all([reading.load(), bookmarks.load(), pins.load(), settings.load()]);
  const ends = [
    readings.watch(reading.hear),
    bookmarks.watch(() => {}),
    pins.watch(() => {}),
    settings.watch(() => {}),
  ];

  const anyOf = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(Math.random() * items.length)] as Item;
  const anyParagraph = (): Paragraph => anyOf(episode.paragraphs);

  const deeds = [
    function mark() {
      const bookmark = bookmarkOf(anyParagraph(), Date.now());
      void bookmarks.keep(putOn(bookmarks.current(), bookmark, bookmarksForm));
    },
    function unmark() {
      const { items } = bookmarks.current();
      if (items.length === 0) return;
      void bookmarks.keep(takeOff(bookmarks.current(), anyOf(items), Date.now(), bookmarksForm));
    },
    function pair() {
      const { id } = anyParagraph();
      const block = anyOf(['a', 'b', 'c', 'd']) as BlockId;
      const pin = { block, paragraph: id, quote: 'First words', at: Date.now() };
      void pins.keep(putOn(pins.current(), pin, pinsForm));
    },
    function arrange() {
      const before = settingsOf(settings.current());
      const change = anyOf<Partial<Settings>>([
        { theme: anyOf(THEMES) },
        { font: anyOf(FONTS) },
        { width: 320 + Math.floor(Math.random() * 400) },
        { follow: !before.follow },
        { keys: { ...before.keys, [anyOf(['next', 'find', 'help'])]: anyOf(['j', 'n', 'l', '']) } },
      ]);
      const after = { ...before, ...change };
      void settings.keep(settingsChange(settings.current(), before, after, Date.now()));
    },
    function readOn() {
      const fraction = Math.random();
      reading.reach({ paragraph: anyParagraph().id, fraction });
      tell({ reached: reading.reading.value?.here.at ?? 0 });
    },
  ];
  const timer = setInterval(() => anyOf(deeds)(), REST);

  return async () => {
    clearInterval(timer);
    // The last place is kept once the reader rests.
    await new Promise(resolve => setTimeout(resolve, 1000));
    await Promise.all(waiting);
    for (const end of ends) end();
    return all;
  };
}
