import type { Goal, Situation } from './following-event.ts';
import { type FollowingState, isFollowingOn, isLookingAbout } from './following-state.ts';
import { doNothing, type FollowingStep } from './following-step.ts';
import { takeOver } from './take-over.ts';

/**
 * Send the guide to where the reader has jumped in the transcript, if it says the same anywhere.
 *
 * @param isFinding whether it must come along even if it is not followed just now
 */
export function sendAfterJump(
  before: FollowingState,
  { at }: Situation,
  goal: Goal,
  isFinding: boolean,
): FollowingStep {
  const state = { ...before, pendingJump: null };
  const isOn = isFollowingOn(state.mode);
  if (!isOn && !isFinding) return doNothing(state);
  switch (goal.kind) {
    case 'unknown':
      return doNothing({ ...state, pendingJump: { isFinding } });
    case 'nowhere':
      return doNothing(takeOver(state, 'paused'));
    case 'guess':
      return { state, commands: [{ kind: 'correct-jump', position: goal.position }] };
    case 'point': {
      const { point } = goal;
      const isLed = isOn || isLookingAbout(state.mode);
      return {
        state: isLed
          ? { ...state, mode: { name: 'led', since: at }, block: point.block }
          : { ...state, block: point.block },
        commands: [{ kind: 'send-guide', point }],
      };
    }
  }
}
