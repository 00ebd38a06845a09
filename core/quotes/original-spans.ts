import type { AlignedTexts } from '../alignment/aligned-texts.ts';
import type { BlockSpan } from '../article/article-page.ts';
import type { Span } from '../episode/episode.ts';
import type { Quoted } from './quoted.ts';
import { trimToCharacters } from './whole-characters.ts';

/**
 * Return what of the article says what is quoted, in the order of its blocks: the blocks of which
 * all that is known is quoted whole, and of others the sentences that are linked.
 */
export function originalSpans(
  { article, alignment, blocksOf, paragraphsOf }: AlignedTexts,
  quoted: readonly Quoted[],
): readonly BlockSpan[] {
  const wholes = new Set(quoted.filter(isWhole).map(({ paragraph }) => paragraph.index));
  const spans = new Map<number, Span>();
  const add = (block: number, { from, to }: Span) => {
    const known = spans.get(block) ?? { from, to };
    spans.set(block, { from: Math.min(known.from, from), to: Math.max(known.to, to) });
  };

  for (const { paragraph, span } of quoted) {
    for (const block of blocksOf[paragraph.index] ?? []) {
      const isAllQuoted = paragraphsOf[block]?.every(index => wholes.has(index));
      if (isAllQuoted) add(block, { from: 0, to: article.blocks[block]?.text.length ?? 0 });
    }
    for (const link of alignment.sentences) {
      if (link.paragraph === paragraph.index && doOverlap(link.paragraphSpan, span)) {
        add(link.block, link.blockSpan);
      }
    }
  }
  return [...spans].sort(([a], [b]) => a - b).map(([block, span]) => ({ block, span }));
}

function isWhole({ paragraph: { text }, span }: Quoted): boolean {
  const all = trimToCharacters(text, { from: 0, to: text.length });
  return all !== null && span.from <= all.from && span.to >= all.to;
}

function doOverlap(some: Span, other: Span): boolean {
  return some.from < other.to && other.from < some.to;
}
