import type { Box } from '../reading/reading-line.ts';

/** Heights that differ less than this, in px, are of the same lines. */
const SAME_HEIGHT = 0.5;

/** Tell whether the lines of a text were broken anew, and it was not only moved. */
export function isReflowed(before: readonly Box[], now: readonly Box[]): boolean {
  return (
    before.length !== now.length ||
    now.some(({ height }, at) => Math.abs(height - (before[at]?.height ?? 0)) > SAME_HEIGHT)
  );
}
