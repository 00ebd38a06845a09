import { expect, test } from 'vitest';
import type { LabelledLine } from '../../../core/article/line.ts';
import { nameByType } from '../../../core/article/name-by-type.ts';
import type { ReadBlock } from '../../../core/article/read-blocks.ts';
import { labelledLine } from './lines.ts';

type AnyBlock = ReadBlock<LabelledLine>;

const plain = (text: string, label: string | null = null): AnyBlock => ({
  text,
  label,
  line: labelledLine(text),
  skipped: 0,
});
const bold = (text: string, label: string | null = null): AnyBlock => ({
  ...plain(text, label),
  line: labelledLine(text, { setOff: text.length }),
});
const labels = (...blocks: AnyBlock[]) => nameByType(blocks).map(({ label }) => label);

test('where type alone tells the voices apart, each change of it is a label', () => {
  const told = labels(plain('Once.'), bold('Why?'), plain('So.'), plain('Yes.'), bold('And?'));
  expect(told).toEqual([null, 'set off', 'plain', null, 'set off']);
});

test('a voice that was named in a type keeps its name', () => {
  const told = labels(bold('Why?', 'Wren'), plain('So.', 'Hale'), bold('And?'), plain('No.'));
  expect(told).toEqual(['Wren', 'Hale', 'Wren', 'Hale']);
});

test('where every turn is labelled, type is for stress', () => {
  const turns = [
    plain('Why?', 'Wren'),
    bold('So!', 'Hale'),
    plain('No?', 'Wren'),
    bold('No!', 'Hale'),
  ];
  expect(nameByType(turns)).toEqual(turns);
});

test('one thing that is stressed is no voice', () => {
  expect(labels(plain('Once.'), bold('Never.'), plain('Twice.'))).toEqual([null, null, null]);
});

test('a bold line that does not end as a sentence is a heading', () => {
  expect(labels(plain('A.'), bold('B'), plain('C.'), bold('D'), plain('E.'))).toEqual(
    Array(5).fill(null),
  );
});
