import type { Search, SearchMark } from '../search-model.ts';

/** So many paragraphs are marked in the frame of a keystroke, and in each one after it. */
const AT_ONCE = 40;

/** The marks of each paragraph that has any, by its place in the episode. */
export type MarksByParagraph = ReadonlyMap<number, readonly SearchMark[]>;

/** Draws marks in the transcript: at once where the reader looks, the rest in the frames after. */
export type MarkDrawer = {
  /** Draw these in place of those before, beginning around a paragraph. */
  draw(next: MarksByParagraph, around: number): void;
  /** Take all away. */
  stop(): void;
};

/** Make what draws the marks of a search. */
export function markDrawer(search: Search): MarkDrawer {
  const drawn = new Map<number, readonly SearchMark[]>();
  let wanted: MarksByParagraph = new Map();
  let left: number[] = [];
  let frame = 0;

  function drawSome() {
    frame = 0;
    for (const paragraph of left.splice(0, AT_ONCE)) {
      const marks = wanted.get(paragraph) ?? [];
      search.mark(paragraph, marks);
      if (marks.length > 0) drawn.set(paragraph, marks);
      else drawn.delete(paragraph);
    }
    if (left.length > 0) frame = requestAnimationFrame(drawSome);
  }

  function begin(next: MarksByParagraph, around: number) {
    cancelAnimationFrame(frame);
    wanted = next;
    const changed = [...next].filter(([at, marks]) => !areSame(drawn.get(at), marks));
    const gone = [...drawn.keys()].filter(at => !next.has(at));
    left = [...changed.map(([at]) => at), ...gone];
    left.sort((a, b) => Math.abs(a - around) - Math.abs(b - around));
    drawSome();
  }

  return {
    draw: begin,
    stop() {
      cancelAnimationFrame(frame);
      for (const paragraph of drawn.keys()) search.mark(paragraph, []);
      drawn.clear();
    },
  };
}

function areSame(some: readonly SearchMark[] | undefined, others: readonly SearchMark[]): boolean {
  return (
    some?.length === others.length &&
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
