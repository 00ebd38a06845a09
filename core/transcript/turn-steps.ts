import type { Episode, Paragraph, Turn } from '../episode/episode.ts';
import type { ReadingPosition } from '../reading/reading-position.ts';
import { findParagraph } from './find-paragraph.ts';

/** Which turns a step may land on. */
export type TurnFilter = (turn: Turn) => boolean;

/** Return the first turn after the position that may be landed on; `null` if there is none. */
export function nextTurn(
  episode: Episode,
  position: ReadingPosition,
  mayLand: TurnFilter,
): Turn | null {
  const here = indexOf(episode, position);
  return episode.turns.find(turn => startOf(turn).index > here && mayLand(turn)) ?? null;
}

/**
 * Return the turn to go back to: the start of the turn being read or, from there, the one before.
 *
 * @returns `null` if nothing before the position may be landed on.
 */
export function previousTurn(
  episode: Episode,
  position: ReadingPosition,
  mayLand: TurnFilter,
): Turn | null {
  const here = indexOf(episode, position);
  const isBefore = (turn: Turn) => {
    const { index } = startOf(turn);
    return index < here || (index === here && position.fraction > START_OF_PARAGRAPH);
  };
  return episode.turns.findLast(turn => isBefore(turn) && mayLand(turn)) ?? null;
}

/** Return the turn that the position stands in; `null` in the introduction. */
export function turnAt(episode: Episode, position: ReadingPosition): Turn | null {
  const here = indexOf(episode, position);
  return episode.turns.findLast(turn => startOf(turn).index <= here) ?? null;
}

/** Return the position of the turn's first word. */
export function startOfTurn(turn: Turn): ReadingPosition {
  return { paragraph: startOf(turn).id, fraction: 0 };
}

/** Up to here a reader counts as at the start: a line or so, or the rounding of a scroll offset. */
const START_OF_PARAGRAPH = 0.15;

function startOf(turn: Turn): Paragraph {
  const [first] = turn.paragraphs;
  if (!first) throw new Error(`Turn ${turn.id} has no paragraph.`);
  return first;
}

function indexOf(episode: Episode, { paragraph }: ReadingPosition): number {
  return findParagraph(episode, paragraph)?.index ?? 0;
}
