import {
  type AbleMode,
  type FollowingState,
  isFollowingOn,
  type LookingAbout,
} from './following-state.ts';

/** Leave the transcript to the reader, if it follows. */
export function takeOver(state: FollowingState, name: LookingAbout['name']): FollowingState {
  const { mode } = state;
  if (mode.name !== 'unable') return { ...state, mode: lookAbout(mode, name) };
  const otherwise = lookAbout(mode.otherwise, name);
  return { ...state, mode: { name: 'unable', otherwise } };
}

function lookAbout(mode: AbleMode, name: LookingAbout['name']): AbleMode {
  if (!isFollowingOn(mode)) return mode;
  return { name, isRunningOn: true, movedAlone: 0, wasLed: mode.name === 'led' };
}
