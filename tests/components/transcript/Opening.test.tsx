// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { Opening } from '../../../components/transcript/Opening.tsx';
import { clockParagraph } from '../../fixtures/clock-episode.ts';
import { button, draw, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  const lists: string[] = [];
  const reader = draw(<Opening {...parts} onList={() => lists.push('asked')} />);
  return { ...parts, lists, reader };
}

test('it begins with the title in a heading, what it is, and the introduction', async () => {
  await open();
  expect(screen.getByRole('heading', { level: 3, name: '小' })).toBeTruthy();
  const data = screen.getByText(words('episode.kind'), { exact: false });
  expect(data.textContent).toContain('April 12, 2024');
  expect(data.textContent).toContain(words('episode.turns', { count: 5 }));
  expect(data.textContent).toContain(words('episode.minutes', { minutes: 1 }));
  expect(data.lang).toBe('en');
  expect(screen.getByText(clockParagraph(0).text)).toBeTruthy();
  expect(screen.queryByText(clockParagraph(1).text)).toBeNull();
});

test('how the page was read is a button, which leads to what was not matched', async () => {
  const { reader, lists } = await open();
  const summary = button(words('article.summary', { count: 6, linked: 5 }));
  expect(summary.lang).toBe('en');
  await reader.click(summary);
  expect(lists).toEqual(['asked']);
});

test('while that is not known, there is nothing to press', async () => {
  await open({ aligner: async () => 'asleep' });
  expect(screen.queryByRole('button')).toBeNull();
});
