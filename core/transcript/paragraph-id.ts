import type { ParagraphId, TurnId } from '../episode/episode.ts';
import { nameTexts } from './text-names.ts';

/**
 * Name each paragraph after its own text.
 *
 * @param texts the paragraphs of one episode, in order
 */
export function paragraphIds(texts: readonly string[]): readonly ParagraphId[] {
  return nameTexts(texts) as readonly ParagraphId[];
}

/** Name a turn after the paragraph that it begins with. */
export function turnId(first: ParagraphId): TurnId {
  return `turn-${first}` as TurnId;
}
