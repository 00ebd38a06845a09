import type { BlockPoint } from '../alignment/aligned-texts.ts';
import type { ReadingPosition } from '../reading/reading-position.ts';
import type { GuidePlace, GuideReport } from './guide.ts';

/** How things are when something happens: the machine asks nobody. */
export type Situation = {
  /** The time, in milliseconds from any moment. */
  readonly at: number;
  readonly guide: GuideReport;
  /** `null` while the texts are not aligned, or one of them is not laid out. */
  readonly place: GuidePlace | null;
  readonly text: TextScroll;
  /** Whether the reader wants nothing to glide. */
  readonly isStill: boolean;
  /** Whether an offer to continue is open. */
  readonly isOffered: boolean;
  /** Whether the reader has read or jumped since the page was opened. */
  readonly hasMoved: boolean;
};

/** How the transcript is scrolled, in px. */
export type TextScroll = {
  /** How far it is. */
  readonly top: number;
  /** How far it can be. */
  readonly end: number;
  /** How much of it is seen at a time. */
  readonly view: number;
};

/** Where the guide has to go for a jump in the transcript. */
export type Goal =
  /** Nobody knows yet: the texts are not aligned. */
  | { readonly kind: 'unknown' }
  /** The original says it nowhere. */
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'point'; readonly point: BlockPoint }
  /** Only the original's place was known: the jump must end at this position, level with it. */
  | { readonly kind: 'guess'; readonly position: ReadingPosition };

/** What can happen to following. */
export type Happening =
  /** The guide tells where it is: it has moved, or it was asked again in the frame after. */
  | { readonly kind: 'guide-told' }
  /** The original lies elsewhere than before; `isReflowed` if its lines are broken otherwise, too. */
  | { readonly kind: 'guide-laid-out'; readonly isReflowed: boolean }
  /** The transcript was laid out anew. */
  | { readonly kind: 'text-laid-out' }
  /** The reader scrolls the transcript by themselves: by wheel, touch, key or bar. */
  | { readonly kind: 'reader-took-over' }
  /** The reader asks to go on where the guide is. */
  | { readonly kind: 'resumed' }
  /** The reader has pressed the switch. */
  | { readonly kind: 'switched' }
  /** The reader has jumped in the transcript; `isFinding` if the guide must come along even so. */
  | { readonly kind: 'jumped'; readonly isFinding: boolean; readonly goal: Goal }
  /** The reader only looks at another place in the transcript. */
  | { readonly kind: 'glanced' }
  /** The reader looks back from there to where they read, and the guide comes along. */
  | { readonly kind: 'looked-back' }
  /** The texts are aligned, or otherwise than before; with the goal of the last jump, if any. */
  | { readonly kind: 'texts-known'; readonly goal: Goal | null }
  /** The original says something else, and is not aligned yet. */
  | { readonly kind: 'texts-unknown' }
  /** The original has come to rest, and is not what the transcript renders. */
  | { readonly kind: 'texts-missing' };

export type FollowingEvent = Happening & Situation;

/** What is to be done. */
export type FollowingCommand =
  /** Scroll the transcript to so many px from its top, at once. */
  | { readonly kind: 'scroll-text'; readonly top: number }
  /** Ask the guide again in the next frame: the transcript is gliding. */
  | { readonly kind: 'wait-frame' }
  /** Note what lies at the reading line; `isRead` if the reader has gone there to read. */
  | { readonly kind: 'report'; readonly position: ReadingPosition; readonly isRead: boolean }
  | { readonly kind: 'send-guide'; readonly point: BlockPoint }
  /** Let the last jump end at this position. */
  | { readonly kind: 'correct-jump'; readonly position: ReadingPosition };
