import type { Block } from '../core/article.ts';
import type { Speaker } from '../core/episode.ts';
import { findSpeech } from '../core/page/find-speech.ts';
import { nameByType } from '../core/page/name-by-type.ts';
import { readBlocks } from '../core/page/read-blocks.ts';
import { readLabels } from '../core/page/read-labels.ts';
import { type PageLine, pageLines } from './page-lines.ts';

/** A block where it stands on the page. Valid until the page changes; never keep one across that. */
export type FoundBlock = Block & {
  /** The nearest block-level element around it. */
  readonly element: Element;
  /** Whether the element holds no other words of the page. */
  readonly fillsElement: boolean;
  /** The text nodes that hold its words, and its label if that stands before them, in order. */
  readonly nodes: readonly Text[];
  /** Where the words of each node begin in the text; below 0 for those of the label. */
  readonly starts: readonly number[];
};

/**
 * Find the blocks of the interview on a page that is shown, in order.
 *
 * @returns none if the page has no column of text.
 */
export function readArticle(
  page: Document,
  speakers: readonly Pick<Speaker, 'name' | 'translatedName'>[],
): readonly FoundBlock[] {
  const speech = findSpeech(readLabels(pageLines(page), speakers));
  if (!speech) return [];
  const column = columnOf(speech.ends);
  const inColumn = speech.lines.filter(({ element }) => column?.contains(element));

  const blocks = nameByType(readBlocks(inColumn));
  return blocks.map(({ text, label, line: { element, fillsElement, nodes, starts }, skipped }) => ({
    text,
    label,
    element,
    fillsElement,
    nodes,
    starts: starts.map(start => start - skipped),
  }));
}

/** Return the smallest element that holds both lines, and room for others. */
function columnOf([first, last]: readonly [PageLine, PageLine]): Node | null {
  if (first === last) return first.element.parentNode;
  const range = document.createRange();
  range.setStart(first.element, 0);
  range.setEnd(last.element, 0);
  return range.commonAncestorContainer;
}
