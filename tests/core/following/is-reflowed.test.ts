import { expect, test } from 'vitest';
import { isReflowed } from '../../../core/following/is-reflowed.ts';

const before = [
  { top: 0, height: 100 },
  { top: 120, height: 50 },
];

test.each<[what: string, now: typeof before, isNew: boolean]>([
  ['that lies as it did', before, false],
  ['pushed down by an advertisement', before.map(box => ({ ...box, top: box.top + 250 })), false],
  ['rounded otherwise', before.map(box => ({ ...box, height: box.height + 0.2 })), false],
  ['in a narrower window', before.map(box => ({ ...box, height: box.height * 1.3 })), true],
  ['of which a block is hidden', before.with(1, { top: 0, height: 0 }), true],
  ['with another block', [...before, { top: 200, height: 80 }], true],
])('an article %s', (_what, now, isNew) => {
  expect(isReflowed(before, now)).toBe(isNew);
});
