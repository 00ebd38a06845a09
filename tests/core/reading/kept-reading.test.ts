import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Episode } from '../../../core/episode/episode.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import { comparePlaces } from '../../../core/reading/place.ts';
import { progressAt } from '../../../core/reading/progress.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import { readKept, writeKept } from '../../../core/storage/read-kept.ts';
import { anyReading } from '../../fixtures/any-reading.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const NOW = 1000;
const episode = smallEpisode([['Klein', ['一', '二', '三']]]);
const here = { paragraph: '二', fraction: 0.5, index: 1, at: 900 };
const furthest = { paragraph: '三', fraction: 0.25, index: 2, at: 800 };
const pace = { characters: 5000, ms: 600_000 };
const stored = { version: 1, here, furthest, pace };

/** What is read, and whether it was understood to the last field; else it lies aside now. */
function read(value: unknown, of: Episode = episode, now = NOW) {
  const { value: reading, aside } = readKept(value, keptReading(of), now);
  return { reading, aside };
}

function write(reading: Reading, aside: readonly unknown[] = []) {
  return writeKept({ value: reading, aside }, keptReading(episode));
}

/** Any JSON value that has the names we look for, and often sense beside nonsense. */
const anyStored = (() => {
  const nonsense = fc.oneof(fc.jsonValue(), fc.double(), fc.constant(undefined));
  const or = (...sense: unknown[]) => fc.oneof(nonsense, fc.constantFrom(...sense));
  const place = fc.oneof(
    nonsense,
    fc.record(
      { paragraph: or('一', '三'), fraction: or(0, 0.5, 7), index: or(0, 2, -4, 99), at: or(3) },
      { requiredKeys: [] },
    ),
  );
  const anyPace = fc.oneof(nonsense, fc.record({ characters: or(10), ms: or(10) }));
  return fc.oneof(
    nonsense,
    fc.record(
      { version: or(0, 1, 2), here: place, furthest: place, pace: anyPace, aside: nonsense },
      { requiredKeys: [] },
    ),
  );
})();

test('what is written is read again, with what could not be understood before', () => {
  fc.assert(
    fc.property(anyReading(episode), reading => {
      const value: unknown = JSON.parse(JSON.stringify(write(reading, ['rubbish'])));
      expect(read(value)).toEqual({ reading, aside: ['rubbish'] });
    }),
  );
});

test('how far the reader is stands beside the position', () => {
  fc.assert(
    fc.property(anyReading(episode), reading => {
      expect(write(reading)).toMatchObject({ progress: progressAt(episode, reading.here) });
    }),
  );
});

test('the block of the article that was level with the place is kept with it', () => {
  const block = { id: 'b1', fraction: 0.25 };
  const { reading, aside } = read({ ...stored, here: { ...here, block } });
  expect(reading?.here.block).toEqual(block);
  expect(aside).toEqual([]);
  const broken = { ...stored, here: { ...here, block: 7 } };
  expect(read(broken)).toMatchObject({ reading: { here }, aside: [broken] });
});

test('a place whose paragraph is gone is told to be a guess, and the guess is not kept', () => {
  const gone = { ...here, paragraph: '没有了' };
  const { reading } = read({ ...stored, here: gone, furthest: here });
  expect(reading?.here).toMatchObject({ index: 1, isGuess: true });
  expect(reading && write(reading).here).not.toHaveProperty('isGuess');
});

test('a version that is no number, not even one that can be made of it, is rubbish like other', () => {
  expect(read({ version: [{ toString: '' }] }).reading).toBeNull();
});

