import { expect, test } from 'vitest';
import { type Migrations, migrate } from '../../../core/storage/migrate.ts';

const steps: Migrations = {
  0: ({ place }) => ({ version: 1, here: place }),
  1: ({ here }) => ({ version: 2, here: { paragraph: here } }),
};
const newest = { version: 2, here: { paragraph: 'a' } };

test('every earlier version becomes the one in use, step by step', () => {
  expect(migrate({ version: 0, place: 'a' }, 2, steps)).toEqual(newest);
  expect(migrate({ version: 1, here: 'a' }, 2, steps)).toEqual(newest);
  expect(migrate(newest, 2, steps)).toBe(newest);
});

test.each([
  ['no version', {}],
  ['a newer version', { version: 3 }],
  ['a version before the first', { version: -1 }],
  ['a version between two', { version: 0.5 }],
  ['a version in words', { version: '1' }],
  ['no number', { version: Number.NaN }],
])('%s is not understood', (_name, value) => {
  expect(migrate(value, 2, steps)).toBeNull();
});

test('a value that a step stumbles over is not understood', () => {
  const stumble: Migrations = { 0: ({ place }) => ({ here: (place as string).length }) };
  expect(migrate({ version: 0 }, 1, stumble)).toBeNull();
});
