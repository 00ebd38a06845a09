import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laidOutTexts } from '../../../core/following/laid-out-texts.ts';
import { alignmentOf, anyAlignment } from '../../fixtures/any-alignment.ts';

/** Lay boxes out one below the other, with a gap of 20 px between. */
function boxesOf(heights: readonly number[]) {
  return heights.map((height, at) => {
    const before = heights.slice(0, at).reduce((sum, each) => sum + each + 20, 0);
    return { top: before, height };
  });
}

const FOUR = [100, 100, 100, 100];
const { texts } = alignmentOf(FOUR, FOUR, [
  [0, 0],
  [1, 1],
  [2, 2],
  [3, 3],
]);

test('a point of the article is told by its height', () => {
  const { pointAt } = laidOutTexts(texts, boxesOf(FOUR), boxesOf(FOUR));
  expect([-1, 0, 50, 110, 120, 400, 900].map(pointAt)).toEqual([
    null,
    { block: 0, fraction: 0 },
    { block: 0, fraction: 0.5 },
    { block: 0, fraction: 1 },
    { block: 1, fraction: 0 },
    { block: 3, fraction: 0.4 },
    { block: 3, fraction: 1 },
  ]);
});

describe('a page that hides a block', () => {
  // As browsers tell of what is hidden: no height, at the top of the view.
  const [first, , third, fourth] = boxesOf([100, 0, 100, 100]);
  const hidden = { top: 5000, height: 0 };
  const blocks = [first, hidden, third, fourth].map(box => box ?? hidden);
  const { across, pointAt } = laidOutTexts(texts, blocks, boxesOf(FOUR));

  test('is read as if it did not have it', () => {
    expect([0, 130, 150, 270].map(height => pointAt(height)?.block)).toEqual([0, 0, 2, 3]);
  });

  test('lets the transcript hold still until what follows', () => {
    expect(across(50)).toBe(50);
    expect(across(120)).toBe(100);
    expect(across(140)).toBe(240);
    expect(across(300)).toBe(400);
  });
});

test('whatever a page hides, the transcript never goes back as it is scrolled', () => {
  fc.assert(
    fc.property(anyAlignment, fc.infiniteStream(fc.boolean()), (made, hides) => {
      const lengths = made.texts.article.blocks.map(({ text }) => text.length);
      const isHidden = lengths.map(() => hides.next().value);
      const laid = boxesOf(lengths.map((length, at) => (isHidden[at] ? 0 : length)));
      const blocks = laid.map((box, at) => (isHidden[at] ? { top: 9, height: 0 } : box));
      const paragraphs = boxesOf(made.episode.paragraphs.map(({ text }) => text.length));
      const { across, pointAt } = laidOutTexts(made.texts, blocks, paragraphs);
      let last = Number.NEGATIVE_INFINITY;
      for (let height = 0; height < 6000; height += 40) {
        const level = across(height) ?? last;
        expect(level).toBeGreaterThanOrEqual(last);
        last = level;
        expect(isHidden[pointAt(height)?.block ?? -1]).not.toBe(true);
      }
    }),
  );
});
