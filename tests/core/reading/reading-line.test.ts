import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import {
  lineOffsetOf,
  type ParagraphBox,
  positionAtLine,
} from '../../../core/reading/reading-line.ts';

const boxes = stack([
  [0, 100],
  [20, 50],
  [0, 30],
]);

/** Lay paragraphs below each other, each with the gap above it and its height, in px. */
function stack(sizes: readonly (readonly [gap: number, height: number])[]): ParagraphBox[] {
  let foot = 0;
  return sizes.map(([gap, height], index) => {
    const top = foot + gap;
    foot = top + height;
    return { paragraph: `p${index}` as ParagraphId, top, height };
  });
}

test.each([
  ['above the text', -10, 'p0', 0],
  ['at its top', 0, 'p0', 0],
  ['in a paragraph', 25, 'p0', 0.25],
  ['in a gap', 110, 'p0', 1],
  ['at the top of a paragraph', 120, 'p1', 0],
  ['where two paragraphs touch', 170, 'p2', 0],
  ['below the text', 1000, 'p2', 1],
])('a line %s', (_where, line, paragraph, fraction) => {
  expect(positionAtLine(boxes, line)).toEqual({ paragraph, fraction });
});

test('where there is no text there is no position', () => {
  expect(positionAtLine([], 10)).toBeNull();
  expect(lineOffsetOf([], { paragraph: 'p0' as ParagraphId, fraction: 0 })).toBeNull();
});

const anySize = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 2000 }));
const anyWidths = fc
  .array(fc.tuple(anySize, anySize), { minLength: 1, maxLength: 40 })
  .map(pairs => [stack(pairs.map(([a]) => a)), stack(pairs.map(([, b]) => b))] as const);
const anyShare = fc.double({ min: 0, max: 0.9999, noNaN: true });

test('a position survives any change of width: there and back, it is the same', () => {
  fc.assert(
    fc.property(anyWidths, anyShare, fc.nat(), ([narrow, wide], fraction, pick) => {
      const { paragraph } = narrow[pick % narrow.length] as ParagraphBox;
      const widened = positionAtLine(wide, lineOffsetOf(wide, { paragraph, fraction }) ?? 0);
      expect(widened?.paragraph).toBe(paragraph);
      const back = widened && positionAtLine(narrow, lineOffsetOf(narrow, widened) ?? 0);
      expect(back?.paragraph).toBe(paragraph);
      expect(back?.fraction).toBeCloseTo(fraction, 6);
    }),
  );
});

test('any line inside the text is found again, but for the gaps', () => {
  fc.assert(
    fc.property(anyWidths, anyShare, ([boxes], share) => {
      const last = boxes.at(-1) as ParagraphBox;
      const line = share * (last.top + last.height);
      const position = positionAtLine(boxes, line);
      const again = (position && lineOffsetOf(boxes, position)) ?? 0;
      const isInside = boxes.some(({ top, height }) => top <= line && line <= top + height);
      if (isInside) expect(again).toBeCloseTo(line, 6);
      else expect(Math.abs(again - line)).toBeLessThanOrEqual(40);
    }),
  );
});
