import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeBase36 } from '../../../core/transcript/write-base-36.ts';

test('any whole number is written as the language itself writes it', () => {
  const anyNumber = fc.oneof(fc.maxSafeNat(), fc.nat(), fc.nat(36 ** 3));
  fc.assert(
    fc.property(anyNumber, number => {
      expect(writeBase36(number)).toBe(number.toString(36));
    }),
  );
});

test.each([0, 35, 36, 36 ** 5 - 1, 36 ** 5, 36 ** 6 + 1, 2 ** 53 - 1])(
  '%d is written as the language itself writes it',
  n => {
    expect(writeBase36(n)).toBe(n.toString(36));
  },
);
