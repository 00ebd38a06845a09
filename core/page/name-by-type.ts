import type { Line } from './line.ts';
import type { ReadBlock } from './read-blocks.ts';

/** Speech ends as a sentence does; a paragraph in bold that does not is a heading. */
const ENDS_AS_SPEECH = /[.?!…。？！]["”’」)\]]*$/;

/** Two questions with their answers; fewer changes may come of a note, or of one thing stressed. */
const LEAST_CHANGES = 3;

/**
 * Label each block where the type changes, if the page tells its voices apart by whole paragraphs
 * that are set off from plain ones: if the type changes more often than labels are printed.
 *
 * The label is the one last printed in that type, or else the type's own name.
 */
export function nameByType<L extends Line>(blocks: ReadBlock<L>[]): ReadBlock<L>[] {
  const types = blocks.map(({ text, line }) =>
    line.setOff >= line.text.length && ENDS_AS_SPEECH.test(text) ? 'set off' : 'plain',
  );
  const changes = types.filter((type, at) => at > 0 && type !== types[at - 1]).length;
  if (changes < LEAST_CHANGES || changes <= blocks.filter(({ label }) => label !== null).length)
    return blocks;

  const names = new Map<string, string>();
  return blocks.map((block, at) => {
    const type = types[at] as string;
    if (block.label !== null) names.set(type, block.label);
    const isChange = at > 0 && type !== types[at - 1];
    return isChange ? { ...block, label: block.label ?? names.get(type) ?? type } : block;
  });
}
