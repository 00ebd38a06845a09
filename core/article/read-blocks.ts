import type { Block } from './article.ts';
import { endsAsSpeech, isHeading, type LabelledLine } from './line.ts';

/** A block, and where it was read. */
export type ReadBlock<L> = Block & {
  readonly line: L;
  /** How many characters of the line stand before the block's text. */
  readonly skipped: number;
};

/**
 * Make blocks of the column's lines.
 *
 * A line that only names a speaker labels the block below. A heading is a block only if it is
 * said by someone: if it begins with a label or ends as a sentence does.
 */
export function readBlocks<L extends LabelledLine>(column: readonly L[]): ReadBlock<L>[] {
  const blocks: ReadBlock<L>[] = [];
  let label: string | null = null;
  for (const line of column) {
    const { printed } = line;
    if (printed) label = printed.name;
    const skipped = printed?.length ?? 0;
    const text = line.text.slice(skipped).replaceAll('\n', ' ');
    if (!text || (isHeading(line) && !printed && !endsAsSpeech(text))) continue;
    blocks.push({ text, label, line, skipped });
    label = null;
  }
  return blocks;
}
