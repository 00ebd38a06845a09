import type { Likeness } from './likeness.ts';

/** What two texts must have in common to be taken for one talk. */
type Least = {
  /** The share of the words of either text that meet beyond chance, however long the texts. */
  readonly share: number;
  /** What is added to that for one stretch; less for more. */
  readonly shortMore: number;
  /** The share asked of a few stretches: of so few, their weight tells more. */
  readonly fewShare: number;
  /** The weight of what meets, in nats, for each doubling of the longer text over the shorter. */
  readonly weight: number;
  /** The weight of what meets, in nats, for each stretch: of words said again and again it is small. */
  readonly each: number;
  /** The share of the shorter text that has a counterpart. */
  readonly linked: number;
};

/**
 * By a word list, the same talk was found to share from 0.35 on, strangers up to 0.13; in few
 * sentences up to 0.3, for some are in order by chance, or have a long transcript to choose from.
 */
const BY_LIST: Least = {
  share: 0.22,
  shortMore: 0.4,
  fewShare: 0.27,
  weight: 5,
  each: 12,
  linked: 0,
};

/** By words learned from the pair itself and held back: from 0.2 on, and up to 0.12. */
const HELD_BACK: Least = {
  share: 0.15,
  shortMore: 1,
  fewShare: 0.5,
  weight: 5,
  each: 0,
  linked: 0.25,
};

/** Fewer stretches than this are few, as of what a paywall leaves. */
const FEW = 10;

/** How much two texts have in common, and of how much. */
export type Common = {
  readonly likeness: Likeness;
  /** How many pairs of stretches it was judged by, and sentences that have a counterpart. */
  readonly stretches: number;
  readonly linked: number;
  /** How many sentences each of the texts has. */
  readonly sentences: readonly [number, number];
  /** Whether a word list was there to judge by. */
  readonly isByList: boolean;
};

/** Tell whether two texts are the same talk. */
export function areSameTalk(common: Common): boolean {
  const { stretches, linked, sentences, isByList } = common;
  const { shares, weight } = common.likeness;
  const least = isByList ? BY_LIST : HELD_BACK;
  const shorter = Math.min(...sentences);
  const places = Math.log2(1 + Math.max(...sentences) / Math.max(1, shorter));
  const leastShare =
    stretches < FEW ? least.fewShare : least.share + least.shortMore / Math.sqrt(stretches);
  // Of one of them: a page may hold a part of the talk, or the talk and more.
  return (
    Math.max(...shares) > leastShare &&
    weight > Math.max(least.weight * places, least.each * stretches) &&
    linked >= least.linked * shorter
  );
}
