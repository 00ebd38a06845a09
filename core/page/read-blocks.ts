import type { Block } from '../article.ts';
import type { Speaker } from '../episode.ts';
import { findColumn } from './find-column.ts';
import { isHeading, type Line } from './line.ts';
import { nameByType } from './name-by-type.ts';
import { readLabels } from './read-labels.ts';

/** A block, and where it was read. */
export type ReadBlock<L extends Line> = Block & {
  readonly line: L;
  /** How many characters of the line stand before the block's text. */
  readonly skipped: number;
};

/** Read the blocks of the interview from all lines of a page. */
export function readBlocks<L extends Line>(
  all: readonly L[],
  speakers: readonly Pick<Speaker, 'name' | 'translatedName'>[],
): ReadBlock<L>[] {
  const lines = all.filter(({ text, linked }) => linked * 2 <= text.length);
  const labels = readLabels(lines, speakers);
  const column = findColumn(
    lines.map(({ place, text }, at) => ({
      place,
      length: text.length,
      isLabelled: labels[at] !== null,
    })),
  );
  const blocks: ReadBlock<L>[] = [];
  let label: string | null = null;
  for (const at of column) {
    const line = lines[at] as L;
    const printed = labels[at];
    if (printed) label = printed.name;
    const skipped = printed?.length ?? 0;
    const text = line.text.slice(skipped).replaceAll('\n', ' ');
    // A line that only names the speaker labels the block below, and so does a heading.
    if (!text || (isHeading(line) && !printed)) continue;
    blocks.push({ text, label, line, skipped });
    label = null;
  }
  return nameByType(blocks);
}
