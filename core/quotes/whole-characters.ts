import type { Span } from '../episode/episode.ts';

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Trim a span to whole characters as people see them, and to words without space around them.
 *
 * @returns `null` if nothing is left
 */
export function trimToCharacters(text: string, { from, to }: Span): Span | null {
  const inside = [...characters.segment(text)].filter(
    ({ index, segment }) => index >= from && index + segment.length <= to && segment.trim() !== '',
  );
  const [first, last] = [inside[0], inside.at(-1)];
  return first && last ? { from: first.index, to: last.index + last.segment.length } : null;
}
