import { isFields, isNumber } from '../storage/outside-value.ts';

/**
 * Read from a stored reading how far the reader is, from 0 to 1, without the transcript.
 *
 * @param paragraphs how many the episode has: a version that did not keep progress kept the number of
 * the paragraph, which says about as much
 * @returns `null` if the reader has not begun, as far as is known
 */
export function storedProgress(stored: unknown, paragraphs: number): number | null {
  if (!isFields(stored)) return null;
  const { progress, here } = stored;
  if (isNumber(progress)) return asShare(progress);
  const index = isFields(here) ? here.index : null;
  return isNumber(index) && paragraphs > 0 ? asShare(index / paragraphs) : null;
}

function asShare(value: number): number {
  return Math.min(1, Math.max(0, value));
}
