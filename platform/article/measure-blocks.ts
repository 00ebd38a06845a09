import type { Box } from '../../core/reading/reading-line.ts';
import { boxOf } from './block-range.ts';
import type { FoundBlock } from './read-article.ts';

/** Where a block lies on the page, in px from its top left corner. */
export type PageBox = Box & {
  readonly left: number;
  readonly width: number;
  /** How wide the page is that shows it. */
  readonly pageWidth: number;
};

/** Measure where all blocks lie. */
export function measureBlocks(blocks: readonly FoundBlock[]): readonly PageBox[] {
  const [right, down] = [scrollX, scrollY];
  const pageWidth = document.documentElement.clientWidth;
  return blocks.map(block => {
    const { top, left, width, height } = boxOf(block);
    return { top: top + down, left: left + right, width, height, pageWidth };
  });
}
