import type { Block } from '../article/article.ts';
import type { Episode, Paragraph } from '../episode/episode.ts';
import { WEIGHTS } from './align-weights.ts';
import type { Alignment, Pin } from './alignment.ts';
import type { Band } from './band.ts';
import { type Bead, isMatch } from './bead.ts';
import { isUnspaced } from './characters.ts';
import { EvidenceReader } from './evidence.ts';
import { keepTokens, renumberTokens } from './keep-tokens.ts';
import { learnLexicon } from './learn-lexicon.ts';
import { type Entry, FEW, makeLexicon, mergeEntries, sharedTokens } from './lexicon.ts';
import { linkBeads } from './link-beads.ts';
import { consistentPins } from './pins.ts';
import { countUnits } from './postings.ts';
import { numberRecurring } from './recurring-tokens.ts';
import { findRoughPath } from './rough-path.ts';
import { scoreRuns } from './runs.ts';
import { sentenceBand } from './sentence-band.ts';
import { findSentencePath } from './sentence-path.ts';
import { readSide, type Side } from './side.ts';
import type { Units } from './units.ts';
import { Vocabulary } from './vocabulary.ts';
import { castArticle, compareVoices, type Voices } from './voices.ts';

/** The two texts to align. */
export type Texts = {
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly (Pick<Paragraph, 'text' | 'speaker'> &
    Partial<Pick<Paragraph, 'sentences'>>)[];
  readonly speakers: Episode['speakers'];
};

/**
 * Texts whose lengths differ more than this are not taken to be of one extent: one of them may end
 * at a paywall.
 */
const UNEVEN = 1.4;

/**
 * Align an article with a transcript.
 *
 * An interview takes milliseconds but a book may take seconds, all at once: too long for the thread
 * of a page.
 *
 * @param allPins the reader's, in the order they were made
 */
export function alignTexts(
  { blocks, paragraphs, speakers }: Texts,
  allPins: readonly Pin[] = [],
): Alignment {
  const pins = consistentPins(allPins, blocks.length, paragraphs.length);
  const vocabulary = new Vocabulary();
  const cast = castArticle(blocks, speakers);
  const [isSpacedA, isSpacedB] = [isSpaced(blocks), isSpaced(paragraphs)];
  const hasCognates = isSpacedA && isSpacedB;
  const allA = readSide(
    blocks.map(({ text }, at) => ({ text, voice: cast.voices[at] ?? 0 })),
    isSpacedA,
    vocabulary,
    hasCognates,
  );
  const voiceOf = new Map(speakers.map(({ id }, at) => [id, at + 1]));
  const allB = readSide(
    paragraphs.map(({ text, speaker, sentences }) => ({
      text,
      sentences,
      voice: (speaker && voiceOf.get(speaker)) || 0,
    })),
    isSpacedB,
    vocabulary,
    hasCognates,
  );
  const { numbers, size } = numberRecurring(allA, allB, vocabulary.size);
  const a = renumberTokens(allA, numbers);
  const b = renumberTokens(allB, numbers);
  const voicesBy = (beads: readonly Bead[]) =>
    compareVoices(cast, b.paragraphs.voice, speakers.length, beads);

  const countsA = countUnits(a.sentences, size);
  const countsB = countUnits(b.sentences, size);
  // Before anything is learned, only what stands in both texts tells.
  const bareA = keepTokens(a, countsB);
  const bareB = keepTokens(b, countsA);
  const known = makeLexicon(sharedTokens(bareA.paragraphs, bareB.paragraphs, size), size);
  const whole = lengthRatio(a.paragraphs, b.paragraphs, [wholeOf(a.paragraphs, b.paragraphs)]) ?? 1;
  const evenly = whole > 1 / UNEVEN && whole < UNEVEN ? whole : 1;
  const rough = findRoughPath(bareA.paragraphs, bareB.paragraphs, known, voicesBy([]), evenly);
  const band = sentenceBand(rough.band, a, b, pins);
  const voices = voicesBy(rough.beads);
  const ratio = lengthRatio(a.paragraphs, b.paragraphs, rough.beads) ?? evenly;

  const shared = sharedTokens(bareA.sentences, bareB.sentences, size);
  const first = walk(bareA, bareB, shared, size, band, voices, ratio);
  const tellingA = keepTokens(a, tellingCounts(countsA, a));
  const tellingB = keepTokens(b, tellingCounts(countsB, b));
  const learned = learnLexicon(tellingA.sentences, tellingB.sentences, first, size);
  const entries = mergeEntries(learned, shared, size);
  const closer = lengthRatio(a.sentences, b.sentences, first) ?? ratio;
  const second = walk(a, b, entries, size, band, voices, closer);
  return linkBeads(second, a, b, pins);
}

/** Leave out the counts of tokens so rare or so common that nothing can be learned of them. */
function tellingCounts(counts: Float64Array, { sentences }: Side): Float64Array {
  const most = Math.max(FEW, sentences.count * WEIGHTS.commonest);
  const telling = new Float64Array(counts.length);
  for (let token = 0; token < counts.length; token++) {
    const count = counts[token] as number;
    if (count > 1 && count <= most) telling[token] = count;
  }
  return telling;
}

/** Find the best way through the sentences, for what is known of the tokens. */
function walk(
  sideA: Side,
  sideB: Side,
  entries: readonly Entry[],
  size: number,
  band: Band,
  voices: Voices,
  ratio: number,
): Bead[] {
  const lexicon = makeLexicon(entries, size);
  const { sentences: a } = keepTokens(sideA, lexicon.missedA);
  const { sentences: b } = keepTokens(sideB, lexicon.missedB);
  const reader = new EvidenceReader(b, lexicon);
  const evidence = reader.gather(a, band, 0);
  const scoredA = { units: a, runs: scoreRuns(a, lexicon.missedA) };
  const scoredB = { units: b, runs: scoreRuns(b, lexicon.missedB) };
  return findSentencePath(scoredA, scoredB, evidence, voices, ratio);
}

/** Return whether a text is in a script that writes spaces between words. */
function isSpaced(passages: readonly { readonly text: string }[]): boolean {
  let unspaced = 0;
  let all = 0;
  for (const { text } of passages.slice(0, 50)) {
    all += text.length;
    for (let at = 0; at < text.length; at++) if (isUnspaced(text.charCodeAt(at))) unspaced++;
  }
  return unspaced < all / 5;
}

/** Return how many letters of the first text say as much as one of the second. */
function lengthRatio(a: Units, b: Units, beads: readonly Bead[]): number | null {
  let lengthA = 0;
  let lengthB = 0;
  for (const bead of beads) {
    if (!isMatch(bead)) continue;
    lengthA += (a.lengthUntil[bead.toA] as number) - (a.lengthUntil[bead.fromA] as number);
    lengthB += (b.lengthUntil[bead.toB] as number) - (b.lengthUntil[bead.fromB] as number);
  }
  return lengthA > 0 && lengthB > 0 ? lengthA / lengthB : null;
}

function wholeOf(a: Units, b: Units): Bead {
  return { fromA: 0, toA: a.count, fromB: 0, toB: b.count, support: 0 };
}
