// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { PinList } from '../../../components/alignment/PinList.tsx';
import { type BlockId, blockIds } from '../../../core/article/article.ts';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { clockArticle, clockParagraph } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

const STRIKE = clockArticle.blocks[5]?.text ?? '';
const here = {
  block: blockIds(clockArticle)[5] as BlockId,
  paragraph: clockParagraph(7).id,
  quote: STRIKE,
  at: 1,
};

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts({ pins: [here], ...circumstances });
  const gone: number[] = [];
  const reader = draw(<PinList {...parts} onGo={paragraph => gone.push(paragraph)} />);
  return { ...parts, gone, reader };
}

test('a pair shows both its sides, and leads to the transcript’s', async () => {
  const { reader, gone } = await open();
  await reader.click(button(`${STRIKE} ${clockParagraph(7).text}`));
  expect(gone).toEqual([7]);
});

test('a pair is taken away by its own button', async () => {
  const { reader, alignment } = await open();
  await reader.click(button(words('pin.remove', { words: STRIKE })));
  expect(alignment.pins.value).toEqual([]);
  expect(screen.queryByRole('listitem')).toBeNull();
  expect(screen.getByText(words('pin.none'))).toBeTruthy();
});

test('a pair whose block is not on this page says so, and still leads to the transcript', async () => {
  const { reader, gone } = await open({ pins: [{ ...here, block: 'other' as BlockId }] });
  await reader.click(screen.getByRole('button', { name: new RegExp(words('pin.elsewhere')) }));
  expect(gone).toEqual([7]);
});

test('a pair whose paragraph is gone says so, and leads nowhere', async () => {
  await open({ pins: [{ ...here, paragraph: 'gone' as ParagraphId }] });
  const pair = screen.getByRole('button', { name: new RegExp(words('pin.elsewhere')) });
  expect(pair).toHaveProperty('disabled', true);
});

test('a pair that could not be kept is told, and can be seen', async () => {
  const { alignment } = await open({ failure: 'full', pins: [] });
  expect(screen.queryByRole('status')).toBeNull();
  now(() => alignment.pin(5, clockParagraph(7)));
  expect((await screen.findByRole('status')).textContent).toBe(words('pin.failed'));
  expect(button(`${STRIKE} ${clockParagraph(7).text}`)).toBeTruthy();
});
