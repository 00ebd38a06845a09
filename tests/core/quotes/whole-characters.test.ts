import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trimToCharacters } from '../../../core/quotes/whole-characters.ts';

test.each([
  ['words with space around', ' 我 们 ', 0, 5, '我 们'],
  ['half of a surrogate pair', '好😀吗', 0, 2, '好'],
  ['a letter without its accent', 'e\u0301a', 1, 3, 'a'],
  ['part of a family', '一👨‍👩‍👧二', 0, 4, '一'],
  ['the whole text and more', '你好', 0, 99, '你好'],
])('of %s whole characters are left', (_name, text, from, to, left) => {
  const span = trimToCharacters(text, { from, to });
  expect(span && text.slice(span.from, span.to)).toBe(left);
});

test.each([['   '], ['']])('of nothing but space, “%s”, nothing is left', text => {
  expect(trimToCharacters(text, { from: 0, to: text.length })).toBeNull();
});

test('what is left lies inside, is well formed and has no space around', () => {
  const anyCut = fc
    .string({ unit: 'grapheme' })
    .chain(text => fc.tuple(fc.constant(text), fc.nat(text.length + 1), fc.nat(text.length + 1)));
  fc.assert(
    fc.property(anyCut, ([text, from, to]) => {
      const span = trimToCharacters(text, { from, to });
      if (!span) return;
      const left = text.slice(span.from, span.to);
      expect(span.from >= from && span.to <= to).toBe(true);
      expect(left).toBe(left.trim());
      expect(left.isWellFormed()).toBe(true);
    }),
  );
});
