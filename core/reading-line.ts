import type { ParagraphId } from './episode.ts';
import type { ReadingPosition } from './reading-position.ts';

/** Where a paragraph lies, in px from the top of the text. */
export type ParagraphBox = {
  readonly paragraph: ParagraphId;
  readonly top: number;
  readonly height: number;
};

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
  const box = boxes[Math.max(0, countAbove(boxes, line) - 1)];
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

/** Count the boxes that begin at or above the line, by halving. */
function countAbove(boxes: readonly ParagraphBox[], line: number): number {
  let low = 0;
  let high = boxes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = boxes[middle];
    if (box && box.top <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}
