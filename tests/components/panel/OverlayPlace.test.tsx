// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { afterEach, expect, test, vi } from 'vitest';
import { OverlayPlace } from '../../../components/panel/OverlayPlace.tsx';
import { wordsOf } from '../../assets/catalogues.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

afterEach(() => void vi.useRealTimers());

test('what is opened is loaded by that, and speaks in words of its own', async () => {
  const parts = await openParts({ language: 'zh-TW' });
  draw(<OverlayPlace parts={parts} which="alignment" />);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(
    await screen.findByRole('dialog', { name: wordsOf('zh-TW')('article.heading') }),
  ).toBeTruthy();
});

test('what cannot be loaded is told, with the way on', async () => {
  const parts = await openParts({ isLoadable: false });
  vi.useFakeTimers();
  draw(<OverlayPlace parts={parts} which="help" />);
  await vi.advanceTimersByTimeAsync(10_000);
  now(() => {});
  expect(screen.getByRole('status').textContent).toContain(words('failure.unloaded'));
  const reloaded = vi.spyOn(location, 'reload').mockImplementation(() => {});
  button(words('failure.reload')).click();
  expect(reloaded).toHaveBeenCalledOnce();
  reloaded.mockRestore();
});
