import type { Block } from '../article/article.ts';
import type { Episode, Paragraph } from '../episode/episode.ts';
import { adoptShort } from './adopt-short.ts';
import { WEIGHTS } from './align-weights.ts';
import type { Alignment, Pin } from './alignment.ts';
import { type Bead, isMatch } from './bead.ts';
import { isUnspaced } from './characters.ts';
import type { Sentence } from './chinese-names.ts';
import { findCutPath } from './cut-path.ts';
import { copyEvidence, type Evidence, EvidenceReader, type Meets, noEvidence } from './evidence.ts';
import { heldBackLikeness } from './held-back.ts';
import { keepTokens, renumberTokens } from './keep-tokens.ts';
import { learnLexicon } from './learn-lexicon.ts';
import { type Entry, FEW, makeLexicon, mergeEntries, sharedTokens } from './lexicon.ts';
import { likeness } from './likeness.ts';
import { linkBeads } from './link-beads.ts';
import { consistentPins } from './pins.ts';
import { countUnits } from './postings.ts';
import { rarePairs } from './rare-pairs.ts';
import { numberRecurring } from './recurring-tokens.ts';
import { findRoughPath } from './rough-path.ts';
import { areSameTalk, type Common } from './same-talk.ts';
import { scoreUnits } from './score-units.ts';
import { cellsIn, obeyPins, sentenceBand } from './sentence-band.ts';
import { findSentencePath } from './sentence-path.ts';
import { readSide, type Side } from './side.ts';
import type { Units } from './units.ts';
import { Vocabulary } from './vocabulary.ts';
import { castArticle, compareVoices, labelOf, type Voices } from './voices.ts';
import { WordEvidence } from './word-evidence.ts';
import type { WordList } from './word-list.ts';
import { pairWords, type WordPairs } from './word-pairs.ts';

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
/** So many pairs of sentences for each sentence are looked at, as in paragraphs of a usual length. */
const WIDEST = 150;
/** The same of texts that are cut into sentences, which are seldom pages. */
const UNEVEN_CUT = 2;

/**
 * Align an article with a transcript. Texts that are not the same talk have no links, unless the
 * reader has pinned one: wrong is worse than none.
 *
 * An interview takes milliseconds but a book may take seconds, all at once: too long for the thread
 * of a page.
 *
 * @param allPins the reader's, in the order they were made
 * @param list words of the two languages, if there is a list of them
 */
