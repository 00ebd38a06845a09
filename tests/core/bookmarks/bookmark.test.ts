import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Bookmark, bookmarkOf, bookmarksHere } from '../../../core/bookmarks/bookmark.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import type { Paragraph, ParagraphId } from '../../../core/episode/episode.ts';
import { keptList } from '../../../core/storage/joined-list.ts';
import { readKept, writeKept } from '../../../core/storage/read-kept.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

const kept = keptList('talk', bookmarksForm);
const read = (stored: unknown) => {
  const { value, aside } = readKept(stored, kept, 0);
  return { items: value.items, aside };
};
const paragraphAt = (index: number) => firstEpisode.paragraphs[index] as Paragraph;
const bookmark = (index: number, at = 1) => bookmarkOf(paragraphAt(index), at);
const gone: Bookmark = { paragraph: 'gone' as ParagraphId, index: 9999, quote: 'Once', at: 3 };

test('bookmarks are read as they were written', () => {
  const items = [bookmark(5, 1), bookmark(3, 2)];
  const stored = writeKept({ value: { items, removed: [] }, aside: [] }, kept);
  expect(stored).toEqual({ version: 1, bookmarks: items });
  expect(read(JSON.parse(JSON.stringify(stored)))).toEqual({ items, aside: [] });
});

test.each([
  ['no paragraph', { ...bookmark(3), paragraph: '' }],
  ['a place that is none', { ...bookmark(3), index: -1 }],
  ['a place between two', { ...bookmark(3), index: 1.5 }],
  ['a time that no calendar has', { ...bookmark(3), at: Number.POSITIVE_INFINITY }],
  ['a time beyond the last', { ...bookmark(3), at: 8.7e15 }],
  ['no words', { ...bookmark(3), quote: null }],
])('a bookmark with %s is put aside, and the others stay', (_name, broken) => {
  const stored = { version: 1, bookmarks: [bookmark(5), broken] };
  expect(read(stored)).toEqual({ items: [bookmark(5)], aside: [stored] });
});

test('whatever is stored, reading it gives bookmarks that can be shown', () => {
  const anyBookmarks = fc.record({
    version: fc.constant(1),
    bookmarks: fc.array(
      fc.record(
        { paragraph: fc.string(), index: fc.double(), quote: fc.string(), at: fc.double() },
        { requiredKeys: [] },
      ),
    ),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), anyBookmarks), value => {
      for (const { paragraph, bookmark } of bookmarksHere(read(value).items, firstEpisode)) {
        expect(firstEpisode.paragraphs).toContain(paragraph);
        expect(() => new Date(bookmark.at).toISOString()).not.toThrow();
      }
    }),
  );
});

test('they come in the order of the text, and one that is gone stands where it was', () => {
  const here = bookmarksHere([bookmark(40), gone, bookmark(7)], firstEpisode);
  expect(here.map(({ paragraph: { index }, isGone }) => [index, isGone])).toEqual([
    [7, false],
    [40, false],
    [245, true],
  ]);
});

test('a paragraph that is stored twice is marked once, the later time', () => {
  const stored = { version: 1, bookmarks: [bookmark(7, 2), bookmark(7, 1)] };
  expect(read(stored).items).toEqual([bookmark(7, 2)]);
});

test('its first words end with a whole letter', () => {
  const paragraph = { ...paragraphAt(0), text: `${'字'.repeat(79)}😀` };
  expect(bookmarkOf(paragraph, 1).quote.isWellFormed()).toBe(true);
});
