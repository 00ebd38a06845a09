import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeReadings } from '../../../core/reading/merge-readings.ts';
import { comparePlaces } from '../../../core/reading/place.ts';
import { anyReading } from '../../fixtures/any-reading.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([['Klein', ['一', '二', '三']]]);
const any = anyReading(episode);

test('it does not matter which tab is merged into which', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      expect(mergeReadings(a, b)).toEqual(mergeReadings(b, a));
    }),
  );
});

test('it does not matter which tabs are merged first', () => {
  fc.assert(
    fc.property(any, any, any, (a, b, c) => {
      expect(mergeReadings(mergeReadings(a, b), c)).toEqual(mergeReadings(a, mergeReadings(b, c)));
    }),
  );
});

test('hearing the same again changes nothing', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const merged = mergeReadings(a, b);
      expect(mergeReadings(merged, a)).toEqual(merged);
      expect(mergeReadings(merged, merged)).toEqual(merged);
    }),
  );
});

test('an older tab never overwrites a newer position', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      fc.pre(a.here.at < b.here.at);
      expect(mergeReadings(a, b).here).toEqual(b.here);
    }),
  );
});

test('the furthest place never moves back', () => {
  fc.assert(
    fc.property(any, any, (a, b) => {
      const { furthest } = mergeReadings(a, b);
      expect(comparePlaces(furthest, a.furthest)).toBeGreaterThanOrEqual(0);
      expect(comparePlaces(furthest, b.furthest)).toBeGreaterThanOrEqual(0);
    }),
  );
});
