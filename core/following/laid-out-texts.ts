import type { AlignedTexts, BlockPoint } from '../alignment/aligned-texts.ts';
import { type Box, countAbove } from '../reading/reading-line.ts';
import { alignmentMap } from './alignment-map.ts';
import type { AnchorPoint } from './anchor-points.ts';

/** Aligned texts where they lie, by heights in px from the top of each. */
export type LaidOutTexts = {
  /** Return what of the transcript is level with a height of the article; `null` if they never are. */
  across(height: number): number | null;
  /** Return the point of the article at a height; `null` above its first block. */
  pointAt(height: number): BlockPoint | null;
};

/**
 * Lay aligned texts out. What has no box has no place: a page may hide blocks that it has, and a
 * hidden one says nothing of where the reader is.
 *
 * @param blocks where each block of the article lies
 * @param paragraphs where each paragraph of the transcript lies
 */
export function laidOutTexts(
  texts: AlignedTexts,
  blocks: readonly Box[],
  paragraphs: readonly Box[],
): LaidOutTexts {
  const isShown = (block: number) => (blocks[block]?.height ?? 0) > 0;
  const shown = blocks.flatMap((box, block) => (isShown(block) ? [{ ...box, block }] : []));
  const topOf = (at: number) => shown[at]?.top ?? Number.POSITIVE_INFINITY;
  const { across } = alignmentMap(
    shownAnchors(texts.anchors, isShown),
    ({ block, blockFraction }) => heightIn(blocks[block], blockFraction),
    ({ paragraph, paragraphFraction }) => heightIn(paragraphs[paragraph], paragraphFraction),
  );

  return {
    across,
    pointAt(height) {
      const box = shown[countAbove(shown.length, topOf, height) - 1];
      if (!box) return null;
      const fraction = Math.min(1, Math.max(0, (height - box.top) / box.height));
      return { block: box.block, fraction };
    },
  };
}

/** Leave out what lies in hidden blocks: the texts do not go on evenly across it. */
function shownAnchors(
  anchors: readonly AnchorPoint[],
  isShown: (block: number) => boolean,
): readonly AnchorPoint[] {
  return anchors.flatMap((anchor, at) => {
    if (!isShown(anchor.block)) return [];
    const next = anchors[at + 1];
    return [next && !isShown(next.block) ? { ...anchor, isLoose: true } : anchor];
  });
}

function heightIn(box: Box | undefined, fraction: number): number {
  return box ? box.top + box.height * fraction : Number.NEGATIVE_INFINITY;
}
