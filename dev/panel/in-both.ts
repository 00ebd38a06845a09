import { takingAlong } from './taking-along.ts';

// These functions run in the page: each is sent there as text, so it uses nothing but its arguments
// and what it takes along.

/** What stands where, after the article was scrolled. */
export type Facing = {
  /** The paragraph marked as the one being read; -1 if none is. */
  readonly paragraph: number;
  /** Where the block begins in the view, in px. */
  readonly blockTop: number;
  /** Where the marked paragraph begins in the view, in px. */
  readonly paragraphTop: number;
  /** The words over which the band lies; `null` without a band. */
  readonly marked: string | null;
};

/** Wait until nothing has moved in either text for some frames. */
export async function stillBoth(root: ShadowRoot, calmFrames = 5): Promise<true> {
  const scroller = root.querySelector('.scroll');
  let last = '';
  for (let calm = 0; calm < calmFrames; ) {
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const now = `${scroller?.scrollTop} ${scrollY} ${scroller?.scrollHeight}`;
    calm = now === last ? calm + 1 : 0;
    last = now;
  }
  return true;
}

/** Switch following on, if it is off. */
export function follow(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('.follow[aria-pressed="false"]')?.click();
}

/** Where the page shows these words. */
function rangeOfWords(words: string): Range {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = node.textContent?.indexOf(words) ?? -1;
    if (from < 0 || node.parentElement?.closest('script, template')) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + words.length);
    return range;
  }
  throw new Error(`The page does not say: ${words.slice(0, 60)}`);
}

/** A point on the first of these words, for the mouse. */
export const pointOfWords = takingAlong([rangeOfWords], (words: string) => {
  const [box = new DOMRect()] = rangeOfWords(words).getClientRects();
  return { x: box.left + 20, y: box.top + box.height / 2 };
});

/** Scroll the article to each block in turn, so far through it as told, and look at both texts. */
export const readAlong = takingAlong(
  [rangeOfWords, stillBoth],
  async (
    root: ShadowRoot,
    blocks: readonly string[],
    fraction: number,
  ): Promise<readonly Facing[]> => {
    const wordsUnder = (mark: Element | null) => {
      const box = mark?.getBoundingClientRect();
      if (!box) return null;
      const caret = document.caretPositionFromPoint(box.left + 60, box.top + 18);
      return caret?.offsetNode.parentElement?.closest('p, div')?.textContent ?? null;
    };

    const seen: Facing[] = [];
    for (const words of blocks) {
      const box = rangeOfWords(words).getBoundingClientRect();
      scrollTo(0, box.top + scrollY + box.height * fraction - innerHeight * 0.3 + 1);
      await stillBoth(root, 4);
      const current = root.querySelector<HTMLElement>('[aria-current="location"]');
      seen.push({
        paragraph: Number(current?.dataset.paragraph ?? -1),
        blockTop: rangeOfWords(words).getBoundingClientRect().top,
        paragraphTop: current?.getBoundingClientRect().top ?? Number.NaN,
        marked: wordsUnder(root.querySelector('.article-mark')),
      });
    }
    return seen;
  },
);
