import type { Alignment, Link } from '../alignment/alignment.ts';

/**
 * A point at which the two texts say the same. Fractions count characters: 0 before the first of
 * the block or paragraph, 1 behind its last.
 */
export type AnchorPoint = {
  readonly block: number;
  readonly blockFraction: number;
  readonly paragraph: number;
  readonly paragraphFraction: number;
  /** Whether what follows, up to the next point, has no counterpart worth following. */
  readonly isLoose: boolean;
};

/** Texts this short, in characters, are passed over as if nothing stood there: 「确实如此。」. */
const PASSED_OVER = 60;

/** A text that has two counterparts leaves something to the second, whatever its sentences say. */
const MOST_SHARED = 0.98;

/** The length of a text is all that its anchor points depend on. */
type Text = { readonly text: string };

/**
 * List where an article and a transcript are level: at both ends of each link, and where a sentence
 * begins in both. Neither side ever goes back from one point to the next.
 */
export function anchorPointsOf(
  { links, sentences }: Alignment,
  blocks: readonly Text[],
  paragraphs: readonly Text[],
): readonly AnchorPoint[] {
  const points: AnchorPoint[] = [];
  const linkOf = ({ block, paragraph }: Link) => block * paragraphs.length + paragraph;
  const sentencesOf = Map.groupBy(sentences, linkOf);
  const lengthOf = (texts: readonly Text[], at: number) => Math.max(1, texts[at]?.text.length ?? 1);

  for (const [at, link] of links.entries()) {
    const { block, paragraph } = link;
    const before = links[at - 1];
    const after = links[at + 1];
    const length = lengthOf(blocks, block);
    const otherLength = lengthOf(paragraphs, paragraph);
    const pairs = sentencesOf.get(linkOf(link)) ?? [];
    /** Add a point, no earlier in either text than the one before it. */
    const anchor = (inBlock: number, inParagraph: number) => {
      const last = points.at(-1);
      const blockFraction = Math.max(inBlock, last?.block === block ? last.blockFraction : 0);
      const paragraphFraction = Math.max(
        inParagraph,
        last?.paragraph === paragraph ? last.paragraphFraction : 0,
      );
      points.push({ block, blockFraction, paragraph, paragraphFraction, isLoose: false });
    };

    const [first] = pairs;
    anchor(
      before?.block === block && first ? first.blockSpan.from / length : 0,
      before?.paragraph === paragraph && first ? first.paragraphSpan.from / otherLength : 0,
    );
    let inBlock = first?.blockSpan.from ?? 0;
    let inParagraph = first?.paragraphSpan.from ?? 0;
    for (const { blockSpan, paragraphSpan } of pairs) {
      // Where one sentence says what several say, only the first of them begins with it.
      if (blockSpan.from > inBlock && paragraphSpan.from > inParagraph) {
        anchor(blockSpan.from / length, paragraphSpan.from / otherLength);
      }
      inBlock = Math.max(inBlock, blockSpan.from);
      inParagraph = Math.max(inParagraph, paragraphSpan.from);
    }
    const last = pairs.at(-1);
    const blockEnd = last ? last.blockSpan.to / length : 1;
    const paragraphEnd = last ? last.paragraphSpan.to / otherLength : 1;
    anchor(
      after?.block === block ? Math.min(blockEnd, MOST_SHARED) : 1,
      after?.paragraph === paragraph ? Math.min(paragraphEnd, MOST_SHARED) : 1,
    );

    const end = points.at(-1);
    if (!end || !after) continue;
    const passed = paragraphs.slice(paragraph + 1, after.paragraph);
    const characters = passed.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > PASSED_OVER) points[points.length - 1] = { ...end, isLoose: true };
  }
  return points;
}
