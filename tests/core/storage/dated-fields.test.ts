import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DatedFields, joinFields, setFields } from '../../../core/storage/dated-fields.ts';

const anyFields: fc.Arbitrary<DatedFields> = fc.dictionary(
  fc.constantFrom('width', 'theme', 'size'),
  fc.record({ value: fc.constantFrom(1, 2, 'dark', { a: 1 }), at: fc.nat(2) }),
);

test('joining does not mind order, grouping or repetition', () => {
  fc.assert(
    fc.property(anyFields, anyFields, anyFields, (a, b, c) => {
      expect(joinFields(a, b)).toEqual(joinFields(b, a));
      expect(joinFields(joinFields(a, b), c)).toEqual(joinFields(a, joinFields(b, c)));
      expect(joinFields(joinFields(a, b), b)).toEqual(joinFields(a, b));
    }),
  );
});

test('of each field, what was set last counts', () => {
  const start = setFields({}, { width: 400, theme: 'light' }, 5);
  const one = joinFields(start, setFields(start, { width: 500 }, 6));
  const other = joinFields(start, setFields(start, { theme: 'dark' }, 7));
  expect(joinFields(one, other)).toMatchObject({ width: { value: 500 }, theme: { value: 'dark' } });
});

test('what is set counts even if the clock was ahead when it was last set', () => {
  fc.assert(
    fc.property(anyFields, before => {
      const after = joinFields(before, setFields(before, { width: 9 }, 0));
      expect(after.width?.value).toBe(9);
    }),
  );
});
