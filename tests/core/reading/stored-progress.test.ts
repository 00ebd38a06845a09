import { expect, test } from 'vitest';
import { storedProgress } from '../../../core/reading/stored-progress.ts';

test.each([
  ['as kept', { version: 1, progress: 0.4, here: { index: 9 } }, 0.4],
  ['kept by a version without progress', { version: 1, here: { index: 5 } }, 0.5],
  ['past the end', { version: 1, progress: 7 }, 1],
  ['a paragraph past the end', { version: 1, here: { index: 99 } }, 1],
  ['not begun', undefined, null],
  ['rubbish', 'page 40', null],
  ['rubbish inside', { version: 1, progress: 'half', here: 3 }, null],
])('how far the reader is can be told without the transcript: %s', (_name, stored, expected) => {
  expect(storedProgress(stored, 10)).toBe(expected);
});
