import type { Span } from '../core/episode.ts';
import type { FoundBlock } from './read-article.ts';

/**
 * Return the range of the page that shows that stretch of the block's text.
 *
 * @returns `null` if the page has changed under the block.
 */
export function rangeOf(block: FoundBlock, { from, to }: Span): Range | null {
  const { nodes, starts } = block;
  const first = Math.max(
    0,
    starts.findLastIndex(start => start <= from),
  );
  const last = Math.max(
    first,
    starts.findLastIndex(start => start < to),
  );
  const [start, end] = [nodes[first], nodes[last]];
  for (let at = first; at <= last; at++) if (!isAsRead(block, at)) return null;
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start, pointIn(start.data, from - (starts[first] ?? 0)));
  range.setEnd(end, pointIn(end.data, to - (starts[last] ?? 0)));
  return range;
}

/**
 * Return where in the block's text a point of the page lies; a point in the label lies at 0.
 *
 * @returns `null` if it lies outside the block.
 */
export function offsetAt(block: FoundBlock, node: Node, offset: number): number | null {
  const { text, nodes, starts } = block;
  const at = (nodes as readonly Node[]).indexOf(node);
  if (at < 0) return null;
  const words = nodes[at]?.data.slice(0, offset).trimStart().replace(/\s+/g, ' ') ?? '';
  const found = (starts[at] ?? 0) + words.length;
  return Math.max(0, Math.min(text.length, found));
}

/** Return where the block lies in the view. */
export function boxOf(block: FoundBlock): DOMRect {
  const range = block.fillsElement ? null : rangeOf(block, { from: 0, to: block.text.length });
  return (range ?? block.element).getBoundingClientRect();
}

/** Return where in a node's text the character stands that is so many after its first word. */
function pointIn(data: string, characters: number): number {
  const unit = /\s+|\S/g;
  unit.lastIndex = Math.max(0, data.search(/\S/));
  let point = unit.lastIndex;
  for (let left = characters; left > 0 && unit.test(data); left--) point = unit.lastIndex;
  return Math.min(point, data.length);
}

/** Return whether one of the block's nodes still holds what was read from it. */
function isAsRead({ text, nodes, starts }: FoundBlock, at: number): boolean {
  const start = starts[at] ?? 0;
  const words = collapse(nodes[at]?.data ?? '').slice(Math.max(0, -start));
  return nodes[at]?.isConnected === true && text.startsWith(words, Math.max(0, start));
}

function collapse(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
