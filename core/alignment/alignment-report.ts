import type { Episode } from '../episode/episode.ts';
import type { AlignedTexts } from './aligned-texts.ts';

/** Things in a row without counterpart, counted from 0: `from` belongs to them, `to` does not. */
export type Gap = { readonly from: number; readonly to: number };

/** How much of the transcript was found on the page. */
export type Extent =
  /** As far as the page goes, so does the transcript. */
  | 'whole'
  /** The page ends long before the transcript, as at a paywall. */
  | 'part'
  /** The page says something else. */
  | 'other'
  /** The page says little, and nothing of it. */
  | 'none';

/** What there is to tell of an alignment. */
export type AlignmentReport = {
  readonly extent: Extent;
  readonly blocks: number;
  /** How many of the blocks have a counterpart. */
  readonly linked: number;
  /** How many paragraphs there are up to the last one with a counterpart. */
  readonly reached: number;
  /** None if the page says something else, as then it has nothing to miss. */
  readonly blockGaps: readonly Gap[];
  /** Gaps in which somebody speaks: music has no counterpart, and nobody misses it. */
  readonly paragraphGaps: readonly Gap[];
};

/** A page with fewer blocks, and none of them linked, may not have been loaded. */
const FEW = 8;

/** A transcript that goes on for more than this share of itself has lost its article. */
const LONG_REST = 1 / 5;

/** Tell how well an article and a transcript were found to say the same. */
export function reportAlignment(
  { paragraphsOf, blocksOf }: AlignedTexts,
  { paragraphs }: Episode,
): AlignmentReport {
  const blocks = paragraphsOf.length;
  const linked = paragraphsOf.filter(({ length }) => length > 0).length;
  const reached = blocksOf.findLastIndex(({ length }) => length > 0) + 1;
  const isAligned = linked > 0;
  const isSpoken = ({ from, to }: Gap) =>
    paragraphs.slice(from, to).some(({ kind }) => kind !== 'cue');
  return {
    extent: isAligned
      ? goesOn(reached, paragraphs.length)
        ? 'part'
        : 'whole'
      : blocks < FEW
        ? 'none'
        : 'other',
    blocks,
    linked,
    reached,
    blockGaps: isAligned ? gapsIn(paragraphsOf) : [],
    paragraphGaps: isAligned ? gapsIn(blocksOf).filter(isSpoken) : [],
  };
}

/** Return whether a transcript goes on long after the last of it that was found. */
export function goesOn(reached: number, paragraphs: number): boolean {
  return paragraphs - reached > paragraphs * LONG_REST;
}

function gapsIn(linked: readonly (readonly unknown[])[]): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const [at, { length }] of linked.entries()) {
    if (length > 0) continue;
    const last = gaps.at(-1);
    if (last?.to === at) gaps[gaps.length - 1] = { from: last.from, to: at + 1 };
    else gaps.push({ from: at, to: at + 1 });
  }
  return gaps;
}
