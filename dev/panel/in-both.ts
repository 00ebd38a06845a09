import type { Rect } from './in-panel.ts';
import { stillTranscript } from './in-transcript.ts';
import type { Panel } from './panel.ts';
import { takingAlong } from './taking-along.ts';

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
export async function stillBoth(panel: Panel, calmFrames = 5): Promise<void> {
  for (let last = ''; ; ) {
    const [, offset] = await Promise.all([
      panel.evaluate(stillTranscript, calmFrames),
      panel.page.evaluate(stillPage, calmFrames),
    ]);
    const now = `${offset} ${await panel.evaluate(root => root.querySelector('.scroll')?.scrollTop)}`;
    if (now === last) return;
    last = now;
  }
}

/** Scroll the article to each block in turn, so far through it as told, and look at both texts. */
export async function readAlong(
  panel: Panel,
  blocks: readonly string[],
  fraction: number,
): Promise<readonly Facing[]> {
  const { page } = panel;
  const seen: Facing[] = [];
  for (const words of blocks) {
    await page.evaluate(scrollToWords, words, fraction);
    await stillBoth(panel, 3);
    const { y } = await panel.origin();
    const current = await panel.evaluate(root => {
      const element = root.querySelector<HTMLElement>('[aria-current="location"]');
      const top = element?.getBoundingClientRect().top ?? Number.NaN;
      return { paragraph: Number(element?.dataset.paragraph ?? -1), top };
    });
    seen.push({
      paragraph: current.paragraph,
      blockTop: await page.evaluate(topOfWords, words),
      paragraphTop: current.top + y,
      marked: await panel.inShell(wordsUnderMark),
    });
  }
  return seen;
}

// The functions below run in the browser: each is sent there as text, so it uses nothing but its
// arguments and what it takes along.

/** Switch following on, if it is off. */
export function follow(root: Document): void {
  root.querySelector<HTMLElement>('.follow[aria-pressed="false"]')?.click();
}

/** Wait until the page has not moved for some frames; return how far it is scrolled, in px. */
async function stillPage(calmFrames: number): Promise<number> {
  let last = Number.NaN;
  for (let calm = 0; calm < calmFrames; ) {
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    calm = scrollY === last ? calm + 1 : 0;
    last = scrollY;
  }
  return last;
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

/** Where all of these words lie in the view. */
export const rectOfWords = takingAlong([rangeOfWords], (words: string): Rect => {
  const { x, y, width, height } = rangeOfWords(words).getBoundingClientRect();
  return { x, y, width, height };
});

const topOfWords = takingAlong(
  [rangeOfWords],
  (words: string) => rangeOfWords(words).getBoundingClientRect().top,
);

const scrollToWords = takingAlong([rangeOfWords], (words: string, fraction: number) => {
  const box = rangeOfWords(words).getBoundingClientRect();
  scrollTo(0, box.top + scrollY + box.height * fraction - innerHeight * 0.3 + 1);
});

/** The words of the article over which the band lies; `null` without a band. */
function wordsUnderMark(root: ShadowRoot): string | null {
  const box = root.querySelector('.article-mark')?.getBoundingClientRect();
  if (!box) return null;
  const caret = document.caretPositionFromPoint(box.left + 60, box.top + 18);
  return caret?.offsetNode.parentElement?.closest('p, div')?.textContent ?? null;
}
