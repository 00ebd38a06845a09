import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveSoon } from '../../../components/storage/save-soon.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first change after a rest is saved at once, and again when all rests', () => {
  const [save, saveMeanwhile] = [vi.fn(), vi.fn()];
  const saver = saveSoon(save, saveMeanwhile);
  saver.soon();
  expect(saveMeanwhile).toHaveBeenCalledOnce();
  expect(save).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(save).toHaveBeenCalledOnce();

  saver.soon();
  expect(saveMeanwhile).toHaveBeenCalledTimes(3);
});

test('while changes go on, they are saved every second at least, and not for each', () => {
  const save = vi.fn();
  const saver = saveSoon(save);
  for (let ms = 0; ms < 5000; ms += 50) {
    saver.soon();
    vi.advanceTimersByTime(50);
  }
  expect(save.mock.calls.length).toBeGreaterThanOrEqual(10);
  expect(save.mock.calls.length).toBeLessThanOrEqual(25);
});

test('what is saved is not saved again, and what is forgotten is not saved', () => {
  const save = vi.fn();
  const saver = saveSoon(save, () => {});
  saver.soon();
  vi.advanceTimersByTime(60_000);
  expect(save).toHaveBeenCalledOnce();

  saver.soon();
  saver.cancel();
  vi.advanceTimersByTime(60_000);
  expect(save).toHaveBeenCalledOnce();
});
