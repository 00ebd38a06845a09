import { expect, test } from 'vitest';
import type { LabelledLine } from '../../../core/article/line.ts';
import { printedName } from '../../../core/article/printed-name.ts';
import { readBlocks } from '../../../core/article/read-blocks.ts';
import { labelledLine } from './lines.ts';

const named = (text: string): LabelledLine => labelledLine(text, { printed: printedName(text) });
const heading = (text: string) => labelledLine(text, { kind: '/body/h2' });

function blocks(...lines: LabelledLine[]): string[] {
  return readBlocks(lines).map(({ label, text }) => `${label ?? ''}| ${text}`);
}

test('a label is cut off, and breaks become spaces', () => {
  expect(blocks(named('ADA WREN: No.\nNever.'), labelledLine('Well.'))).toEqual([
    'ADA WREN| No. Never.',
    '| Well.',
  ]);
});

test('a line that only names a speaker labels the next block, and no further one', () => {
  expect(blocks(named('Ada Wren'), labelledLine('No.'), labelledLine('Never.'))).toEqual([
    'Ada Wren| No.',
    '| Never.',
  ]);
});

test('of two labels the nearer counts', () => {
  expect(blocks(named('Ada Wren'), named('Tomas Hale: No.'))).toEqual(['Tomas Hale| No.']);
});

test('a heading does not come between a name and its words', () => {
  expect(blocks(named('Ada Wren'), heading('The River'), labelledLine('No.'))).toEqual([
    'Ada Wren| No.',
  ]);
});

test('a heading that is said by someone is a block', () => {
  expect(blocks(heading('Why the river?'), heading('The River'))).toEqual(['| Why the river?']);
});
