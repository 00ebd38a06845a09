import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  MAX_SIZE,
  MAX_WIDTH,
  MIN_SIZE,
  MIN_WIDTH,
  readSettings,
  writeSettings,
} from '../../../core/settings/settings.ts';

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

test.each([
  ['theme', 'sepia'],
  ['font', 'serif'],
  ['leading', 'loose'],
  ['side', 'left'],
  ['margins', 'wide'],
  ['characters', 'traditional'],
  ['sheet', 'full'],
] as const)('the %s is one that can be chosen', (name, choice) => {
  expect(readSettings({ version: 1, [name]: choice })[name]).toBe(choice);
  for (const rubbish of ['', 'of velvet', 3, null, [choice], {}]) {
    expect(readSettings({ version: 1, [name]: rubbish })[name]).toBe(DEFAULT_SETTINGS[name]);
  }
});

test.each([
  ['as stored', 20, 20],
  ['too small', 2, MIN_SIZE],
  ['too large', 900, MAX_SIZE],
  ['in words', '20', DEFAULT_SETTINGS.size],
])('the type has a size that can be read: %s', (_name, size, expected) => {
  expect(readSettings({ version: 1, size })).toMatchObject({ size: expected });
});

test.each([
  ['as stored', { next: 'n', find: 'shift+l', follow: '', help: 'ä' }, true],
  ['in capitals', { next: 'N' }, false],
  ['of two signs', { next: '->' }, false],
  ['with a modifier that is the browser’s', { next: 'ctrl+n' }, false],
  ['no word at all', { next: 3, find: null, follow: {} }, false],
])('only keys that can be pressed are kept: %s', (_name, keys, isKept) => {
  expect(readSettings({ version: 1, keys }).keys).toEqual(isKept ? keys : {});
});

test.each([undefined, null, 'j', ['j'], 3])('without a choice every key is as usual: %j', keys => {
  expect(readSettings({ version: 1, keys }).keys).toEqual({});
});

test('what is written is read again, whatever was stored before', () => {
  const arranged = {
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    size: 20,
    isPeeking: true,
    sheet: 'peek',
    keys: { next: 'n' },
  } as const;
  fc.assert(
    fc.property(fc.anything(), before => {
      expect(readSettings(writeSettings(arranged, before))).toEqual(arranged);
    }),
  );
});

test('what only a newer version knows survives', () => {
  const before = { version: 2, width: 400, hue: 3 };
  expect(writeSettings({ ...DEFAULT_SETTINGS, width: 500 }, before)).toEqual({
    ...DEFAULT_SETTINGS,
    version: 1,
    width: 500,
    hue: 3,
  });
});

test('rubbish gives way', () => {
  const stored = { ...DEFAULT_SETTINGS, version: 1 };
  expect(writeSettings(DEFAULT_SETTINGS, 'rubbish')).toEqual(stored);
});
