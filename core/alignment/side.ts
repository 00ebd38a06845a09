import type { Span } from '../episode/episode.ts';
import { splitSentences } from '../transcript/split-sentences.ts';
import { isUnspaced } from './characters.ts';
import { IntList } from './int-list.ts';
import { readTokens } from './tokens.ts';
import type { Units } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One of two texts to align, read. */
export type Side = {
  readonly sentences: Units;
  readonly paragraphs: Units;
  /** The first sentence of each paragraph, and at the end how many sentences there are. */
  readonly sentenceFrom: Int32Array;
  /** The paragraph of each sentence. */
  readonly paragraphOf: Int32Array;
  /** Where each sentence stands in its paragraph. */
  readonly spans: readonly Span[];
  /** Whether its paragraphs are sentences, and nobody is known to speak. */
  readonly isCut: boolean;
};

/** A paragraph to read: its text, its voice, and its sentences where they are known. */
export type Passage = {
  readonly text: string;
  readonly voice: number;
  /** Who speaks, whatever it is known by; 0 where unknown. */
  readonly speaker: number;
  readonly sentences?: readonly Span[] | undefined;
};

/** Letters that a character of a script without spaces says as much as: see dev/stand-in/article-a. */
const LETTERS_PER_CHARACTER = 3;

/** A text with fewer sentences to a paragraph has been cut into sentences. */
const LEAST_SENTENCES = 1.6;
/** A few lines may be a page's own. */
const LEAST_CUT = 30;

/**
 * Cut one of the texts into sentences and number its tokens.
 *
 * @param hasCognates whether the other text is in a language that may share stems of words.
 */
export function readSide(
  passages: readonly Passage[],
  isSpaced: boolean,
  vocabulary: Vocabulary,
  hasCognates: boolean,
): Side {
  const spans: Span[] = [];
  const sentenceFrom = new Int32Array(passages.length + 1);
  const paragraphOf: number[] = [];
  const hashes = new IntList();
  const tokens = new IntList();
  const tokenFrom: number[] = [0];
  const lengthUntil: number[] = [0];
  const opens: number[] = [];
  const ending: number[] = [];
  let length = 0;
  for (let index = 0; index < passages.length; index++) {
    const { text, sentences = splitSentences(text) } = passages[index] as Passage;
    for (const span of sentences) {
      spans.push(span);
      hashes.length = 0;
      readTokens(text, span.from, span.to, hasCognates, hashes);
      vocabulary.readSentence(hashes, tokens);
      length += weigh(text, span, isSpaced);
      tokenFrom.push(tokens.length);
      lengthUntil.push(length);
      opens.push(paragraphOf.at(-1) === index ? 0 : 1);
      paragraphOf.push(index);
      ending.push(endingOf(text, span));
    }
    sentenceFrom[index + 1] = spans.length;
  }

  const hasVoices = passages.some(({ voice }) => voice !== 0);
  // Of a text that is cut into its sentences, paragraphs tell nothing.
  const isCut =
    !hasVoices && passages.length >= LEAST_CUT && spans.length < passages.length * LEAST_SENTENCES;
  if (isCut) opens.fill(0);
  const voiceOf = (index: number) => passages[index]?.voice ?? 0;
  const speakerOf = (sentence: number) => passages[paragraphOf[sentence] ?? -1]?.speaker ?? 0;
  const turnsAt = (sentence: number) => {
    const [before, now] = [speakerOf(sentence - 1), speakerOf(sentence)];
    return Number(before !== 0 && now !== 0 && before !== now);
  };
  const sentences: Units = {
    count: spans.length,
    tokenFrom: new Int32Array(tokenFrom),
    tokens: tokens.toArray(),
    lengthUntil: new Float64Array(lengthUntil),
    opens: new Uint8Array([...opens, 1]),
    turns: new Uint8Array([...paragraphOf.map((_, at) => turnsAt(at)), 0]),
    voice: new Uint8Array([...paragraphOf.map(voiceOf), 0]),
    ending: new Uint8Array(ending),
  };
  const paragraphs: Units = {
    count: passages.length,
    tokenFrom: sentenceFrom.map(at => sentences.tokenFrom[at] as number),
    tokens: sentences.tokens,
    lengthUntil: Float64Array.from(sentenceFrom, at => sentences.lengthUntil[at] as number),
    opens: new Uint8Array(passages.length + 1).fill(isCut ? 0 : 1),
    turns: Uint8Array.from(sentenceFrom, at => turnsAt(at)),
    voice: Uint8Array.from(sentenceFrom, (_, index) => voiceOf(index)),
    ending: Uint8Array.from(
      passages,
      (_, index) => ending[(sentenceFrom[index + 1] ?? 0) - 1] ?? 0,
    ),
  };
  return {
    sentences,
    paragraphs,
    sentenceFrom,
    paragraphOf: new Int32Array(paragraphOf),
    spans,
    isCut,
  };
}

/** Return how much a stretch of text says, in letters. */
function weigh(text: string, { from, to }: Span, isSpaced: boolean): number {
  let weight = to - from;
  if (isSpaced) return weight;
  for (let at = from; at < to; at++) {
    if (isUnspaced(text.charCodeAt(at))) weight += LETTERS_PER_CHARACTER - 1;
  }
  return weight;
}

/** Return how a sentence ends: 1 as a question, 2 as an exclamation, else 0. */
function endingOf(text: string, { from, to }: Span): number {
  for (let at = to - 1; at >= from && at >= to - 2; at--) {
    const code = text.charCodeAt(at);
    if (code === 63 || code === 0xff1f) return 1;
    if (code === 33 || code === 0xff01) return 2;
  }
  return 0;
}
