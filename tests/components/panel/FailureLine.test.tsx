// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { afterEach, expect, test, vi } from 'vitest';
import { FailureLine } from '../../../components/panel/FailureLine.tsx';
import type { StoreFailure } from '../../../core/storage/store-failure.ts';
import { clockParagraph, clockPosition } from '../../fixtures/clock-episode.ts';
import { draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

afterEach(() => void vi.useRealTimers());

async function open(failure?: StoreFailure) {
  const parts = await openParts(failure ? { failure } : {});
  draw(<FailureLine {...parts} />);
  vi.useFakeTimers();
  return parts;
}

/** Read on, and wait until that is kept or is not. */
async function readOn({ reading }: Awaited<ReturnType<typeof open>>) {
  reading.reach(clockPosition(4));
  await vi.advanceTimersByTimeAsync(1000);
  now(() => {});
}

const line = () => screen.queryByRole('status');
const reload = () => screen.queryByRole('button', { name: words('failure.reload') });

test('while the place is kept, nothing is said', async () => {
  await readOn(await open());
  expect(line()).toBeNull();
});

test.each(['full', 'failed', 'silent'] as const)(
  'while it cannot be kept for it is %s, that is said',
  async failure => {
    await readOn(await open(failure));
    expect(line()?.textContent).toBe(words(`failure.${failure}`));
    expect(reload()).toBeNull();
  },
);

test('after an update of the extension the way on is to reload the page', async () => {
  await readOn(await open('updated'));
  expect(line()?.textContent).toContain(words('failure.updated'));
  expect(reload()).not.toBeNull();
});

test('a bookmark that could not be kept is said beside', async () => {
  const parts = await open('full');
  parts.bookmarks.toggle(clockParagraph(2));
  await vi.advanceTimersByTimeAsync(0);
  now(() => {});
  expect(line()?.textContent).toBe(words('bookmark.failed'));
  await readOn(parts);
  expect(line()?.textContent).toBe(words('failure.full') + words('bookmark.failed'));
});

test('what was arranged and could not be kept is said', async () => {
  const { panel } = await open('failed');
  panel.arrange({ theme: 'dark' });
  await vi.advanceTimersByTimeAsync(0);
  now(() => {});
  expect(line()?.textContent).toBe(words('appearance.failed'));
});
