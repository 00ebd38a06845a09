import type { ReadingPosition } from './reading-position.ts';

/** Where a reader's jumps led away from, and where the reader then came back from; newest last. */
export type JumpHistory = {
  readonly back: readonly ReadingPosition[];
  readonly forward: readonly ReadingPosition[];
};

export const NO_JUMPS: JumpHistory = { back: [], forward: [] };

/** More than anybody goes back; so a long evening of jumps stays small. */
const MOST_JUMPS = 100;

/** A place to go to, and the history once one is there. */
export type HistoryStep = { readonly target: ReadingPosition; readonly history: JumpHistory };

/** Note a jump away from `from`: as in a browser, there is then nothing to go forward to. */
export function noteJump({ back }: JumpHistory, from: ReadingPosition): JumpHistory {
  return { back: [...back, from].slice(-MOST_JUMPS), forward: [] };
}

/**
 * Undo the last jump, from `here`.
 *
 * @returns `null` if there is none
 */
export function backFrom(here: ReadingPosition, history: JumpHistory): HistoryStep | null {
  const target = history.back.at(-1);
  if (!target) return null;
  return {
    target,
    history: { back: history.back.slice(0, -1), forward: [...history.forward, here] },
  };
}

/**
 * Do again, from `here`, the jump that was undone last.
 *
 * @returns `null` if none was
 */
export function forwardFrom(here: ReadingPosition, history: JumpHistory): HistoryStep | null {
  const target = history.forward.at(-1);
  if (!target) return null;
  return {
    target,
    history: { back: [...history.back, here], forward: history.forward.slice(0, -1) },
  };
}
