import type { ReadingPosition } from '../reading/reading-position.ts';
import type { FollowingCommand, Situation } from './following-event.ts';
import { type FollowingState, isFollowingOn } from './following-state.ts';
import { doNothing, type FollowingStep } from './following-step.ts';
import type { GuidePlace } from './guide.ts';
import { glideOn } from './text-glide.ts';

/** An offer to continue stands until the reader is so many turns away. */
const ANSWERED_AFTER = 2;

/** Return how far the guide is from where it was last, in its own unit. */
export function movedBy({ guideAt }: FollowingState, { guide }: Situation): number {
  return Math.abs(guide.at - (guideAt ?? guide.at));
}

/**
 * Put the transcript level with its guide, if it follows. Where nothing is known, it holds still.
 *
 * @param isReading whether the reader came here, and is not just where the page opened
 */
export function levelWithGuide(
  state: FollowingState,
  situation: Situation,
  isReading: boolean,
): FollowingStep {
  const { mode } = state;
  const { place } = situation;
  if (!isFollowingOn(mode)) return doNothing(state);
  const by = movedBy(state, situation);
  const told = { ...state, guideAt: state.guideAt ?? situation.guide.at };
  if (!place) {
    const hasRead = isReading || (mode.name === 'waiting' && mode.hasRead);
    return doNothing({ ...told, mode: { name: 'waiting', hasRead } });
  }
  const { glide, commands } = scrollText(state, situation, place, by);
  const openedTurn = state.openedTurn ?? place.turn;
  const report = reportPlace({ ...state, openedTurn }, situation, place, isReading);
  return {
    state: {
      ...told,
      mode: { name: place.block !== null && !place.position ? 'astray' : 'following' },
      block: place.block,
      openedTurn,
      reported: place.position ?? state.reported,
      glide,
    },
    commands: [...commands, ...report],
  };
}

function scrollText(
  { glide: before }: FollowingState,
  { text, at, isStill }: Situation,
  { level }: GuidePlace,
  by: number,
) {
  const { top: shown, end, view } = text;
  const goal = Math.min(end, Math.max(0, level));
  const glide = glideOn(before, { goal, shown, view, by, at, isStill });
  const top = goal + glide.left;
  const commands: FollowingCommand[] = [];
  if (top !== shown) commands.push({ kind: 'scroll-text', top });
  if (glide.left !== 0) commands.push({ kind: 'wait-frame' });
  return { glide, commands };
}

function reportPlace(
  { openedTurn, reported }: FollowingState,
  { isOffered }: Situation,
  { position, turn }: GuidePlace,
  isReading: boolean,
): readonly FollowingCommand[] {
  if (!position) return [];
  const away = Math.abs((turn ?? 0) - (openedTurn ?? 0));
  const isRead = isReading && !(isOffered && away < ANSWERED_AFTER);
  return isRead || !isSame(reported, position) ? [{ kind: 'report', position, isRead }] : [];
}

function isSame(one: ReadingPosition | null, other: ReadingPosition): boolean {
  return one?.paragraph === other.paragraph && one.fraction === other.fraction;
}