test('whatever is stored, it reads as nothing or as a place of the episode', () => {
  fc.assert(
    fc.property(anyStored, value => {
      const { reading } = read(value);
      if (!reading) return;
      for (const place of [reading.here, reading.furthest]) {
        expect(episode.paragraphs[place.index]?.id).toBe(place.paragraph);
        expect(place.fraction).toBeGreaterThanOrEqual(0);
        expect(place.fraction).toBeLessThanOrEqual(1);
        expect(place.at).toBeGreaterThanOrEqual(0);
        expect(place.at).toBeLessThanOrEqual(NOW);
      }
      expect(comparePlaces(reading.furthest, reading.here)).toBeGreaterThanOrEqual(0);
      expect(reading.pace.characters).toBeGreaterThanOrEqual(0);
      expect(reading.pace.ms).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('whatever is stored, what is written after it is understood', () => {
  fc.assert(
    fc.property(anyStored, anyReading(episode), (value, reading) => {
      const { aside } = read(value);
      expect(read(write(reading, aside))).toEqual({ reading, aside });
    }),
  );
});

describe('a broken value falls back to the nearest sense, and is kept aside', () => {
  test.each([
    ['a fraction too large', { ...stored, here: { ...here, fraction: 7 } }, { fraction: 1 }],
    ['a fraction below 0', { ...stored, here: { ...here, fraction: -1 } }, { fraction: 0 }],
    ['no fraction', { ...stored, here: { ...here, fraction: null } }, { fraction: 0 }],
    ['not a number', { ...stored, here: { ...here, fraction: Number.NaN } }, { fraction: 0 }],
    [
      'an unknown paragraph is the one of its number',
      { ...stored, here: { ...here, paragraph: '贰' } },
      { paragraph: '二', index: 1, fraction: 0.5 },
    ],
    [
      'an unknown paragraph past the end is the last',
      { ...stored, here: { ...here, paragraph: '贰', index: 99 } },
      { paragraph: '三', index: 2 },
    ],
    [
      'an unknown paragraph before the start is the first',
      { ...stored, here: { ...here, paragraph: '贰', index: Number.NEGATIVE_INFINITY } },
      { paragraph: '一', index: 0 },
    ],
    ['no number', { ...stored, here: { ...here, index: 'x' } }, { paragraph: '二', index: 1 }],
    ['no time', { ...stored, here: { ...here, at: null } }, { at: 0 }],
    ['a time before time', { ...stored, here: { ...here, at: -5 } }, { at: 0 }],
    ['no furthest', { ...stored, furthest: undefined }, here],
    ['no here', { ...stored, here: 'there' }, furthest],
    ['no pace', { ...stored, pace: { characters: 3 } }, here],
    ['a newer version', { ...stored, version: 2 }, here],
    ['no version', { here, furthest, pace }, here],
  ])('%s', (_name, value, expected) => {
    const { reading, aside } = read(value);
    expect(reading?.here).toMatchObject(expected);
    expect(aside).toEqual([value]);
  });

  test('without the furthest place, the reader has got as far as here', () => {
    const { reading } = read({ ...stored, furthest: 3 });
    expect(reading?.furthest).toEqual(here);
  });

  test.each([
    ['text', '二'],
    ['a list', [stored]],
    ['an empty object', {}],
    ['places that are none', { version: 1, here: [], furthest: {} }],
  ])('%s says nothing about where the reader was', (_name, value) => {
    expect(read(value)).toEqual({ reading: null, aside: [value] });
  });
});

test('a paragraph that has moved is found by its name, and nothing had to be guessed', () => {
  const corrected = smallEpisode([['Klein', ['新', '一', '二', '三']]]);
  const { reading, aside } = read(stored, corrected);
  expect(reading?.here).toEqual({ ...here, index: 2 });
  expect(aside).toEqual([]);
});

test('a place from the future gives way to any other', () => {
  const value = { ...stored, here: { ...here, at: NOW + 1 } };
  const { reading, aside } = read(value);
  expect(reading?.here.at).toBe(0);
  expect(aside).toEqual([]);
});

test.each([undefined, null])('%s is no reading, and nothing to keep', value => {
  expect(read(value)).toEqual({ reading: null, aside: [] });
});

test('a reader who has not begun gives way to any reading', () => {
  const { join } = keptReading(episode);
  const { reading } = read(stored);
  expect(join(null, reading)).toBe(reading);
  expect(join(reading, null)).toBe(reading);
  expect(join(null, null)).toBeNull();
});
