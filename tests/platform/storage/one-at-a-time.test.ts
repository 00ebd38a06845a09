import { expect, test } from 'vitest';
import { oneAtATime } from '../../../platform/storage/one-at-a-time.ts';

/** Work that says when it begins, and ends when it is told to. */
function slowWork() {
  const ends: (() => void)[] = [];
  const work = () => new Promise<number>(resolve => ends.push(() => resolve(ends.length)));
  return { work, begun: () => ends.length, end: () => ends.at(-1)?.() };
}

test('calls while it runs share the one run that follows', async () => {
  const { work, begun, end } = slowWork();
  const run = oneAtATime(work);
  const first = run();
  const second = run();
  const third = run();
  expect(begun()).toBe(1);
  end();
  await first;
  await Promise.resolve();
  expect(begun()).toBe(2);
  end();
  expect(await Promise.all([second, third])).toEqual([2, 2]);
  expect(begun()).toBe(2);
});

test('a call at the very moment one ends does not overtake the run that follows', async () => {
  const { work, begun, end } = slowWork();
  const run = oneAtATime(work);
  const again = run().then(() => run());
  const following = run();
  end();
  await new Promise(resolve => setTimeout(resolve));
  expect(begun()).toBe(2);
  end();
  expect(await Promise.all([again, following])).toEqual([2, 2]);
});
