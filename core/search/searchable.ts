import type { Span } from '../episode/episode.ts';
import { type FoldedText, foldText } from './fold.ts';
import { spansOf } from './spans-of.ts';

/** A span of one of several texts, counted from 0. */
export type Found = { readonly text: number; readonly span: Span };

/** Texts that are searched again and again. */
export type Searchable = {
  /**
   * Fold so many more of the texts, ahead of the first search.
   *
   * @returns whether there are still others.
   */
  prepare(more: number): boolean;
  /**
   * List where the texts say what is sought, in order and without overlap.
   *
   * @param needle a folded text; nothing is found of an empty one
   */
  find(needle: string): readonly Found[];
};

/** Make texts ready to be searched: each is folded once, when it is first needed. */
export function searchable(texts: readonly string[]): Searchable {
  const folded: FoldedText[] = [];
  /** Which texts said the last thing that was sought: more of it can only be said in those. */
  let last: { readonly needle: string; readonly within: readonly number[] } | null = null;
  const every = texts.map((_, at) => at);

  function prepare(more: number): boolean {
    const until = Math.min(texts.length, folded.length + more);
    while (folded.length < until) folded.push(foldText(texts[folded.length] as string));
    return until < texts.length;
  }

  return {
    prepare,
    find(needle) {
      if (needle === '') return [];
      prepare(texts.length);
      const among = last && needle.includes(last.needle) ? last.within : every;
      const within = among.filter(at => folded[at]?.text.includes(needle));
      last = { needle, within };
      return within.flatMap(text =>
        spansOf(folded[text] as FoldedText, needle).map(span => ({ text, span })),
      );
    },
  };
}
