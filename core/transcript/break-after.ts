import type { Paragraph, Turn } from '../episode/episode.ts';

/**
 * Return the sound that ends a turn, such as music: there the conversation takes a break.
 *
 * @returns `null` if the turn ends with its last word
 */
export function breakAfter({ paragraphs }: Turn): Paragraph | null {
  const last = paragraphs.at(-1);
  return last?.kind === 'cue' ? last : null;
}
