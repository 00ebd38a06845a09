import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { comparePlaces } from '../../../core/reading/place.ts';
import {
  charactersBetween,
  charactersLeft,
  positionAtProgress,
  progressAt,
} from '../../../core/reading/progress.ts';
import { anyPlace } from '../../fixtures/any-reading.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([
  [null, ['引言很长很长']],
  ['Klein', ['[音乐响起]', '你好吗', '坐']],
  ['Amodei', ['我很好谢谢', '[音乐渐弱]']],
  ['Klein', ['再见啊', '[完]']],
]);

function at(paragraph: string, fraction: number) {
  return { paragraph: paragraph as ParagraphId, fraction };
}

describe('twelve characters are said, and only they count', () => {
  test.each([
    ['引言很长很长', 0, 0],
    ['引言很长很长', 1, 0],
    ['[音乐响起]', 0.5, 0],
    ['你好吗', 0, 0],
    ['你好吗', 1, 3],
    ['坐', 0, 3],
    ['我很好谢谢', 0.5, 6.5],
    ['[音乐渐弱]', 0.5, 9],
    ['再见啊', 1, 12],
    ['[完]', 0, 12],
  ])('%s, %d through it: %d', (paragraph, fraction, characters) => {
    expect(progressAt(episode, at(paragraph, fraction))).toBe(characters / 12);
    expect(charactersLeft(episode, at(paragraph, fraction))).toBe(12 - characters);
  });
});

test('characters between two positions are counted forward, and back below zero', () => {
  expect(charactersBetween(episode, at('坐', 0), at('再见啊', 0))).toBe(6);
  expect(charactersBetween(episode, at('再见啊', 0), at('坐', 0))).toBe(-6);
});

test('further on in the text, progress is never less', () => {
  fc.assert(
    fc.property(anyPlace(episode), anyPlace(episode), (a, b) => {
      const [first, second] = comparePlaces(a, b) <= 0 ? [a, b] : [b, a];
      expect(progressAt(episode, first)).toBeLessThanOrEqual(progressAt(episode, second));
    }),
  );
});

test('the position at a progress has that progress', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), progress => {
      const position = positionAtProgress(episode, progress);
      expect(position && progressAt(episode, position)).toBeCloseTo(progress, 12);
    }),
  );
});

test('the progress of 0 is the first word, of 1 the last', () => {
  expect(positionAtProgress(episode, 0)).toEqual(at('你好吗', 0));
  expect(positionAtProgress(episode, 1)).toEqual(at('再见啊', 1));
});

test('an episode in which nobody speaks has no progress', () => {
  const silent = smallEpisode([[null, ['引言']]]);
  expect(progressAt(silent, at('引言', 1))).toBe(0);
  expect(positionAtProgress(silent, 0.5)).toBeNull();
});

test('a position of another episode is our mistake, and is named', () => {
  expect(() => progressAt(episode, at('别处', 0))).toThrow('small has no paragraph 别处');
});
