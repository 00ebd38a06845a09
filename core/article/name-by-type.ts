import { endsAsSpeech, isHeading, type LabelledLine } from './line.ts';
import type { ReadBlock } from './read-blocks.ts';

/** Two questions with their answers; fewer changes may come of a note, or of one thing stressed. */
const LEAST_CHANGES = 3;

/**
 * Label each block where the type changes, if the page tells its voices apart by whole paragraphs
 * that are set off from plain ones, in bold or as headings: if the type changes more often than labels are printed.
 *
 * The label is the one last printed in that type, or else the type's own name.
 */
export function nameByType<L extends LabelledLine>(
  blocks: readonly ReadBlock<L>[],
): readonly ReadBlock<L>[] {
  const typeOf = ({ text, line }: ReadBlock<L>) =>
    (isHeading(line) || line.setOff >= line.text.length) && endsAsSpeech(text)
      ? 'set off'
      : 'plain';
  const opens = (block: ReadBlock<L>, at: number) => {
    const before = blocks[at - 1];
    return before !== undefined && typeOf(block) !== typeOf(before);
  };
  const changes = blocks.filter(opens).length;
  const labels = blocks.filter(({ label }) => label).length;
  if (changes < LEAST_CHANGES || changes <= labels) return blocks;

  const nameOf = new Map<string, string>();
  return blocks.map((block, at) => {
    const type = typeOf(block);
    if (block.label) nameOf.set(type, block.label);
    return opens(block, at) ? { ...block, label: nameOf.get(type) ?? type } : block;
  });
}
