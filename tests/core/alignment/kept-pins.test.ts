import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import { type KeptPin, pinsHere } from '../../../core/alignment/pin.ts';
import type { BlockId } from '../../../core/article/article.ts';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { keptList, putOn, takeOff } from '../../../core/storage/joined-list.ts';
import { readKept, writeKept } from '../../../core/storage/read-kept.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

const kept = keptList('talk', pinsForm);
const readPins = (stored: unknown) => readKept(stored, kept, 0);

const pin = (block: string, paragraph: number, at = 1): KeptPin => {
  const id = firstEpisode.paragraphs[paragraph]?.id ?? ('gone' as ParagraphId);
  return { block: block as BlockId, paragraph: id, quote: 'First words', at };
};

test('pins are read as they were written', () => {
  const items = [pin('a', 3, 1), pin('b', 5, 2)];
  const stored = writeKept({ value: { items, removed: [] }, aside: [] }, kept);
  expect(stored).toEqual({ version: 1, pins: items });
  expect(readPins(stored)).toEqual({ value: { items, removed: [] }, aside: [] });
  expect(readPins(undefined).value.items).toEqual([]);
});

test.each([
  ['rubbish', 'rubbish'],
  ['a list', [1, 2]],
  ['of a newer version', { version: 9, pins: [] }],
  ['without pins', { version: 1 }],
])('what makes no sense is put aside and lost to nobody: %s', (_name, value) => {
  const { value: found, aside } = readPins(value);
  expect(found.items).toEqual([]);
  expect(aside).toEqual([value]);
});

test('of several pins, a broken one is put aside and the others stay', () => {
  const stored = { version: 1, pins: [pin('a', 3), { block: 7, paragraph: 'x' }, pin('b', 5)] };
  const { value, aside } = readPins(stored);
  expect(value.items).toEqual([pin('a', 3), pin('b', 5)]);
  expect(aside).toEqual([stored]);
});

test('whatever is stored, reading it gives pins and never fails', () => {
  fc.assert(
    fc.property(fc.anything(), value => {
      for (const { block, paragraph, quote } of readPins(value).value.items) {
        expect([typeof block, typeof paragraph, typeof quote]).toEqual(Array(3).fill('string'));
      }
    }),
  );
});

test('a pin counts where both its sides are there', () => {
  const blocks = ['a', 'b'] as BlockId[];
  expect(pinsHere([pin('b', 5), pin('gone', 6), pin('a', 9999)], firstEpisode, blocks)).toEqual([
    { block: 1, paragraph: 5 },
  ]);
});

test('the same pin made twice is one, made last; taken back it is gone', () => {
  const made = [pin('a', 3, 1), pin('b', 5, 2), pin('a', 3, 3)];
  const twice = made.reduce(
    (list, one) => kept.join(list, putOn(list, one, pinsForm)),
    kept.nothing,
  );
  expect(twice.items).toEqual([pin('b', 5, 2), pin('a', 3, 3)]);
  const back = kept.join(twice, takeOff(twice, pin('a', 3), 4, pinsForm));
  expect(back.items).toEqual([pin('b', 5, 2)]);
});
