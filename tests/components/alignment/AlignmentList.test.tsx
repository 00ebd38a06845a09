// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { AlignmentList } from '../../../components/alignment/AlignmentList.tsx';
import { clockAlignment, clockEpisode } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  const blocks: number[] = [];
  const paragraphs: number[] = [];
  const picks: string[] = [];
  const reader = draw(
    <AlignmentList
      {...parts}
      onPick={() => picks.push('asked')}
      onGoToBlock={block => blocks.push(block)}
      onGoToParagraph={paragraph => paragraphs.push(paragraph)}
    />,
  );
  return { ...parts, blocks, paragraphs, picks, reader };
}

const dialog = () => screen.getByRole('dialog', { name: words('article.heading') });
const headings = () => screen.getAllByRole('heading', { level: 4 }).map(h => h.textContent);

test('it is a dialog that takes the focus, and says how much was matched', async () => {
  await open();
  expect(document.activeElement).toBe(dialog());
  expect(dialog().textContent).toContain(words('article.summary', { count: 6, linked: 5 }));
  expect(headings()).toEqual([
    words('article.blockGaps'),
    words('article.paragraphGaps'),
    words('pin.heading'),
  ]);
});

test('what is only in the article leads there, and what is only in the transcript leads there', async () => {
  const { reader, blocks, paragraphs } = await open();
  expect(screen.getByText('A clock strikes in the next room.').lang).toBe('en-US');
  await reader.click(button('A clock strikes in the next room.'));
  expect(blocks).toEqual([5]);
  await reader.click(button('谢谢你。'));
  expect(paragraphs).toEqual([7]);
});

test('of several in a row it shows the first, and how many they are', async () => {
  await open({ aligner: async () => clockAlignment([], 4) });
  const several = words('article.more', { count: 2 });
  expect(
    button(`The pause. Every clock has a small pause that it would rather not explain. ${several}`),
  ).toBeTruthy();
});

test('where nothing is missing, that is said', async () => {
  const episode = { ...clockEpisode, paragraphs: clockEpisode.paragraphs.slice(1, 7) };
  const links = [0, 1, 2, 3, 4, 5].map(at => ({ block: at, paragraph: at, confidence: 1 }));
  await open({ episode, aligner: async () => ({ links, sentences: [] }) });
  expect(screen.getByText(words('article.complete'))).toBeTruthy();
  expect(headings()).toEqual([words('pin.heading')]);
});

test('while nothing is known it says so, with the way on, and claims nothing', async () => {
  await open({ aligner: async () => 'asleep' });
  expect(screen.getByText(words('article.waiting'))).toBeTruthy();
  expect(button(words('failure.reload'))).toBeTruthy();
  expect(screen.queryByText(words('article.complete'))).toBeNull();
});

test('a page of something else has no gaps, no place to go to, and a way on', async () => {
  await open({ aligner: async () => ({ links: [], sentences: [] }) });
  expect(dialog().textContent).toContain(words('article.summary', { count: 6, linked: 0 }));
  expect(headings()).toEqual([words('pin.heading')]);
  expect(screen.queryByText(words('article.complete'))).toBeNull();
  expect(screen.queryByRole('button', { name: words('article.go') })).toBeNull();
  expect(button(words('failure.reload'))).toBeTruthy();
});

test('a button asks for a click in the article', async () => {
  const { reader, picks } = await open();
  await reader.click(button(words('article.go')));
  expect(picks).toEqual(['asked']);
});

test('it leads to the keys, and away', async () => {
  const { reader, panel } = await open();
  await reader.click(button(words('help.open')));
  expect(panel.overlay.value).toBe('help');
  await reader.click(button(words('article.away')));
  expect(panel.overlay.value).toBeNull();
});

test('there is no pair of the reader’s at first; one that they mark is told at once', async () => {
  const { reader, alignment, episode, paragraphs } = await open();
  expect(screen.getByText(words('pin.none'))).toBeTruthy();
  now(() => alignment.pin(5, episode.paragraphs[7] as (typeof episode.paragraphs)[number]));
  expect(screen.queryByText(words('pin.none'))).toBeNull();
  await reader.click(button('A clock strikes in the next room. 谢谢你。'));
  expect(paragraphs).toEqual([7]);
});
