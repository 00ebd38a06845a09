// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { ParagraphView } from '../../../components/transcript/ParagraphView.tsx';
import type { Paragraph } from '../../../core/episode/episode.ts';
import { clockParagraph } from '../../fixtures/clock-episode.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';
import { draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(paragraph: Paragraph) {
  const parts = await openParts();
  draw(<ParagraphView paragraph={paragraph} {...parts} />);
  return parts;
}

const shown = () => document.querySelector('[data-paragraph]')?.textContent;
const marks = () => screen.queryAllByRole('mark').map(({ textContent }) => textContent);

test.each([
  ['speech', clockParagraph(6)],
  ['a sound', clockParagraph(5)],
  ['the introduction', clockParagraph(0)],
])('%s is drawn word for word', async (_kind, paragraph) => {
  await open(paragraph);
  expect(shown()).toBe(paragraph.text);
});

test('a long Latin word is said to be English, and can be marked in part', async () => {
  const text = '关于 interpretability 的工作。';
  const [paragraph] = smallEpisode([['Ada Wren', [text]]]).paragraphs;
  if (!paragraph) throw new Error('Nobody speaks.');
  const { search } = await open(paragraph);
  expect(screen.getByText('interpretability').lang).toBe('en');
  now(() => search.mark(0, [{ from: 1, to: 8, kind: 'words', isCurrent: true }]));
  expect(marks()).toEqual(['于 ', 'inter']);
  expect(shown()).toBe(text);
});

test('what a search has found is marked, the one that the reader is at as such', async () => {
  const { search } = await open(clockParagraph(6));
  const found = (from: number, isCurrent: boolean) => ({ from, to: from + 2, isCurrent });
  now(() =>
    search.mark(
      6,
      [found(1, false), found(16, true)].map(at => ({ ...at, kind: 'words' })),
    ),
  );
  expect(marks()).toEqual(['停顿', '停顿']);
  expect(screen.getAllByRole('mark').map(({ dataset }) => dataset.current)).toEqual([
    'false',
    'true',
  ]);
  expect(shown()).toBe(clockParagraph(6).text);
  now(() => search.mark(6, []));
  expect(marks()).toEqual([]);
});

test.each([
  ['its sentence', 'sentence', '[data-sentence]'],
  ['all of it', 'paragraph', '[data-paragraph]'],
] as const)('of what the article alone says, %s is marked beside', async (_which, kind, place) => {
  const { search } = await open(clockParagraph(6));
  const beside = () =>
    [...document.querySelectorAll<HTMLElement>('[data-beside]')].map(element => [
      element.matches(place),
      element.dataset.beside,
    ]);
  expect(beside()).toEqual([]);
  const mark = (isCurrent: boolean) => ({ from: 0, to: 19, kind, isCurrent });
  now(() => search.mark(6, [mark(false)]));
  expect(beside()).toEqual([[true, 'hit']]);
  now(() => search.mark(6, [mark(false), mark(true)]));
  expect(beside()).toEqual([[true, 'current']]);
  expect(marks()).toEqual([]);
});

test('a flag hangs beside a paragraph that has a bookmark, and only there', async () => {
  const { bookmarks } = await open(clockParagraph(6));
  const flag = () => screen.queryByRole('img', { name: words('bookmark.name') });
  now(() => bookmarks.toggle(clockParagraph(4)));
  expect(flag()).toBeNull();
  now(() => bookmarks.toggle(clockParagraph(6)));
  expect(flag()).not.toBeNull();
  expect(shown()).toBe(clockParagraph(6).text);
});
