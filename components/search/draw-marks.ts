import type { Hit } from '../../core/search/join-hits.ts';
import type { SearchMark, SearchModel } from './search-model.ts';

/** So many paragraphs are marked in the frame of a keystroke, and in each one after it. */
const AT_ONCE = 12;

/** Draws marks in the transcript: at once where the reader looks, the rest in the frames after. */
export type MarkDrawer = {
  /** Mark these hits in place of those before, beginning with the one that the reader is at. */
  draw(hits: readonly Hit[], here: Hit | null): void;
  /** Take all away. */
  stop(): void;
};

/** Make what draws the marks of a search. */
export function markDrawer(search: SearchModel): MarkDrawer {
  const drawn = new Map<number, readonly SearchMark[]>();
  let wanted = new Map<number, readonly Hit[]>();
  let current: Hit | null = null;
  let left: number[] = [];
  let frame = 0;

  function drawSome() {
    frame = 0;
    for (let changed = 0; left.length > 0 && changed < AT_ONCE; ) {
      const paragraph = left.pop() as number;
      const marks = (wanted.get(paragraph) ?? []).map(hit => markOf(hit, hit === current));
      if (areSame(drawn.get(paragraph) ?? [], marks)) continue;
      search.mark(paragraph, marks);
      if (marks.length > 0) drawn.set(paragraph, marks);
      else drawn.delete(paragraph);
      changed += 1;
    }
    if (left.length > 0) frame = requestAnimationFrame(drawSome);
  }

  return {
    draw(hits, here) {
      cancelAnimationFrame(frame);
      current = here;
      wanted = byParagraph(hits);
      const around = here?.paragraph ?? 0;
      left = [...new Set([...wanted.keys(), ...drawn.keys()])];
      left.sort((a, b) => Math.abs(b - around) - Math.abs(a - around));
      drawSome();
    },
    stop() {
      cancelAnimationFrame(frame);
      for (const paragraph of drawn.keys()) search.mark(paragraph, []);
      drawn.clear();
    },
  };
}

/** Put together the hits that are shown in the same paragraph. */
function byParagraph(hits: readonly Hit[]): Map<number, readonly Hit[]> {
  const all = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (hit.isOnlyInArticle) continue;
    const known = all.get(hit.paragraph);
    if (known) known.push(hit);
    else all.set(hit.paragraph, [hit]);
  }
  return all;
}

/** Return how a hit is marked in the transcript. */
function markOf({ words, sentence }: Hit, isCurrent: boolean): SearchMark {
  if (words) return { ...words, kind: 'words', isCurrent };
  if (sentence) return { ...sentence, kind: 'sentence', isCurrent };
  return { from: 0, to: 0, kind: 'paragraph', isCurrent };
}

function areSame(some: readonly SearchMark[], others: readonly SearchMark[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ from, to, kind, isCurrent }, at) => {
      const other = others[at];
      return (
        from === other?.from &&
        to === other.to &&
        kind === other.kind &&
        isCurrent === other.isCurrent
      );
    })
  );
}
