import type { Span } from '../episode/episode.ts';
import type { FoldedText } from './fold.ts';

/** How many numbers a seam has. */
const SEAM = 4;

/**
 * List where the source of a folded text says `needle`, from left to right and without overlap.
 *
 * Only whole characters are found: not the accent of one, nor half a ligature.
 *
 * @param needle a folded text
 */
export function spansOf(folded: FoldedText, needle: string): readonly Span[] {
  const spans: Span[] = [];
  if (needle === '') return spans;
  for (let at = folded.text.indexOf(needle); at >= 0; ) {
    const from = sourceOf(folded, at, true);
    const to = sourceOf(folded, at + needle.length, false);
    if (from !== null && to !== null) spans.push({ from, to });
    const isFound = from !== null && to !== null;
    at = folded.text.indexOf(needle, at + (isFound ? needle.length : 1));
  }
  return spans;
}

/**
 * Return where in the source a character of the folded text begins or, if not `isStart`, where the
 * one before ends; `null` inside a character.
 */
function sourceOf({ seams }: FoldedText, at: number, isStart: boolean): number | null {
  // Of a part that was left out at that very place, a start is behind it and an end before it.
  const seam = lastSeamBefore(seams, isStart ? at : at - 1);
  if (seam < 0) return at;
  const [foldedAt = 0, foldedLength = 0, sourceAt = 0, sourceLength = 0] = seams.slice(
    seam,
    seam + SEAM,
  );
  const behind = at - foldedAt - foldedLength;
  if (behind >= 0) return sourceAt + sourceLength + behind;
  return at === foldedAt ? sourceAt : null;
}

/** Return where the last seam that begins at or before `at` is listed; below 0 if there is none. */
function lastSeamBefore(seams: readonly number[], at: number): number {
  let low = 0;
  let high = seams.length / SEAM;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seams[middle * SEAM] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * SEAM;
}