export function alignTexts(
  { blocks, paragraphs, speakers }: Texts,
  allPins: readonly Pin[] = [],
  list: WordList | null = null,
): Alignment {
  const pins = consistentPins(allPins, blocks.length, paragraphs.length);
  const vocabulary = new Vocabulary();
  const cast = castArticle(blocks, speakers);
  const [isSpacedA, isSpacedB] = [isSpaced(blocks), isSpaced(paragraphs)];
  const hasCognates = isSpacedA && isSpacedB;
  const allA = readSide(
    blocks.map(({ text }, at) => {
      const voice = cast.voices[at] ?? 0;
      return { text, voice, speaker: labelOf(voice) };
    }),
    isSpacedA,
    vocabulary,
    hasCognates,
  );
  const voiceOf = new Map(speakers.map(({ id }, at) => [id, at + 1]));
  const allB = readSide(
    paragraphs.map(({ text, speaker, sentences }) => {
      const voice = (speaker && voiceOf.get(speaker)) || 0;
      return { text, sentences, voice, speaker: voice };
    }),
    isSpacedB,
    vocabulary,
    hasCognates,
  );
  const words =
    list &&
    pairWords(
      { all: sentencesOf(allA, blocks), isSpaced: isSpacedA },
      { all: sentencesOf(allB, paragraphs), isSpaced: isSpacedB },
      list,
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
  const isCut = a.isCut && b.isCut;
  const uneven = isCut ? UNEVEN_CUT : UNEVEN;
  const evenly = whole > 1 / uneven && whole < uneven ? whole : 1;
  const findPath = isCut ? findCutPath : findRoughPath;
  const rough = findPath(
    bareA.paragraphs,
    bareB.paragraphs,
    known,
    voicesBy([]),
    evenly,
    words && rarePairs(words, a.sentenceFrom, b.sentenceFrom),
  );
  const wide = sentenceBand(rough.band, a, b, pins);
  // Paragraphs as long as a book tell too little: their sentences tell where they may face others.
  const isWide = cellsIn(wide) > WIDEST * (a.sentences.count + b.sentences.count);
  const narrow = () =>
    findCutPath(bareA.sentences, bareB.sentences, known, voicesBy([]), evenly, words).band;
  const band = isWide ? obeyPins(narrow(), a, b, pins) : wide;
  const voices = voicesBy(rough.beads);
  const ratio = lengthRatio(a.paragraphs, b.paragraphs, rough.beads) ?? evenly;

  const plain = noEvidence(band);
  const meets = words && new WordEvidence(words).add(plain, 0, 0);
  const shared = sharedTokens(bareA.sentences, bareB.sentences, size);
  const tellingA = keepTokens(a, tellingCounts(countsA, a));
  const tellingB = keepTokens(b, tellingCounts(countsB, b));
  const gap = isCut ? WEIGHTS.cutGap : WEIGHTS.gap;
  const first = walk(bareA, bareB, shared, size, plain, meets, voices, ratio, words, gap);
  const learned = learnLexicon(tellingA.sentences, tellingB.sentences, first, size);
  const entries = mergeEntries(learned, shared, size);
  const closer = lengthRatio(a.sentences, b.sentences, first) ?? ratio;
  const beads = walk(a, b, entries, size, plain, meets, voices, closer, words, WEIGHTS.gap);
  const like = words
    ? likeness(words, beads)
    : heldBackLikeness([a, b], [tellingA, tellingB], first, shared, size);
  const stretches = beads.filter(isMatch);
  const common: Common = {
    likeness: like,
    stretches: stretches.length,
    linked: stretches.reduce((sum, { fromA, toA }) => sum + toA - fromA, 0),
    sentences: [a.sentences.count, b.sentences.count],
    isByList: words !== null,
  };
  const isSame = pins.length > 0 || areSameTalk(common);
  return isSame ? linkBeads(adoptShort(beads, a, b), a, b, pins) : { links: [], sentences: [] };
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

/**
 * Find the best way through the sentences, for what is known of the tokens.
 *
 * @param plain what the word list says, if there is one
 */
function walk(
  sideA: Side,
  sideB: Side,
  entries: readonly Entry[],
  size: number,
  plain: Evidence,
  meets: Meets | null,
  voices: Voices,
  ratio: number,
  words: WordPairs | null,
  gap: number,
): Bead[] {
  const lexicon = makeLexicon(entries, size);
  const { sentences: a } = keepTokens(sideA, lexicon.missedA);
  const { sentences: b } = keepTokens(sideB, lexicon.missedB);
  const evidence = copyEvidence(plain);
  new EvidenceReader(b, lexicon).add(a, evidence, 0);
  const isCut = sideA.isCut && sideB.isCut;
  const scoredA = scoreUnits(a, lexicon.missedA, words?.a ?? null, gap);
  const scoredB = scoreUnits(b, lexicon.missedB, words?.b ?? null, gap);
  return findSentencePath(scoredA, scoredB, evidence, meets, voices, ratio, {
    isFirst: true,
    isLast: true,
    endGap: isCut ? WEIGHTS.cutEndGap : WEIGHTS.endGap,
  });
}

/** List the sentences of a side. */
function sentencesOf(
  { spans, paragraphOf }: Side,
  passages: readonly { readonly text: string }[],
): readonly Sentence[] {
  return spans.map((span, at) => ({ span, text: passages[paragraphOf[at] as number]?.text ?? '' }));
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
