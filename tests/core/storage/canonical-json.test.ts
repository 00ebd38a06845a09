import { expect, test } from 'vitest';
import { canonicalJson } from '../../../core/storage/canonical-json.ts';

test('the order of fields makes no difference, the order of a list does', () => {
  const one = { b: [{ y: 1, x: 2 }, 3], a: null };
  expect(canonicalJson({ a: null, b: [{ x: 2, y: 1 }, 3] })).toBe(canonicalJson(one));
  expect(canonicalJson({ a: null, b: [3, { x: 2, y: 1 }] })).not.toBe(canonicalJson(one));
});
