import { hashText } from './hash-text.ts';
import { writeBase36 } from './write-base-36.ts';

/**
 * Name each text after its own words, so that a correction elsewhere changes no name.
 *
 * Of several texts with the same words, the second is named `…-2`, the third `…-3`.
 *
 * @param texts those of one episode or article, in order
 */
export function nameTexts(texts: readonly string[]): readonly string[] {
  const seen = new Map<number, number>();
  return texts.map(text => {
    const hash = hashText(text);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return count === 1 ? writeBase36(hash) : `${writeBase36(hash)}-${count}`;
  });
}
