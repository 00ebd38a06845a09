import type { ParagraphId } from '../episode/episode.ts';
import type { ReadingPosition } from './reading-position.ts';

/** How far down a view the reader is taken to read, as a part of its height. */
export const READING_LINE = 0.3;

/** Nearer to the top of the panel's text, the line would lie under the name of the speaker. In px. */
const LEAST_OFFSET = 32;

/** Where something lies, in px from the top of its page or text. */
export type Box = { readonly top: number; readonly height: number };

/** Where a paragraph lies, in px from the top of the text. */
export type ParagraphBox = Box & { readonly paragraph: ParagraphId };

/**
 * Return how far below the top of the panel's text its reading line is, in px: level with the
 * article's where the text reaches there, so that what belongs together stands side by side.
 *
 * @param view the text's view, in px from the top of the window
 */
export function readingOffset({ top, height }: Box, windowHeight: number): number {
  const level = windowHeight * READING_LINE - top;
  const isInside = level >= LEAST_OFFSET && level <= height - LEAST_OFFSET;
  return isInside ? level : height * READING_LINE;
}

/**
 * Return the reading position at a height.
 *
 * A line between two paragraphs is at the foot of the upper one.
 *
 * @param boxes from top to bottom, without overlap
 * @param line in px from the top of the text
 * @returns `null` if there are no boxes
 */
export function positionAtLine(
  boxes: readonly ParagraphBox[],
  line: number,
): ReadingPosition | null {
  const topOf = (index: number) => boxes[index]?.top ?? Infinity;
  const box = boxes[Math.max(0, countAbove(boxes.length, topOf, line) - 1)];
  if (!box) return null;
  const fraction = box.height > 0 ? (line - box.top) / box.height : 0;
  return { paragraph: box.paragraph, fraction: Math.min(1, Math.max(0, fraction)) };
}

/**
 * Return the height of a reading position, in px from the top of the text.
 *
 * @returns `null` if its paragraph has no box
 */
export function lineOffsetOf(
  boxes: readonly ParagraphBox[],
  { paragraph, fraction }: ReadingPosition,
): number | null {
  const box = boxes.find(candidate => candidate.paragraph === paragraph);
  return box ? box.top + fraction * box.height : null;
}

/**
 * Count the things that begin at or above the line, by halving.
 *
 * @param length how many things there are, from top to bottom
 * @param topOf tells in px where the thing of an index begins; asked for few of them
 */
export function countAbove(length: number, topOf: (index: number) => number, line: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(middle) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
