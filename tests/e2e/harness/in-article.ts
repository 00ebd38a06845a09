// These functions run in the page: each is sent there as text, so it uses nothing but its arguments.

/** What is lit in the article in one way. */
export type Lit = {
  /** Stretch by stretch. */
  readonly words: readonly string[];
  /** Where the first stretch lies in the view, in px; `null` if nothing is lit. */
  readonly top: number | null;
  readonly bottom: number | null;
  /** Whether the browser need not set the stretches right at every change of the page. */
  readonly isStatic: boolean;
};

/** Look up what is lit by the highlight of that name. */
export function litBy(name: string): Lit {
  const ranges = [...(CSS.highlights.get(name) ?? [])];
  const live = ranges.map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range;
  });
  const box = live[0]?.getBoundingClientRect();
  return {
    words: live.map(String),
    top: box?.top ?? null,
    bottom: box?.bottom ?? null,
    isStatic: ranges.every(range => range instanceof StaticRange),
  };
}
