import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collapse } from '../../../core/article/collapse.ts';

test('words stay, and white space of any kind and length becomes one space between them', () => {
  expect(collapse(' \n one\u00a0two\t\tthree  four five ')).toBe('one two three four five');
  expect(collapse(' \n')).toBe('');
});

test('whatever the white space is, it is found', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a \n\t\u00a0\u3000') }), text => {
      expect(collapse(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '));
    }),
  );
});
