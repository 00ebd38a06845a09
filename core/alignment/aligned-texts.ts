import type { Article } from '../article/article.ts';
import type { Episode } from '../episode/episode.ts';
import { type AlignmentMap, alignmentMap } from '../following/alignment-map.ts';
import { type AnchorPoint, anchorPointsOf } from '../following/anchor-points.ts';
import type { Alignment, Link } from './alignment.ts';

/** A point of the article: a block, counted from 0, and how far through it, from 0 to 1. */
export type BlockPoint = { readonly block: number; readonly fraction: number };

/** A point of the transcript: a paragraph, counted from 0, and how far through it, from 0 to 1. */
export type ParagraphPoint = { readonly paragraph: number; readonly fraction: number };

/** An article and a transcript that know each other. */
export type AlignedTexts = {
  readonly article: Article;
  readonly alignment: Alignment;
  readonly anchors: readonly AnchorPoint[];
  /** For each block, the paragraphs linked to it, in order. */
  readonly paragraphsOf: readonly (readonly number[])[];
  /** For each paragraph, the blocks linked to it, in order. */
  readonly blocksOf: readonly (readonly number[])[];
  /** Return what of the transcript is level with a point of the article; `null` if that has no link. */
  beside(point: BlockPoint): ParagraphPoint | null;
  /**
   * Return what of the article is level with a point of the transcript, or where a short remark
   * without link would stand; `null` if that is nowhere.
   */
  behind(point: ParagraphPoint): BlockPoint | null;
};

/** Prepare an alignment for all that is asked of it while reading. */
export function alignedTexts(
  article: Article,
  { paragraphs }: Episode,
  alignment: Alignment,
): AlignedTexts {
  const anchors = anchorPointsOf(alignment, article.blocks, paragraphs);
  const { links } = alignment;
  const paragraphsOf = partners(article.blocks.length, links, 'block', 'paragraph');
  const blocksOf = partners(paragraphs.length, links, 'paragraph', 'block');
  // A number for each point: what stands before the comma is the block or paragraph.
  const map: AlignmentMap = alignmentMap(
    anchors,
    ({ block, blockFraction }) => block + blockFraction,
    ({ paragraph, paragraphFraction }) => paragraph + paragraphFraction,
  );

  return {
    article,
    alignment,
    anchors,
    paragraphsOf,
    blocksOf,
    beside({ block, fraction }) {
      const linked = paragraphsOf[block];
      const height = map.across(block + fraction);
      if (!linked?.length || height === null) return null;
      const [paragraph, through] = pointOf(height, linked);
      return { paragraph, fraction: through };
    },
    behind({ paragraph, fraction }) {
      const linked = blocksOf[paragraph];
      const height = map.back(paragraph + fraction);
      if (!linked || height === null) return null;
      const all = [0, article.blocks.length - 1];
      const [block, through] = pointOf(height, linked.length > 0 ? linked : all);
      return { block, fraction: through };
    },
  };
}

/** List what is linked to each of so many on one side. */
function partners(
  count: number,
  links: readonly Link[],
  side: 'block' | 'paragraph',
  other: 'block' | 'paragraph',
): readonly (readonly number[])[] {
  const found: number[][] = Array(count).fill([]);
  for (const link of links) {
    const linked = found[link[side]];
    if (linked?.length) linked.push(link[other]);
    else if (linked) found[link[side]] = [link[other]];
  }
  return found;
}

/** So near to the next whole number, sums of fractions mean that number. */
const ROUNDING = 1e-6;

/** Return the point at a height, or the nearest inside those that are linked. */
function pointOf(height: number, linked: readonly number[]): readonly [number, number] {
  const first = linked[0] as number;
  const last = linked.at(-1) as number;
  const at = Math.floor(height + ROUNDING);
  if (at < first) return [first, 0];
  if (at > last) return [last, 1];
  return [at, Math.max(0, height - at)];
}
