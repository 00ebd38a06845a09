import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addPin, type KeptPin, pinsHere, removePin } from '../../../core/alignment/pin.ts';
import { pinsForm } from '../../../core/alignment/stored-pins.ts';
import type { BlockId } from '../../../core/article/article.ts';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { readList, writeList } from '../../../core/storage/stored-list.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

const readPins = (value: unknown) => readList(value, pinsForm);
const writePins = (items: readonly KeptPin[], aside: readonly unknown[]) =>
  writeList({ items, aside }, pinsForm);

const pin = (block: string, paragraph: number, at = 1): KeptPin => {
  const id = firstEpisode.paragraphs[paragraph]?.id ?? ('gone' as ParagraphId);
  return { block: block as BlockId, paragraph: id, quote: 'First words', at };
};

test('pins are read as they were written', () => {
  const pins = [pin('a', 3), pin('b', 5)];
  expect(readPins(writePins(pins, []))).toEqual({ items: pins, aside: [] });
  expect(readPins(undefined)).toEqual({ items: [], aside: [] });
});

test.each([
  ['rubbish', 'rubbish'],
  ['a list', [1, 2]],
  ['of a newer version', { version: 9, pins: [] }],
  ['without pins', { version: 1 }],
])('what makes no sense is put aside and lost to nobody: %s', (_name, value) => {
  const { items, aside } = readPins(value);
  expect(items).toEqual([]);
  expect(writePins([pin('a', 3)], aside).aside).toEqual([value]);
});

test('of several pins, a broken one is put aside and the others stay', () => {
  const broken = { block: 7, paragraph: 'x' };
  const found = readPins({ version: 1, pins: [pin('a', 3), broken, pin('b', 5)] });
  expect(found).toEqual({ items: [pin('a', 3), pin('b', 5)], aside: [broken] });
});

test('whatever is stored, reading it gives pins and never fails', () => {
  fc.assert(
    fc.property(fc.anything(), value => {
      for (const { block, paragraph, quote } of readPins(value).items) {
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
  const twice = addPin(addPin(addPin([], pin('a', 3, 1)), pin('b', 5, 2)), pin('a', 3, 3));
  expect(twice).toEqual([pin('b', 5, 2), pin('a', 3, 3)]);
  expect(removePin(twice, pin('a', 3))).toEqual([pin('b', 5, 2)]);
});
