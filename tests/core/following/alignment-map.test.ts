import { describe, expect, test } from 'vitest';
import { alignmentMap } from '../../../core/following/alignment-map.ts';
import { alignmentOf } from '../../fixtures/any-alignment.ts';

/** Lay texts out one below the other, each as high as it is long, with a gap of 20 px between. */
function laidOut(
  blocks: readonly number[],
  paragraphs: readonly number[],
  links: [number, number][],
) {
  const boxes = (lengths: readonly number[]) =>
    lengths.map((height, at) => {
      const before = lengths.slice(0, at).reduce((sum, length) => sum + length + 20, 0);
      return { top: before, height };
    });
  const [ours, theirs] = [boxes(blocks), boxes(paragraphs)];
  const { texts } = alignmentOf(blocks, paragraphs, links);
  return alignmentMap(
    texts.anchors,
    ({ block, blockFraction }) =>
      (ours[block]?.top ?? 0) + (ours[block]?.height ?? 0) * blockFraction,
    ({ paragraph, paragraphFraction }) =>
      (theirs[paragraph]?.top ?? 0) + (theirs[paragraph]?.height ?? 0) * paragraphFraction,
  );
}

describe('when the article is scrolled', () => {
  test('a long paragraph beside a short one starts and ends with it', () => {
    const map = laidOut(
      [300, 100],
      [100, 100],
      [
        [0, 0],
        [1, 1],
      ],
    );
    expect([0, 150, 300, 310, 320, 420].map(map.across)).toEqual([0, 50, 100, 110, 120, 220]);
  });

  test('the transcript holds still beside what has no counterpart, and then goes on', () => {
    const map = laidOut(
      [100, 400, 100],
      [100, 100],
      [
        [0, 0],
        [2, 1],
      ],
    );
    expect(map.across(100)).toBe(100);
    expect(map.across(320)).toBeGreaterThan(100);
    expect(map.across(320)).toBeLessThan(120);
    expect(map.across(540)).toBe(120);
  });

  test('it passes what only it has in one leap, when the article comes to what follows', () => {
    const map = laidOut(
      [100, 100],
      [100, 500, 100],
      [
        [0, 0],
        [1, 2],
      ],
    );
    expect(map.across(119)).toBe(100);
    expect(map.across(120)).toBe(640);
    expect(map.back(300)).toBeNull();
    expect(map.back(640)).toBe(120);
  });

  test('before the first pair it stands at the first, and behind the last at the last', () => {
    const map = laidOut([100, 100], [100, 100], [[1, 1]]);
    expect(map.across(-500)).toBe(120);
    expect(map.across(5000)).toBe(220);
  });

  test('texts that do not know each other are level nowhere', () => {
    const map = laidOut([100], [100], []);
    expect(map.across(50)).toBeNull();
    expect(map.back(50)).toBeNull();
  });
});
