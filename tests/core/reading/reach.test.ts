import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePlaces } from '../../../core/reading/place.ts';
import { reach } from '../../../core/reading/reach.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import { anyPlace } from '../../fixtures/any-reading.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([['Klein', ['一', '二', '三', '四']]]);

test('wherever the reader goes, the furthest place is the furthest of all', () => {
  fc.assert(
    fc.property(fc.array(anyPlace(episode), { minLength: 1 }), places => {
      const reading = places.reduce<Reading | null>(reach, null);
      expect(reading?.here).toEqual(places.at(-1));
      for (const place of places) {
        expect(reading && comparePlaces(reading.furthest, place)).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
