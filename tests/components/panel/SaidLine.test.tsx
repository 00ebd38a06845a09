// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { afterEach, expect, test, vi } from 'vitest';
import { SaidLine } from '../../../components/panel/SaidLine.tsx';
import { draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

afterEach(() => void vi.useRealTimers());

const said = () => screen.getByRole('status').textContent;

test('it is there, silent, before anything is said: only so a screen reader hears it', async () => {
  draw(<SaidLine {...(await openParts())} />);
  expect(said()).toBe('');
});

test('it says for a moment what was done, and the last thing for its whole moment', async () => {
  const parts = await openParts();
  draw(<SaidLine {...parts} />);
  vi.useFakeTimers();
  now(() => parts.panel.say('bookmark.added'));
  expect(said()).toBe(words('bookmark.added'));
  vi.advanceTimersByTime(2000);
  now(() => parts.panel.say('bookmark.removed'));
  now(() => vi.advanceTimersByTime(2000));
  expect(said()).toBe(words('bookmark.removed'));
  now(() => vi.advanceTimersByTime(2000));
  expect(said()).toBe('');
});
