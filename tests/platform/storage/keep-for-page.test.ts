import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, test } from 'vitest';
import { bookmarkOf } from '../../../core/bookmarks/bookmark.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import type { Paragraph } from '../../../core/episode/episode.ts';
import type { Shelf } from '../../../core/episode/shelf.ts';
import { keepForPage } from '../../../platform/storage/keep-for-page.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const { local } = fakeBrowser.storage;
const episode = smallEpisode([['Klein', ['一', '二']]]);
const shelf: Shelf = {
  list: async () => [],
  load: async id => (id === episode.id ? episode : null),
};
const [one, two] = episode.paragraphs.map(paragraph => bookmarkOf(paragraph as Paragraph, 5));

afterEach(() => fakeBrowser.reset());

test('what a page says while it goes is joined with what is kept', async () => {
  await local.set({ 'bookmarks:small': { version: 1, [bookmarksForm.name]: [one] } });
  await keepForPage('bookmarks:small', { version: 1, bookmarks: [two] }, shelf);
  const { 'bookmarks:small': kept } = await local.get();
  expect(kept).toEqual({ version: 1, bookmarks: [one, two] });

  await keepForPage('settings', { version: 1, width: 500, times: { width: 3 } }, shelf);
  expect((await local.get()).settings).toMatchObject({ width: 500 });
});

test.each(['position:unknown', 'constructor', '', 'small'])(
  'nothing is kept under a key that is not ours: %j',
  async key => {
    await keepForPage(key, { version: 1, bookmarks: [one] }, shelf);
    expect(await local.get()).toEqual({});
  },
);
