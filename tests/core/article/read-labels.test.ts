import { expect, test } from 'vitest';
import type { Line } from '../../../core/article/line.ts';
import { readLabels } from '../../../core/article/read-labels.ts';
import { line } from './lines.ts';

const speakers = [
  { name: 'Ada Wren', translatedName: '艾达·雷恩' },
  { name: 'Tomas Hale', translatedName: null },
];

function labels(...lines: Line[]): (string | undefined)[] {
  return readLabels(lines, speakers).map(({ printed }) => printed?.name);
}

test.each([
  'ADA WREN: No.',
  'ada wren: No.',
  'Wren: No.',
  'Ada: No.',
  '艾达·雷恩：不。',
  'Tomas Hale',
])('a speaker whom we know needs to be named only once: "%s"', text => {
  expect(labels(line(text))).not.toEqual([undefined]);
});

test('a part of a word is no part of a name', () => {
  expect(labels(line('Hal: No.'), line('null: No.'))).toEqual([undefined, undefined]);
});

test.each(['Note', 'NOTE', 'Correction'])('"%s" labels nothing if it comes once', word => {
  expect(labels(line(`${word}: this was recorded in May.`))).toEqual([undefined]);
});

test('a stranger who comes back is a voice', () => {
  expect(labels(line('Nurse: Drink.'), line('I drank.'), line('Nurse: More.'))).toEqual([
    'Nurse',
    undefined,
    'Nurse',
  ]);
});

test('a stranger whose name is in capitals need not come back', () => {
  expect(labels(line('RADIO VOICE: Rain.'))).toEqual(['RADIO VOICE']);
});

test('words before a colon are no name unless each begins as one', () => {
  const remark = line('Question one: why?');
  expect(labels(remark, remark, remark)).toEqual([undefined, undefined, undefined]);
});

test('a stranger above what is said must be set off', () => {
  const bold = line('Nurse', { setOff: 5 });
  const plain = line('Nurse');
  expect(labels(plain, plain)).toEqual([undefined, undefined]);
  expect(labels(bold, bold)).toEqual(['Nurse', 'Nurse']);
});

test('a heading that does not come back is a heading', () => {
  const heading = line('The River', { kind: '/body/h2' });
  expect(labels(heading)).toEqual([undefined]);
  expect(labels(heading, heading)).toEqual(['The River', 'The River']);
});

test('whatever a list pairs with words is a label', () => {
  expect(labels(line('the nurse', { kind: '/body/dl/dt' }))).toEqual(['the nurse']);
});
