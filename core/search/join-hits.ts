import type { AlignedTexts } from '../alignment/aligned-texts.ts';
import type { SentenceLink } from '../alignment/alignment.ts';
import type { BlockSpan } from '../article/article-page.ts';
import type { Paragraph, Span } from '../episode/episode.ts';
import { countAbove } from '../reading/reading-line.ts';
import type { Found } from './searchable.ts';

/** A place where one of the two texts says what is sought, and what of the other is level with it. */
export type Hit = {
  /** The paragraph that says it or is level with it, counted from 0. */
  readonly paragraph: number;
  /** Where in the paragraph's text that is. */
  readonly offset: number;
  /** The words in the transcript; `null` if only the article has them. */
  readonly words: Span | null;
  /** The sentence of the transcript that says the same as the article's words, where it is known. */
  readonly sentence: Span | null;
  /** The words in the article, in order; several belong to one hit if the transcript has them too. */
  readonly inArticle: readonly BlockSpan[];
  /** Whether the transcript has no counterpart: then the paragraph is the last one before it. */
  readonly isOnlyInArticle: boolean;
};

/**
 * Join what was found in both texts, so that each place counts once.
 *
 * Words that stand in the article and, as Latin words may, in the paragraph beside them are one
 * hit. All others in the article are shown in the transcript as the sentence that says the same.
 *
 * @returns in the order of the transcript
 */
export function joinHits(
  paragraphs: readonly Paragraph[],
  inTranscript: readonly Found[],
  inArticle: readonly Found[],
  texts: AlignedTexts | null,
): readonly Hit[] {
  const hits: JoinedHit[] = inTranscript.map(({ text, span }) => ({
    paragraph: text,
    offset: span.from,
    words: span,
    sentence: null,
    inArticle: NOWHERE,
    isOnlyInArticle: false,
  }));
  if (!texts) return hits;
  const spoken = hits.length;
  for (let at = 0; at < inArticle.length; ) {
    const { text: block } = inArticle[at] as Found;
    const links = linksOf(texts, block, 'block');
    // There may be very many of one block: what is asked of it is asked once.
    for (; inArticle[at]?.text === block; at++) {
      const { span } = inArticle[at] as Found;
      const link = links.find(({ blockSpan }) => overlap(blockSpan, span));
      const place = link ? placeOf(link) : placeBeside(texts, paragraphs, { block, span });
      const twin = place.isOnlyInArticle ? null : nearest(hits, spoken, place);
      const found = { block, span };
      if (!twin) hits.push({ ...place, words: null, inArticle: [found] });
      else if (twin.inArticle === NOWHERE) twin.inArticle = [found];
      else twin.inArticle.push(found);
    }
  }
  return hits.length === spoken ? hits : hits.sort(compareHits);
}

const NOWHERE: BlockSpan[] = [];

/** Compare two hits in the order in which they are visited. */
export function compareHits(a: Hit, b: Hit): number {
  const [first, second] = [a.inArticle[0], b.inArticle[0]];
  return (
    a.paragraph - b.paragraph ||
    a.offset - b.offset ||
    (first?.block ?? 0) - (second?.block ?? 0) ||
    (first?.span.from ?? 0) - (second?.span.from ?? 0)
  );
}

/** Return the article's sentences that say the same as the hit's words in the transcript. */
export function sentencesBeside({ paragraph, words }: Hit, texts: AlignedTexts): BlockSpan[] {
  if (!words) return [];
  return linksOf(texts, paragraph, 'paragraph')
    .filter(link => overlap(link.paragraphSpan, words))
    .map(({ block, blockSpan: span }) => ({ block, span }));
}

type JoinedHit = Omit<Hit, 'inArticle'> & { inArticle: BlockSpan[] };
type Place = Pick<Hit, 'paragraph' | 'offset' | 'sentence' | 'isOnlyInArticle'>;

/** Return where the sentence is that says the same as words of the article. */
function placeOf({ paragraph, paragraphSpan: sentence }: SentenceLink): Place {
  return { paragraph, offset: sentence.from, sentence, isOnlyInArticle: false };
}

/** Return what of the transcript is level with words in a sentence of the article without link. */
function placeBeside(
  texts: AlignedTexts,
  paragraphs: readonly Paragraph[],
  { block, span }: BlockSpan,
): Place {
  const through = span.from / (texts.article.blocks[block]?.text.length || 1);
  const point = texts.beside({ block, fraction: through });
  if (point) {
    const length = paragraphs[point.paragraph]?.text.length ?? 0;
    const offset = Math.min(Math.max(0, length - 1), Math.floor(point.fraction * length));
    return { paragraph: point.paragraph, offset, sentence: null, isOnlyInArticle: false };
  }
  const before = texts.paragraphsOf.slice(0, block).findLast(linked => linked.length > 0);
  const paragraph = before?.at(-1) ?? 0;
  const offset = paragraphs[paragraph]?.text.length ?? 0;
  return { paragraph, offset: before ? offset : 0, sentence: null, isOnlyInArticle: true };
}

/** Return the hit of the transcript in that paragraph that stands nearest; `null` if it has none. */
function nearest(hits: readonly JoinedHit[], spoken: number, place: Place): JoinedHit | null {
  const { paragraph, offset, sentence } = place;
  const first = countAbove(spoken, at => (hits[at] as JoinedHit).paragraph, paragraph - 1);
  const away = (hit: JoinedHit) => {
    const isInside = sentence && hit.words && overlap(sentence, hit.words);
    return isInside ? hit.inArticle.length : NOT_INSIDE + Math.abs(hit.offset - offset);
  };
  let best: JoinedHit | null = null;
  for (let at = first; at < spoken && hits[at]?.paragraph === paragraph; at++) {
    const hit = hits[at] as JoinedHit;
    if (!best || away(hit) < away(best)) best = hit;
  }
  return best;
}

/** Behind every hit inside the sentence, however much was said there. */
const NOT_INSIDE = 1e6;

/** Return the sentence links of a block or paragraph; both are in order along all links. */
function linksOf(
  { alignment: { sentences } }: AlignedTexts,
  at: number,
  side: 'block' | 'paragraph',
): readonly SentenceLink[] {
  const place = (link: number) => sentences[link]?.[side] ?? 0;
  const first = countAbove(sentences.length, place, at - 1);
  return sentences.slice(first, countAbove(sentences.length, place, at));
}

function overlap(one: Span, other: Span): boolean {
  return one.from < other.to && other.from < one.to;
}
