import { nameTexts } from '../transcript/text-names.ts';

export type BlockId = string & { readonly of: 'block' };

/** One paragraph of the article, as found on the page. */
export type Block = {
  /** Its words, without the speaker's label. */
  readonly text: string;
  /** Who the page says begins to speak here, such as `EZRA KLEIN`; `null` if it does not say. */
  readonly label: string | null;
};

/** The page in the original language. */
export type Article = {
  /** Its paragraphs in order. */
  readonly blocks: readonly Block[];
};

/** Name each block after its own words, so that it is known again after the article was edited. */
export function blockIds({ blocks }: Article): readonly BlockId[] {
  return nameTexts(blocks.map(({ text }) => text)) as readonly BlockId[];
}
