import type { ReadingPosition } from '../reading/reading-position.ts';
import { NO_GLIDE, type TextGlide } from './text-glide.ts';

/** How the transcript goes with its guide: every state that a reader can meet. */
export type FollowingMode = AbleMode | { readonly name: 'unable'; readonly otherwise: AbleMode };

/** The modes of a transcript that has its original, or may still find it; `unable` keeps one. */
export type AbleMode = FollowingOn | LookingAbout | { readonly name: 'off' };

/** The transcript goes where the guide goes. */
export type FollowingOn =
  /** It will, as soon as the texts are aligned; `hasRead` if the guide was moved meanwhile. */
  | { readonly name: 'waiting'; readonly hasRead: boolean }
  /** It is level with the guide. */
  | { readonly name: 'following' }
  /** What is being read in the original has no counterpart: the transcript holds still. */
  | { readonly name: 'astray' }
  /** The reader has jumped in the transcript, and the guide was sent after them. */
  | { readonly name: 'led'; readonly since: number };

/** The reader moves the transcript by themselves, until the guide is moved far enough. */
export type LookingAbout = {
  /** `glancing` while it is a search that shows the places, and may show the way back. */
  readonly name: 'paused' | 'glancing';
  /** Whether the guide may still run on from before. */
  readonly isRunningOn: boolean;
  /** How far the guide was moved since, in its own unit. */
  readonly movedAlone: number;
  /** Whether the guide was where a jump had sent it; of use only for the way back. */
  readonly wasLed: boolean;
};

export type FollowingState = {
  readonly mode: FollowingMode;
  /** Where the guide was last, in its own unit; `null` before it has told. */
  readonly guideAt: number | null;
  /** When it was last seen to have moved, in ms. */
  readonly movedAt: number;
  /** The block of the original that is being read, counted from 0; `null` where that is unknown. */
  readonly block: number | null;
  /** The turn that lay at the line when the page opened; `null` before that is known. */
  readonly openedTurn: number | null;
  /** What was last noted as lying at the line. */
  readonly reported: ReadingPosition | null;
  /** A jump made before the texts were aligned. */
  readonly pendingJump: { readonly isFinding: boolean } | null;
  readonly glide: TextGlide;
};

export const WAITING: FollowingMode = { name: 'waiting', hasRead: false };

/** Return the state of a transcript that has just been opened. */
export function openFollowing(isOn: boolean): FollowingState {
  return {
    mode: isOn ? WAITING : { name: 'off' },
    guideAt: null,
    movedAt: 0,
    block: null,
    openedTurn: null,
    reported: null,
    pendingJump: null,
    glide: NO_GLIDE,
  };
}

export function isFollowingOn(mode: FollowingMode): mode is FollowingOn {
  return ['waiting', 'following', 'astray', 'led'].includes(mode.name);
}

export function isLookingAbout(mode: FollowingMode): mode is LookingAbout {
  return mode.name === 'paused' || mode.name === 'glancing';
}
