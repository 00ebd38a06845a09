import type { Block } from '../../core/article/article.ts';
import { findSpeech } from '../../core/article/find-speech.ts';
import { nameByType } from '../../core/article/name-by-type.ts';
import { readBlocks } from '../../core/article/read-blocks.ts';
import { readLabels } from '../../core/article/read-labels.ts';
import type { Speaker } from '../../core/episode/episode.ts';
import type { PageLine } from './line-writer.ts';
import { pageLines } from './page-lines.ts';

/**
 * A block where it stands on the page, with what was found around it. Valid until the page changes;
 * never keep one across that.
 *
 * Its nodes are also those of its label, if that stands on the same line: their words start below 0.
 */
export type FoundBlock = Block & Pick<PageLine, 'element' | 'fillsElement' | 'nodes' | 'starts'>;

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

  return nameByType(readBlocks(inColumn)).map(({ line, skipped, text, label }) => ({
    ...line,
    text,
    label,
    starts: line.starts.map(start => start - skipped),
  }));
}

/** Return the smallest element that holds both lines, and room for others. */
function columnOf([first, last]: readonly [PageLine, PageLine]): Node | null {
  let column: Node | null = first === last ? first.element.parentNode : first.element;
  while (column && !column.contains(last.element)) column = column.parentNode;
  return column;
}
