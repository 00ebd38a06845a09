import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparePlaces } from '../../../core/reading/place.ts';
import { readStored, writeStored } from '../../../core/reading/stored-reading.ts';
import { anyReading } from '../../fixtures/any-reading.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const NOW = 1000;
const episode = smallEpisode([['Klein', ['一', '二', '三']]]);
const here = { paragraph: '二', fraction: 0.5, index: 1, at: 900 };
const furthest = { paragraph: '三', fraction: 0.25, index: 2, at: 800 };
const pace = { characters: 5000, ms: 600_000 };
const stored = { version: 1, here, furthest, pace };

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

test('what is written is read again', () => {
  fc.assert(
    fc.property(
      anyReading(episode),
      fc.array(fc.jsonValue(), { maxLength: 3 }),
      (reading, kept) => {
        const value: unknown = JSON.parse(JSON.stringify(writeStored(reading, kept)));
        const aside: unknown = JSON.parse(JSON.stringify(kept));
        expect(readStored(value, episode, NOW)).toEqual({ reading, aside, isWhole: true });
      },
    ),
  );
});

test('the block of the article that was level with the place is kept with it', () => {
  const block = { id: 'b1', fraction: 0.25 };
  const { reading, isWhole } = readStored({ ...stored, here: { ...here, block } }, episode, NOW);
  expect(reading?.here.block).toEqual(block);
  expect(isWhole).toBe(true);
  const broken = readStored({ ...stored, here: { ...here, block: 7 } }, episode, NOW);
  expect(broken.reading?.here).toEqual(here);
  expect(broken.isWhole).toBe(false);
});

test('a place whose paragraph is gone is told to be a guess, and the guess is not kept', () => {
  const gone = { ...here, paragraph: '没有了' };
  const { reading } = readStored({ ...stored, here: gone, furthest: here }, episode, NOW);
  expect(reading?.here).toMatchObject({ index: 1, isGuess: true });
  expect(reading && writeStored(reading, []).here).not.toHaveProperty('isGuess');
});

test('whatever is stored, it reads as nothing or as a place of the episode', () => {
  fc.assert(
    fc.property(anyStored, value => {
      const { reading } = readStored(value, episode, NOW);
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
      const { aside } = readStored(value, episode, NOW);
      const next = readStored(writeStored(reading, aside), episode, NOW);
      expect(next).toEqual({ reading, aside, isWhole: true });
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
    ['no time', { ...stored, here: { ...here, at: null } }, { at: NOW }],
    ['a time before time', { ...stored, here: { ...here, at: -5 } }, { at: NOW }],
    ['no furthest', { ...stored, furthest: undefined }, here],
    ['no here', { ...stored, here: 'there' }, furthest],
    ['no pace', { ...stored, pace: { characters: 3 } }, here],
    ['a newer version', { ...stored, version: 2 }, here],
    ['no version', { here, furthest, pace }, here],
  ])('%s', (_name, value, expected) => {
    const found = readStored(value, episode, NOW);
    expect(found.reading?.here).toMatchObject(expected);
    expect(found).toMatchObject({ aside: [value], isWhole: false });
  });

  test('without the furthest place, the reader has got as far as here', () => {
    const { reading } = readStored({ ...stored, furthest: 3 }, episode, NOW);
    expect(reading?.furthest).toEqual(here);
  });

  test.each([
    ['text', '二'],
    ['a list', [stored]],
    ['an empty object', {}],
    ['places that are none', { version: 1, here: [], furthest: {} }],
  ])('%s says nothing about where the reader was', (_name, value) => {
    expect(readStored(value, episode, NOW)).toEqual({
      reading: null,
      aside: [value],
      isWhole: false,
    });
  });
});

test('a paragraph that has moved is found by its name, and nothing had to be guessed', () => {
  const corrected = smallEpisode([['Klein', ['新', '一', '二', '三']]]);
  const { reading, isWhole } = readStored(stored, corrected, NOW);
  expect(reading?.here).toEqual({ ...here, index: 2 });
  expect(isWhole).toBe(true);
});

test('a place from the future counts as of now, or gives way where that is asked', () => {
  const value = { ...stored, here: { ...here, at: NOW + 1 } };
  expect(readStored(value, episode, NOW).reading?.here.at).toBe(NOW);
  expect(readStored(value, episode, NOW, 0).reading?.here.at).toBe(0);
  expect(readStored(value, episode, NOW).isWhole).toBe(true);
});

test.each([undefined, null])('%s is no reading, and nothing to keep', value => {
  expect(readStored(value, episode, NOW)).toEqual({ reading: null, aside: [], isWhole: true });
});

test('values kept aside lie side by side, the last three of them', () => {
  let value: unknown = 'rubbish 0';
  for (let round = 1; round < 5; round++) {
    const { aside } = readStored(value, episode, NOW);
    value = { version: 'rubbish', round, aside };
  }
  expect(readStored(value, episode, NOW).aside).toEqual([
    { version: 'rubbish', round: 2 },
    { version: 'rubbish', round: 3 },
    { version: 'rubbish', round: 4 },
  ]);
});
