import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptSettings, settingsChange, settingsOf } from '../../../core/settings/kept-settings.ts';
import {
  DEFAULT_SETTINGS,
  MAX_SIZE,
  MAX_WIDTH,
  MIN_SIZE,
  MIN_WIDTH,
  type Settings,
} from '../../../core/settings/settings.ts';
import { readKept, writeKept } from '../../../core/storage/read-kept.ts';

const readSettings = (stored: unknown) => settingsOf(readKept(stored, keptSettings, 0).value);

/** What is stored after the reader has arranged the panel so, at `now`. */
function arrange(stored: unknown, change: Partial<Settings>, now: number): unknown {
  const { value, aside } = readKept(stored, keptSettings, now);
  const before = settingsOf(value);
  const edit = settingsChange(value, before, { ...before, ...change }, now);
  return writeKept({ value: keptSettings.join(value, edit), aside }, keptSettings);
}

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

test('what is arranged is read again, whatever was stored before', () => {
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
      expect(readSettings(arrange(before, arranged, 7))).toEqual(arranged);
    }),
  );
});

test('only what the reader has set is stored, with the time of it', () => {
  expect(arrange(undefined, { width: 500, keys: { next: 'n' } }, 7)).toEqual({
    version: 1,
    width: 500,
    keys: { next: 'n' },
    times: { width: 7, 'keys.next': 7 },
  });
});

test('what is set to what it was is no change', () => {
  expect(arrange(undefined, DEFAULT_SETTINGS, 7)).toEqual({ version: 1, times: {} });
});

test('a key that is as usual again stays so beside a tab that still knows the choice', () => {
  const chosen = arrange(undefined, { keys: { next: 'n', find: 'l' } }, 7);
  const reset = arrange(chosen, { keys: {} }, 8);
  const { join } = keptSettings;
  const [older, newer] = [chosen, reset].map(stored => readKept(stored, keptSettings, 9).value);
  expect(readSettings(reset).keys).toEqual({});
  expect(settingsOf(join(older ?? {}, newer ?? {})).keys).toEqual({});
});

test('what two tabs set at the same time is joined setting by setting', () => {
  const start = arrange(undefined, { theme: 'sepia', keys: { help: 'h' } }, 1);
  const tabs: readonly Partial<Settings>[] = [
    { theme: 'dark', keys: { help: 'h', next: 'n' } },
    { width: 500, keys: { help: 'h', find: 'l' } },
  ];
  const [one = {}, other = {}] = tabs.map(
    change => readKept(arrange(start, change, 2), keptSettings, 3).value,
  );
  expect(settingsOf(keptSettings.join(one, other))).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'dark',
    width: 500,
    keys: { help: 'h', next: 'n', find: 'l' },
  });
});

test('what only a newer version knows is laid aside untouched, and what we know of it is read', () => {
  const newer = { version: 2, width: 400, hue: 3 };
  expect(arrange(newer, { width: 500 }, 7)).toEqual({
    version: 1,
    width: 500,
    times: { width: 7 },
    aside: [newer],
  });
  expect(readSettings(newer).width).toBe(400);
});

test('rubbish gives way, and is laid aside', () => {
  expect(arrange('rubbish', { width: 500 }, 7)).toMatchObject({ width: 500, aside: ['rubbish'] });
});
