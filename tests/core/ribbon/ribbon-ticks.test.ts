import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ribbonTicks } from '../../../core/ribbon/ribbon-ticks.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([
  [null, ['引言']],
  ['Klein', ['[音乐]', '一二三四五六七八九十']],
  ['Amodei', ['甲乙丙丁戊己庚辛壬癸']],
]);

test.each([
  ['the introduction', 0, 1, 0],
  ['music', 1, 2, 0],
  ['the first word', 2, 0, 0],
  ['the middle of a paragraph', 2, 5, 25],
  ['the start of the next', 3, 0, 50],
  ['the last word', 3, 10, 100],
  ['further than its paragraph goes', 2, 50, 50],
])('a point in %s', (_name, paragraph, offset, tick) => {
  expect(ribbonTicks(episode, [{ paragraph, offset }], 100)).toEqual([tick]);
});

test('points of a paragraph that the episode does not have do no harm', () => {
  expect(ribbonTicks(episode, [{ paragraph: 99, offset: 3 }], 100)).toEqual([0]);
});

test('ticks are in order, none nearer to the next than a pixel, and no point is without one', () => {
  const anyPoint = fc.record({
    paragraph: fc.integer({ min: 0, max: firstEpisode.paragraphs.length - 1 }),
    offset: fc.integer({ min: 0, max: 400 }),
  });
  const length = 700;
  fc.assert(
    fc.property(fc.array(anyPoint, { maxLength: 80 }), points => {
      const ticks = ribbonTicks(firstEpisode, points, length);
      for (const [at, tick] of ticks.entries()) {
        expect(tick - (ticks[at - 1] ?? -1)).toBeGreaterThanOrEqual(1);
      }
      for (const point of points) {
        const [own = Number.NaN] = ribbonTicks(firstEpisode, [point], length);
        expect(ticks.some(tick => Math.abs(tick - own) < 1)).toBe(true);
      }
    }),
  );
});
