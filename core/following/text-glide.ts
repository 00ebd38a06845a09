/** How long a glide takes, in milliseconds: what the design calls calm. */
const DURATION = 220;

/** So many px further than the guide was moved are a leap, made in a glide. */
const LEAP = 80;

/** Up to so many times as far as the guide, the transcript is just the longer text. */
const STEEPEST = 4;

/** So many views away, a glide would be a blur: the leap is made at once. */
const LONGEST = 2;

/** A leap of the transcript, made so that the eye can follow. */
export type TextGlide = {
  /** How far from its goal the text was when the glide began, in px; 0 if it does not glide. */
  readonly away: number;
  /** When that was, in ms. */
  readonly since: number;
  /** How far from its goal the text was last put, in px. */
  readonly left: number;
};

export const NO_GLIDE: TextGlide = { away: 0, since: 0, left: 0 };

/** What a glide goes by. */
export type GlideStep = {
  /** Where the text is to come to, in px. */
  readonly goal: number;
  /** Where it is now, in px. */
  readonly shown: number;
  /** How much of it is seen at a time, in px. */
  readonly view: number;
  /** How far the guide was moved for it, in its own unit. */
  readonly by: number;
  /** The time, in ms. */
  readonly at: number;
  /** Whether the reader wants nothing to glide. */
  readonly isStill: boolean;
};

/** Take the text on its way to the goal: at once or, if that is a leap, by a part of the leap. */
export function glideOn(
  glide: TextGlide,
  { goal, shown, view, by, at, isStill }: GlideStep,
): TextGlide {
  const leap = Math.abs(shown - glide.left - goal);
  const isLeap = leap > LEAP + STEEPEST * by;
  const isTooFar = Math.abs(shown - goal) > LONGEST * view;
  const away = isTooFar || isStill ? 0 : isLeap ? shown - goal : glide.away;
  const since = isLeap ? at : glide.since;
  const left = away * Math.max(0, 1 - (at - since) / DURATION) ** 3;
  return { away, since, left };
}
