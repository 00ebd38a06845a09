import type { AlignedTexts } from './aligned-texts.ts';

/**
 * Return for each paragraph the words of the article that it renders; empty where there are none.
 *
 * A block that several paragraphs share is divided by what is known of its sentences; where nothing
 * is known, it stands under the first.
 */
export function originalLines({
  article,
  alignment,
  paragraphsOf,
  blocksOf,
}: AlignedTexts): readonly string[] {
  const lines: string[][] = blocksOf.map(() => []);
  article.blocks.forEach(({ text }, block) => {
    const linked = paragraphsOf[block] ?? [];
    let from = 0;
    linked.forEach((paragraph, at) => {
      const next = linked[at + 1];
      const starts = alignment.sentences
        .filter(link => link.block === block && link.paragraph === next)
        .map(({ blockSpan }) => blockSpan.from);
      // What follows has no sentence of its own here: all that is left belongs to this one.
      const to =
        next === undefined ? text.length : Math.max(from, Math.min(...starts, text.length));
      const words = text.slice(from, to).trim();
      if (words) lines[paragraph]?.push(words);
      from = to;
    });
  });
  return lines.map(parts => parts.join(' '));
}
