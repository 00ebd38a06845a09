import type { FollowingCommand } from './following-event.ts';
import type { FollowingState } from './following-state.ts';

/** What following is after something has happened, and what is to be done. */
export type FollowingStep = {
  readonly state: FollowingState;
  readonly commands: readonly FollowingCommand[];
};

/** Do nothing. */
export function doNothing(state: FollowingState): FollowingStep {
  return { state, commands: [] };
}
