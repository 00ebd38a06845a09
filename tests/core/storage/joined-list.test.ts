import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type JoinedList,
  keptList,
  type ListForm,
  putOn,
  takeOff,
} from '../../../core/storage/joined-list.ts';
import { readKept, writeKept } from '../../../core/storage/read-kept.ts';

type Note = { readonly id: string; readonly text: string; readonly at: number };

const form: ListForm<Note> = {
  name: 'notes',
  isItem: (value): value is Note => typeof (value as Note | null)?.id === 'string',
  nameOf: ({ id }) => id,
};
const kept = keptList('talk', form);
const { join, nothing } = kept;

const at = fc.nat(3);
const name = fc.constantFrom('a', 'b', 'c');
/** Any list that a tab may know: few names and moments, so that they meet often. */
const anyList: fc.Arbitrary<JoinedList<Note>> = fc
  .record({
    items: fc.array(fc.record({ id: name, text: fc.constantFrom('x', 'y'), at })),
    removed: fc.array(fc.record({ name, at })),
  })
  .map(list => join(nothing, list));

const note = (id: string, at = 1): Note => ({ id, text: id, at });
const ids = ({ items }: JoinedList<Note>) => items.map(({ id }) => id);

test('joining does not mind order, grouping or repetition', () => {
  fc.assert(
    fc.property(anyList, anyList, anyList, (a, b, c) => {
      expect(join(a, b)).toEqual(join(b, a));
      expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
      expect(join(join(a, b), b)).toEqual(join(a, b));
      expect(join(nothing, a)).toEqual(a);
    }),
  );
});

test('what is put on in two tabs is there; what one takes off is gone from both', () => {
  const start = putOn(nothing, note('a'), form);
  const one = join(start, putOn(start, note('b', 2), form));
  const other = join(start, takeOff(start, note('a'), 3, form));
  expect(ids(join(one, other))).toEqual(['b']);
});

test('what was taken off can be put on again, and is not taken off by a tab that is late', () => {
  const start = putOn(nothing, note('a'), form);
  const off = join(start, takeOff(start, note('a'), 2, form));
  const again = join(off, putOn(off, note('a', 3), form));
  expect(ids(join(again, off))).toEqual(['a']);
});

test('a change counts even if the clock was ahead when the last one was made', () => {
  const start = putOn(nothing, note('a', 1_000_000), form);
  const off = join(start, takeOff(start, note('a'), 5, form));
  expect(ids(off)).toEqual([]);
  expect(ids(join(off, putOn(off, note('a', 6), form)))).toEqual(['a']);
});

test('what is written is read again', () => {
  fc.assert(
    fc.property(anyList, list => {
      const stored: unknown = JSON.parse(
        JSON.stringify(writeKept({ value: list, aside: [] }, kept)),
      );
      expect(readKept(stored, kept, 0)).toEqual({ value: list, aside: [] });
    }),
  );
});

test('each episode has a key of its own', () => {
  expect([kept.key, keptList('other', form).key]).toEqual(['notes:talk', 'notes:other']);
});
