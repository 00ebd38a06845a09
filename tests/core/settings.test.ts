import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  MAX_WIDTH,
  MIN_WIDTH,
  readSettings,
  writeSettings,
} from '../../core/settings.ts';

describe('the width is one that the panel may have', () => {
  test.each([
    ['as stored', { version: 1, width: 500 }, 500],
    ['too narrow', { version: 1, width: 3 }, MIN_WIDTH],
    ['too wide', { version: 1, width: 9000 }, MAX_WIDTH],
    ['not a number', { version: 1, width: Number.NaN }, DEFAULT_SETTINGS.width],
    ['in words', { version: 1, width: '500' }, DEFAULT_SETTINGS.width],
    ['of a newer version', { version: 7, width: 500, hue: 3 }, 500],
    ['never stored', undefined, DEFAULT_SETTINGS.width],
    ['rubbish', [500], DEFAULT_SETTINGS.width],
  ])('%s', (_name, stored, width) => {
    expect(readSettings(stored)).toMatchObject({ width });
  });
});

test.each([
  ['as stored', { version: 1, follow: false }, false],
  ['in words', { version: 1, follow: 'no' }, true],
  ['never stored', undefined, true],
])('the panel follows the article unless that is switched off: %s', (_name, stored, follow) => {
  expect(readSettings(stored)).toMatchObject({ follow });
});

test('whatever is stored, the panel has a width', () => {
  fc.assert(
    fc.property(fc.anything(), stored => {
      const { width } = readSettings(stored);
      expect(width).toBeGreaterThanOrEqual(MIN_WIDTH);
      expect(width).toBeLessThanOrEqual(MAX_WIDTH);
    }),
  );
});

test('what only a newer version knows survives', () => {
  const before = { version: 2, width: 400, theme: 'sepia' };
  expect(writeSettings({ width: 500, follow: true }, before)).toEqual({
    version: 1,
    width: 500,
    follow: true,
    theme: 'sepia',
  });
});

test('rubbish gives way', () => {
  expect(writeSettings({ width: 500, follow: false }, 'rubbish')).toEqual({
    version: 1,
    width: 500,
    follow: false,
  });
});
