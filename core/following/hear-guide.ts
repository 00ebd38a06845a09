import type { Situation } from './following-event.ts';
import { type FollowingState, isLookingAbout, type LookingAbout } from './following-state.ts';
import { doNothing, type FollowingStep } from './following-step.ts';
import { levelWithGuide, movedBy } from './level-with-guide.ts';

/** The share of a view by which the guide must be moved to take the transcript along again. */
const COME_BACK = 1 / 2;

/** After so many milliseconds without a move, the guide no longer runs on by itself. */
const REST = 150;

/**
 * So many milliseconds after the guide was sent it may still tell of moves from before: they are no
 * answer of the reader's to the jump.
 */
const ON_ITS_WAY = 100;

/** Lines that are broken anew take another place to the line, but none that is so many blocks away. */
const SHIFTED_BLOCKS = 2;

/** A place that differs by less than this part of its paragraph is the same. */
const SAME_FRACTION = 0.02;

/** Go where the guide goes or, while the reader looks about, see whether it has gone far enough. */
export function hearGuide(state: FollowingState, situation: Situation): FollowingStep {
  const { mode } = state;
  const { guide, at } = situation;
  const isMoved = movedBy(state, situation) > 0;
  const told = { guideAt: guide.at, movedAt: isMoved ? at : state.movedAt };
  if (isLookingAbout(mode) && isMoved) {
    const next = lookOn(mode, state, situation);
    const isBack = next.movedAlone >= guide.view * COME_BACK && next.movedAlone > 0;
    if (!isBack) return doNothing({ ...state, ...told, mode: next });
    return tell(levelWithGuide({ ...state, mode: { name: 'following' } }, situation, true), told);
  }
  const isOnItsWay = mode.name === 'led' && (guide.isSent || at - mode.since < ON_ITS_WAY);
  if (isOnItsWay) return doNothing({ ...state, ...told });
  // What the guide was sent to the reader has not moved it to.
  return tell(levelWithGuide(state, situation, isMoved && !guide.isSent), told);
}

/** Stay level when the original is laid out anew. What moves the guide for that reason nobody has read. */
export function hearLayout(
  state: FollowingState,
  situation: Situation,
  isReflowed: boolean,
): FollowingStep {
  const isShifted = isLookingAbout(state.mode) || isSameToReader(state, situation, isReflowed);
  const told = { guideAt: isShifted ? situation.guide.at : state.guideAt };
  if (state.mode.name === 'led') return doNothing({ ...state, ...told });
  return tell(levelWithGuide(state, situation, false), told);
}

/** Tell whether what is being read is still the same, as far as can be told after a new layout. */
function isSameToReader(
  { block, reported }: FollowingState,
  { place }: Situation,
  isReflowed: boolean,
): boolean {
  if (!place) return true;
  const isNear = Math.abs((place.block ?? 0) - (block ?? 0)) <= SHIFTED_BLOCKS;
  if (isReflowed || !place.position) return isNear;
  const { paragraph, fraction } = place.position;
  return (
    paragraph === reported?.paragraph && Math.abs(fraction - reported.fraction) < SAME_FRACTION
  );
}

/** Count how far the guide is moved by the reader while they look about in the transcript. */
function lookOn(mode: LookingAbout, state: FollowingState, situation: Situation): LookingAbout {
  const { guide, at } = situation;
  const isRunningOn = mode.isRunningOn && at - state.movedAt < REST;
  // What a search has sent it to the reader has not moved it to.
  const isByReader = !isRunningOn && !guide.isSent;
  const movedAlone = mode.movedAlone + (isByReader ? movedBy(state, situation) : 0);
  return { ...mode, isRunningOn, movedAlone };
}

function tell(
  { state, commands }: FollowingStep,
  told: Partial<Pick<FollowingState, 'guideAt' | 'movedAt'>>,
): FollowingStep {
  return { state: { ...state, ...told }, commands };
}
