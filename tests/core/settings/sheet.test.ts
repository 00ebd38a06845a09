import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SHEETS } from '../../../core/settings/settings.ts';
import {
  detentAfterTap,
  detentBeside,
  keyboardHeight,
  restAt,
  sheetHeight,
} from '../../../core/settings/sheet.ts';

const PHONE = 844;
const heights = fc.integer({ min: 320, max: 1400 });

test.each([
  ['where it is nearest', 500, 0, 'half'],
  ['at the foot', 120, 0, 'peek'],
  ['at the top', 700, 0, 'full'],
  ['above, if it was thrown up', 500, 2, 'full'],
  ['below, if it was thrown down', 500, -2, 'peek'],
  ['in the middle, if it was thrown up gently from the foot', 120, 2, 'half'],
] as const)('let go, the panel rests %s', (_where, height, speed, detent) => {
  expect(restAt(height, speed, PHONE)).toBe(detent);
});

test('let go where it rested, it rests there, on every phone', () => {
  fc.assert(
    fc.property(heights, fc.constantFrom(...SHEETS), (windowHeight, detent) => {
      expect(restAt(sheetHeight(detent, windowHeight), 0, windowHeight)).toBe(detent);
    }),
  );
});

test('the faster it rises, the higher it comes to rest', () => {
  // No finger is faster, in px per millisecond.
  const speed = fc.double({ min: -20, max: 20, noNaN: true });
  const speeds = fc.tuple(speed, speed);
  fc.assert(
    fc.property(heights, fc.integer({ min: 72, max: 1200 }), speeds, (window, height, speeds) => {
      const [slow = 0, fast = 0] = speeds.sort((a, b) => a - b);
      const rank = (speed: number) => SHEETS.indexOf(restAt(height, speed, window));
      expect(rank(fast)).toBeGreaterThanOrEqual(rank(slow));
    }),
  );
});

test('keys and taps lead from height to height, and never past the ends', () => {
  expect(SHEETS.map(detent => detentBeside(detent, 1))).toEqual(['half', 'full', 'full']);
  expect(SHEETS.map(detent => detentBeside(detent, -1))).toEqual(['peek', 'peek', 'half']);
  expect(SHEETS.map(detentAfterTap)).toEqual(['half', 'full', 'half']);
});

test.each([
  ['no keyboard', { windowHeight: 844, foot: 844, scale: 1 }, 0],
  ['a keyboard', { windowHeight: 844, foot: 544, scale: 1 }, 300],
  ['a scroll bar', { windowHeight: 844, foot: 829, scale: 1 }, 0],
  ['a page that is pinched larger', { windowHeight: 844, foot: 422, scale: 2 }, 0],
])('the panel stands clear of what covers the window: %s', (_name, seen, height) => {
  expect(keyboardHeight(seen)).toBe(height);
});
