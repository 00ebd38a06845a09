import { collapse } from '../../core/article/collapse.ts';
import type { Span } from '../../core/episode/episode.ts';
import type { FoundBlock } from './read-article.ts';

/**
 * Laid on one stretch of the page after the other. There is no second: at each change of the page the
 * browser sets every range right that is not static, and with hundreds of them the page gets slow.
 */
const ruler = new Range();

/**
 * Return the range of the page that shows that stretch of the block's text; the next call lays the
 * same range elsewhere.
 *
 * @returns `null` if the page has changed under the block.
 */
export function rangeOf(block: FoundBlock, { from, to }: Span): Range | null {
  if (!isAsRead(block)) return null;
  ruler.setStart(...pointOf(block, from, from + 1));
  ruler.setEnd(...pointOf(block, to, to));
  return ruler;
}

/** Return where each line of that stretch of the block lies in the view; none if the page has changed. */
export function linesOf(block: FoundBlock, span: Span): readonly DOMRect[] {
  return [...(rangeOf(block, span)?.getClientRects() ?? [])];
}

/**
 * Return where in the block's text a point of the page lies; a point in its label lies at 0.
 *
 * @returns `null` if it lies outside the block.
 */
export function offsetAt(block: FoundBlock, node: Node, offset: number): number | null {
  const { text, nodes, starts } = block;
  const at = nodes.indexOf(node as Text);
  const [held, start] = [nodes[at], starts[at]];
  if (!held || start === undefined) return null;
  // The space before a word counts only if a word of the same node is before it.
  const { length } = collapse(`${held.data.slice(0, offset)}.`);
  return Math.max(0, Math.min(text.length, start + length - 1));
}

/** Return where the block lies in the view. */
export function boxOf(block: FoundBlock): DOMRect {
  const range = block.fillsElement ? null : rangeOf(block, { from: 0, to: block.text.length });
  return (range ?? block.element).getBoundingClientRect();
}

/** Return whether the page still has the words that were read. */
function isAsRead({ text, nodes }: FoundBlock): boolean {
  const lettersOf = (words: string) => words.replace(/\s+/g, '');
  const found = lettersOf(nodes.map(({ data }) => data).join(''));
  return found.endsWith(lettersOf(text)) && nodes.every(({ isConnected }) => isConnected);
}

/**
 * Return the point of the page where the block's text is at `offset`.
 *
 * @param before where two nodes meet, take the one whose words begin before this offset.
 */
function pointOf({ nodes, starts }: FoundBlock, offset: number, before: number): [Text, number] {
  const at = Math.max(
    0,
    starts.findLastIndex(start => start < before),
  );
  const node = nodes[at] as Text;
  const character = /\s+|\S/g;
  character.lastIndex = node.data.length - node.data.trimStart().length;
  let point = character.lastIndex;
  for (let left = offset - (starts[at] ?? 0); left > 0 && character.test(node.data); left--) {
    point = character.lastIndex;
  }
  return [node, point];
}
