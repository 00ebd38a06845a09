import type { Paragraph, Span } from '../episode/episode.ts';

/** What of a paragraph is quoted. */
export type Quoted = { readonly paragraph: Paragraph; readonly span: Span };

/** Return the whole paragraph, as what is quoted. */
export function quoteWhole(paragraph: Paragraph): Quoted {
  return { paragraph, span: { from: 0, to: paragraph.text.length } };
}
