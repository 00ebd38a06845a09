import { READING_LINE } from '../../core/reading/reading-line.ts';

/** Shorter ones are labels, dates and buttons. */
const LEAST_CHARACTERS = 40;

/** A paragraph of the page, and how far through it the reading line is. */
export type PageAnchor = { readonly paragraph: Element; readonly fraction: number };

/** Find the page's paragraphs of running text, wherever the site keeps them; one after the other. */
export function pageParagraphs(page: Document): IteratorObject<Element> {
  const paragraphs = page.querySelectorAll('article p, main p').values();
  return paragraphs.filter(({ textContent }) => (textContent?.length ?? 0) >= LEAST_CHARACTERS);
}

/** Return what is being read on the page; `null` if that is none of `paragraphs`. */
export function anchorAtLine(paragraphs: readonly Element[]): PageAnchor | null {
  const line = innerHeight * READING_LINE;
  const paragraph = paragraphs.findLast(element => {
    const { top, height } = element.getBoundingClientRect();
    return height > 0 && top <= line;
  });
  if (!paragraph) return null;
  const { top, height } = paragraph.getBoundingClientRect();
  return { paragraph, fraction: Math.min(1, (line - top) / height) };
}

/** Scroll the page until `anchor` is at the reading line again. */
export function bringToLine({ paragraph, fraction }: PageAnchor): void {
  const { top, height } = paragraph.getBoundingClientRect();
  const away = top + height * fraction - innerHeight * READING_LINE;
  if (Math.abs(away) >= 1) scrollBy({ top: away, behavior: 'instant' });
}
