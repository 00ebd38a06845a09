import { expect, test } from 'vitest';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { furtherOf, newerOf, placeAt } from '../../../core/reading/place.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([['Klein', ['你好', '请坐']]]);
const sit = { paragraph: '请坐' as ParagraphId, fraction: 0.5 };
const place = { ...sit, index: 1, at: 1000 };

test('a place tells the paragraph, its number and the time', () => {
  expect(placeAt(episode, sit, 1000)).toEqual(place);
});

test('a position of another episode is our mistake, and is named', () => {
  const position = { paragraph: '再见' as ParagraphId, fraction: 0 };
  expect(() => placeAt(episode, position, 0)).toThrow('small has no paragraph 再见');
});

test('the further place counts whenever it was reached, the newer wherever it is', () => {
  const before = { ...place, fraction: 0.25, at: 2000 };
  expect(furtherOf(place, before)).toBe(place);
  expect(furtherOf(before, place)).toBe(place);
  expect(newerOf(place, before)).toBe(before);
  expect(newerOf(before, place)).toBe(before);
});
