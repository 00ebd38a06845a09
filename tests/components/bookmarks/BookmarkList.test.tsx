// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { BookmarkList } from '../../../components/bookmarks/BookmarkList.tsx';
import { bookmarkOf } from '../../../core/bookmarks/bookmark.ts';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import type { CustomKeys } from '../../../core/settings/settings.ts';
import { clockParagraph } from '../../fixtures/clock-episode.ts';
import { button, draw, words } from '../harness/draw.tsx';
import { NOW, openParts } from '../harness/open-parts.ts';

const marked = (...indexes: readonly number[]) =>
  indexes.map(index => bookmarkOf(clockParagraph(index), NOW));

async function open(bookmarks = marked(6, 2, 4), keys: CustomKeys = {}) {
  const parts = await openParts({ bookmarks, settings: { keys } });
  const gone: number[] = [];
  const reader = draw(<BookmarkList {...parts} onGo={({ index }) => gone.push(index)} />);
  return { ...parts, gone, reader };
}

const items = () => [...screen.getByRole('list').querySelectorAll('.list-item')];
const removers = () =>
  screen.getAllByRole('button', {
    name: name => name.startsWith(words('bookmark.remove', { place: '' })),
  });
const textOf = (index: number) => expect.stringContaining(clockParagraph(index).text);

test('they stand in the order of the text, each with who speaks where, and begin at the first', async () => {
  await open();
  const said = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(said).toEqual([textOf(2), textOf(4), textOf(6)]);
  expect(said[0]).toContain(words('bookmark.place', { speaker: 'Tomas Hale', turn: 2 }));
  expect(document.activeElement).toBe(items()[0]);
  // Each is taken away by a button of another name.
  expect(new Set(removers().map(button => button.title)).size).toBe(3);
});

test('a press on one leads there', async () => {
  const { reader, gone } = await open();
  await reader.click(screen.getByRole('button', { name: new RegExp(clockParagraph(4).text) }));
  expect(gone).toEqual([4]);
});

test('one that is taken away leaves the focus with its neighbour, and at last with the list', async () => {
  const { reader, bookmarks } = await open();
  const [first, second, third] = items();
  await reader.click(removers()[1] as HTMLElement);
  expect(items()).toEqual([first, third]);
  expect(second?.isConnected).toBe(false);
  expect(document.activeElement).toBe(third);

  await reader.click(removers()[1] as HTMLElement);
  expect(document.activeElement).toBe(first);
  await reader.click(removers()[0] as HTMLElement);
  expect(bookmarks.all.value).toEqual([]);
  expect(screen.getByText(words('bookmark.none')).parentElement).toBe(document.activeElement);
});

test('where there are none it says how to make one, and there is nothing to take away', async () => {
  await open([]);
  expect(screen.getByText(words('bookmark.none'))).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test.each([
  [{}, 'B'],
  [{ bookmark: 'm' }, 'M'],
  [{ bookmark: '' }, null],
])('with the keys %j it tells that %s makes one, too', async (keys, key) => {
  await open([], keys);
  const said = screen.getAllByRole('paragraph').map(({ textContent }) => textContent);
  expect(said).toEqual([
    words('bookmark.none'),
    ...(key ? [words('bookmark.orKey', { key })] : []),
  ]);
});

test('one whose paragraph is gone keeps its words, and says so', async () => {
  await open([{ paragraph: 'gone' as ParagraphId, index: 4, quote: '别人把表送来', at: NOW }]);
  const item = screen.getByRole('button', { name: /别人把表送来/ });
  expect(item.textContent).toContain(words('bookmark.moved'));
});

test('all are copied as Markdown in both languages, and that is said', async () => {
  const { reader, panel } = await open(marked(4));
  expect(screen.getByRole('group', { name: words('bookmark.export') })).toBeTruthy();
  await reader.click(button(words('bookmark.copy')));
  await vi.waitFor(() => expect(panel.said.value).toBe('quote.copied'));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain(`> ${clockParagraph(4).text}`);
  expect(copied).toContain('> And what do you listen for, when one is brought to you?');
});

test('all are saved in a file that is named after the interview', async () => {
  const { reader } = await open(marked(4));
  const saved: string[] = [];
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  await reader.click(button(words('bookmark.save')));
  click.mockRestore();
  expect(saved).toEqual(['小 bookmarks.md']);
});
