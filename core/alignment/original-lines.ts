import type { AlignedTexts } from './aligned-texts.ts';

/**
 * Return for each paragraph the words of the article that it renders; empty where there are none.
 *
 * A block that several paragraphs share is divided by what is known of its sentences; where nothing
 * is known, it stands under the first.
 */
export function originalLines(texts: AlignedTexts): readonly string[] {
  const lines = texts.blocksOf.map(() => '');
  const startOf = firstSentences(texts);
  texts.article.blocks.forEach(({ text }, block) => {
    const linked = texts.paragraphsOf[block] ?? [];
    let from = 0;
    linked.forEach((paragraph, at) => {
      const next = linked[at + 1];
      // What follows has no sentence of its own here: all that is left belongs to this one.
      const to =
        next === undefined ? text.length : Math.max(from, startOf(block, next) ?? text.length);
      const words = text.slice(from, to).trim();
      if (words) lines[paragraph] += lines[paragraph] ? ` ${words}` : words;
      from = to;
    });
  });
  return lines;
}

/** Tell where in a block the first sentence begins that a paragraph renders; `undefined` if none is known. */
type FirstSentence = (block: number, paragraph: number) => number | undefined;

function firstSentences({ alignment, blocksOf }: AlignedTexts): FirstSentence {
  const linkOf = (block: number, paragraph: number) => block * blocksOf.length + paragraph;
  const starts = new Map<number, number>();
  for (const { block, paragraph, blockSpan } of alignment.sentences) {
    const link = linkOf(block, paragraph);
    starts.set(link, Math.min(blockSpan.from, starts.get(link) ?? blockSpan.from));
  }
  return (block, paragraph) => starts.get(linkOf(block, paragraph));
}
