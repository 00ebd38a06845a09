import { readFileSync } from 'node:fs';

/** A paragraph of the stand-in article, and what of the transcript it renders. */
export type GoldBlock = {
  /** Its place among the paragraphs of the article, from 0. */
  readonly index: number;
  /** Its words without label. */
  readonly words: string;
  /** The paragraphs of the transcript, counted as the panel counts them. */
  readonly paragraphs: readonly number[];
};

/** Lines of the source that are no paragraph of the transcript. */
const TITLE_LINES = 4;

const english = JSON.parse(
  readFileSync(new URL('../stand-in/article-a/english.json', import.meta.url), 'utf8'),
) as readonly { text: string; z: readonly number[] }[];

/** The stand-in article with its gold alignment, made by hand. */
export const gold: readonly GoldBlock[] = english.map(({ text, z }, index) => ({
  index,
  words: text.replace(/^[A-Z][A-Z .'’-]+: /, ''),
  paragraphs: z.map(line => line - TITLE_LINES),
}));

/** Blocks with a counterpart, spread evenly over the article. */
export function goldSample(count: number): readonly GoldBlock[] {
  const linked = gold.filter(({ paragraphs }) => paragraphs.length > 0);
  return Array.from(
    { length: count },
    (_, at) => linked[Math.floor(((at + 0.5) * linked.length) / count)] as GoldBlock,
  );
}
