import { expect, test } from 'vitest';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { withBelievableTimes, withShownTime } from '../../../core/reading/believable-times.ts';

const place = { paragraph: 'a' as ParagraphId, fraction: 0, index: 0, at: 500 };
const reading = { here: place, furthest: place, pace: { characters: 0, ms: 0 } };

test('times that have come stay', () => {
  expect(withBelievableTimes(reading, 500)).toBe(reading);
});

test('a time to come gives way, and is shown as of now', () => {
  const { here, furthest } = withBelievableTimes(reading, 400);
  expect([here.at, furthest.at]).toEqual([0, 400]);
  expect(withShownTime(here, 400).at).toBe(400);
  expect(withShownTime(place, 900)).toBe(place);
});
