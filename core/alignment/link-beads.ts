import type { Span } from '../episode/episode.ts';
import { WEIGHTS } from './align-weights.ts';
import type { Alignment, Link, Pin, SentenceLink } from './alignment.ts';
import { type Bead, isMatch } from './bead.ts';
import { areCrossing } from './pins.ts';
import type { Side } from './side.ts';

/** Make links of beads of sentences, leaving out those too weak to trust; pins are links too. */
export function linkBeads(
  beads: readonly Bead[],
  a: Side,
  b: Side,
  pins: readonly Pin[],
): Alignment {
  const count = b.paragraphs.count;
  const keyOf = (block: number, paragraph: number) => block * count + paragraph;
  const pinned = new Set(pins.map(({ block, paragraph }) => keyOf(block, paragraph)));
  const matches = beads.filter(isMatch);

  /** The support of each pair of block and paragraph, by all beads that say so. */
  const supports = new Map<number, number>();
  for (const { fromA, toA, fromB, toB, support } of matches) {
    const said = new Set<number>();
    for (let i = fromA; i < toA; i++) {
      for (let j = fromB; j < toB; j++) {
        said.add(keyOf(a.paragraphOf[i] as number, b.paragraphOf[j] as number));
      }
    }
    for (const key of said) supports.set(key, (supports.get(key) ?? 0) + support);
  }
  for (const [key] of supports) {
    const link = { block: Math.floor(key / count), paragraph: key % count };
    if (pins.some(pin => areCrossing(link, pin))) supports.delete(key);
  }
  for (const key of pinned) supports.set(key, Number.POSITIVE_INFINITY);

  const links: Link[] = [];
  for (const [key, support] of supports) {
    if (support < WEIGHTS.leastSupport) continue;
    const block = Math.floor(key / count);
    links.push({ block, paragraph: key % count, confidence: confidenceOf(support) });
  }
  links.sort((x, y) => x.block - y.block || x.paragraph - y.paragraph);

  const sentences: SentenceLink[] = [];
  for (const { fromA, toA, fromB, toB, support } of matches) {
    for (let i = fromA; i < toA; i++) {
      for (let j = fromB; j < toB; j++) {
        const block = a.paragraphOf[i] as number;
        const paragraph = b.paragraphOf[j] as number;
        if ((supports.get(keyOf(block, paragraph)) ?? 0) < WEIGHTS.leastSupport) continue;
        const blockSpan = a.spans[i] as Span;
        const paragraphSpan = b.spans[j] as Span;
        const confidence = confidenceOf(support);
        sentences.push({ block, paragraph, blockSpan, paragraphSpan, confidence });
      }
    }
  }
  return { links, sentences };
}

/**
 * How likely the surest link is to be right, how much less one without support is, and by how much
 * support two thirds of that are gone.
 */
const SUREST = 0.985;
const DOUBT = 0.4;
const FADING = 2.5;

/**
 * Return how likely a link is to be right: fitted on all texts with gold that we have, ours and those
 * kept for measuring. Texts that are not the same talk have no links at all.
 */
function confidenceOf(support: number): number {
  if (support === Number.POSITIVE_INFINITY) return 1;
  return SUREST - DOUBT * Math.exp(-support / FADING);
}
