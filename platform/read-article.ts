import type { Block } from '../core/article.ts';
import type { Speaker } from '../core/episode.ts';
import { readBlocks } from '../core/page/read-blocks.ts';
import { pageLines } from './page-lines.ts';

/** A block where it stands on the page. Valid until the page changes: never keep one across that. */
export type FoundBlock = Block & {
  /** The nearest block-level element around it. */
  readonly element: Element;
  /** Whether the element holds no other text than this block's. */
  readonly fillsElement: boolean;
  /** The text nodes that hold its words, and its label if that stands before them, in order. */
  readonly nodes: readonly Text[];
  /** Where the words of each node begin in the text; below 0 for those of the label. */
  readonly starts: readonly number[];
};

/**
 * Find the blocks of the interview on the page that is shown, in order.
 *
 * @returns none if the page has no column of text.
 */
export function readArticle(
  page: Document,
  speakers: readonly Pick<Speaker, 'name' | 'translatedName'>[],
): readonly FoundBlock[] {
  const lines = pageLines(page);
  const blocks = readBlocks(lines, speakers);
  return blocks.map(({ text, label, line: { place, nodes, starts }, skipped }, at) => {
    const holds = (other: number) => {
      const node = blocks[other]?.line.nodes[0];
      return node !== undefined && place.contains(node);
    };
    return {
      text,
      label,
      element: place,
      fillsElement: !holds(at - 1) && !holds(at + 1),
      nodes,
      starts: starts.map(start => start - skipped),
    };
  });
}
