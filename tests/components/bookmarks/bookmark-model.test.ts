import { expect, test } from 'vitest';
import { BookmarkModel } from '../../../components/bookmarks/bookmark-model.ts';
import type { Bookmark } from '../../../core/bookmarks/bookmark.ts';
import type { Paragraph } from '../../../core/episode/episode.ts';
import type { StoreFailure } from '../../../core/reading/reading-store.ts';
import type { ListStore } from '../../../core/storage/list-store.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([['Klein', ['一', '二', '三']]]);
const [one, two] = episode.paragraphs as [Paragraph, Paragraph];

function open(failure: StoreFailure | null = null, before: readonly Bookmark[] = []) {
  let kept = before;
  const store: ListStore<Bookmark> = {
    load: async () => kept,
    async change(_episode, edit) {
      if (!failure) kept = edit(kept);
      return failure;
    },
    watch: () => () => {},
  };
  return { model: new BookmarkModel(episode, store, () => 7), kept: () => kept };
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
  const other = { paragraph: two.id, index: 1, quote: '二', at: 3 };
  const { model, kept } = open(null, [other]);
  model.toggle(one);
  await rest();
  expect(kept().map(({ paragraph }) => paragraph)).toEqual([two.id, one.id]);
  model.hear(kept());
  expect([...model.marked.value]).toEqual([two.id, one.id]);
});

test('what could not be kept is shown all the same, and said', async () => {
  const { model } = open('full');
  model.toggle(one);
  await rest();
  expect(model.failure.value).toBe('full');
  expect(model.marked.value.has(one.id)).toBe(true);
});
