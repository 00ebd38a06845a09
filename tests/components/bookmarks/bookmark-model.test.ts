import { expect, test } from 'vitest';
import { BookmarkModel } from '../../../components/bookmarks/bookmark-model.ts';
import { type Bookmark, bookmarkOf } from '../../../core/bookmarks/bookmark.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import type { Paragraph } from '../../../core/episode/episode.ts';
import { keptList } from '../../../core/storage/joined-list.ts';
import type { StoreFailure } from '../../../core/storage/store-failure.ts';
import { memoryStore } from '../../fakes/memory-stores.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([['Klein', ['一', '二', '三']]]);
const [one, two] = episode.paragraphs as [Paragraph, Paragraph];

function open(failure: StoreFailure | null = null, before: readonly Bookmark[] = []) {
  const kept = keptList(episode.id, bookmarksForm);
  const store = memoryStore(kept, { items: before, removed: [] }, failure);
  return { model: new BookmarkModel(episode, store, () => 7), kept: () => store.kept().items };
}

const rest = () => new Promise(resolve => setTimeout(resolve));

test('a paragraph is marked at once and kept; marked again it is no longer', async () => {
  const { model, kept } = open();
  expect(model.toggle(one)).toBe(true);
  expect([...model.marked.value]).toEqual([one.id]);
  await rest();
  expect(kept()).toEqual([{ paragraph: one.id, index: 0, quote: '一', at: 7 }]);
  expect(model.toggle(one)).toBe(false);
  await rest();
  expect(kept()).toEqual([]);
});

test('a change keeps what another tab has stored meanwhile', async () => {
  const other = bookmarkOf(two, 3);
  const { model, kept } = open(null, [other]);
  model.toggle(one);
  await rest();
  expect(kept().map(({ paragraph }) => paragraph)).toEqual([two.id, one.id]);
  model.hear({ items: kept(), removed: [] });
  expect([...model.marked.value]).toEqual([two.id, one.id]);
});

test('a bookmark is removed from the list as well as by its paragraph', async () => {
  const { model, kept } = open(null, [bookmarkOf(two, 3)]);
  await model.load();
  for (const bookmark of model.all.value) model.remove(bookmark);
  expect([...model.marked.value]).toEqual([]);
  await rest();
  expect(kept()).toEqual([]);
});

test('what could not be kept is shown all the same, and said', async () => {
  const { model } = open('full');
  model.toggle(one);
  await rest();
  expect(model.failure.value).toBe('full');
  expect(model.marked.value.has(one.id)).toBe(true);
});
