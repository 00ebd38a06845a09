import { expect, test } from 'vitest';
import { englishStem } from '../../../core/alignment/english-stem.ts';

test.each([
  'hurry hurried hurries hurrying',
  'make made makes making',
  'child children',
  'careful carefully care',
  'appreciate appreciated appreciation',
  'run ran running runs',
  'house houses',
  'box boxes',
  'she her herself',
])('%s have one stem', forms => {
  expect(new Set(forms.split(' ').map(englishStem)).size).toBe(1);
});

test.each(['bus but', 'king kin', 'need nee', 'this thing'])('%s have two', words => {
  expect(new Set(words.split(' ').map(englishStem)).size).toBe(2);
});
