import type { FollowingEvent, Goal, Situation } from './following-event.ts';
import { type FollowingState, isFollowingOn, isLookingAbout, WAITING } from './following-state.ts';
import { doNothing, type FollowingStep } from './following-step.ts';
import { hearGuide, hearLayout } from './hear-guide.ts';
import { levelWithGuide } from './level-with-guide.ts';
import { sendAfterJump } from './send-after-jump.ts';
import { takeOver } from './take-over.ts';

/**
 * Keep the transcript level with its guide, and the guide with the reader's jumps.
 *
 * Whoever moves a text has the word: while the reader looks about, nothing scrolls the transcript;
 * where a jump has led both, nothing does until the guide is moved on; and where the counterpart is
 * not known, it holds still.
 */
export function step(state: FollowingState, event: FollowingEvent): FollowingStep {
  const { mode } = state;
  switch (event.kind) {
    case 'guide-told':
      return hearGuide(state, event);
    case 'guide-laid-out':
      return hearLayout(state, event, event.isReflowed);
    case 'text-laid-out':
      return mode.name === 'led' ? doNothing(state) : levelWithGuide(state, event, false);
    case 'reader-took-over':
      return doNothing(takeOver(state, 'paused'));
    case 'glanced':
      return doNothing(isFollowingOn(mode) ? takeOver(state, 'glancing') : state);
    case 'looked-back':
      return lookBack(state, event);
    case 'resumed':
      return isLookingAbout(mode) ? goOn(state, event, true) : doNothing(state);
    case 'switched':
      if (mode.name === 'unable') return doNothing(state);
      return isFollowingOn(mode)
        ? doNothing({ ...state, mode: { name: 'off' } })
        : goOn(state, event, true);
    case 'jumped':
      return sendAfterJump(state, event, event.goal, event.isFinding);
    case 'texts-known':
      return knowTexts(state, event, event.goal);
    case 'texts-unknown':
      return doNothing(forgetTexts(state));
    case 'texts-missing':
      if (mode.name === 'unable') return doNothing(state);
      return doNothing({ ...state, mode: { name: 'unable', otherwise: mode } });
  }
}

function goOn(state: FollowingState, situation: Situation, isReading: boolean): FollowingStep {
  return levelWithGuide({ ...state, mode: { name: 'following' } }, situation, isReading);
}

/** Go on as before the glance, once both texts are back where they were. */
function lookBack(state: FollowingState, situation: Situation): FollowingStep {
  const { mode } = state;
  if (!isLookingAbout(mode)) return doNothing(state);
  const back = { ...state, guideAt: situation.guide.at };
  if (mode.wasLed) return doNothing({ ...back, mode: { name: 'led', since: situation.at } });
  return goOn(back, situation, false);
}

/** The texts are aligned, or better than before: show it at once. What the reader did not move they have not read. */
function knowTexts(state: FollowingState, situation: Situation, goal: Goal | null): FollowingStep {
  const known = ableAgain(state);
  const { mode, pendingJump } = known;
  if (pendingJump && goal) return sendAfterJump(known, situation, goal, pendingJump.isFinding);
  if (mode.name === 'led') return doNothing(known);
  const isReading = mode.name === 'waiting' && mode.hasRead && situation.hasMoved;
  return levelWithGuide(known, situation, isReading);
}

function forgetTexts(state: FollowingState): FollowingState {
  const able = ableAgain(state);
  const isLevel = able.mode.name === 'following' || able.mode.name === 'astray';
  return isLevel ? { ...able, mode: WAITING } : able;
}

function ableAgain(state: FollowingState): FollowingState {
  return state.mode.name === 'unable' ? { ...state, mode: state.mode.otherwise } : state;
}
