import { WEIGHTS } from './align-weights.ts';
import { fullBand } from './band.ts';
import type { Bead } from './bead.ts';
import { EvidenceReader, noEvidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import type { RoughPath } from './rough-path.ts';
import { partOfRuns } from './runs.ts';
import { scoreUnits } from './score-units.ts';
import { findSentencePath, type Scored } from './sentence-path.ts';
import { partOf, type Units } from './units.ts';
import type { Voices } from './voices.ts';
import { WordEvidence } from './word-evidence.ts';
import type { WordPairs } from './word-pairs.ts';

/** Sentences of either text to compare at a time, every one with every other. */
const WINDOW = { a: 200, b: 300 };
/** The same if there is a word list: with it, less of the texts tells where they go. */
const SMALL_WINDOW = { a: 90, b: 135 };
/** The share of the way through a window that is kept: near its end, what follows is not seen. */
const KEPT = 2 / 3;
/** Sentences to either side of the way that the band holds. */
const MARGIN = 12;

/**
 * Find a rough way through two texts that are cut into sentences, where one often faces several: a
 * window after the other, as `findRoughPath` does it for paragraphs.
 */
export function findCutPath(
  a: Units,
  b: Units,
  lexicon: Lexicon,
  voices: Voices,
  ratio: number,
  words: WordPairs | null,
): RoughPath {
  const reader = new EvidenceReader(b, lexicon);
  const wordReader = words && new WordEvidence(words);
  const scoredA = scoreUnits(a, lexicon.missedA, words?.a ?? null, WEIGHTS.cutGap);
  const scoredB = scoreUnits(b, lexicon.missedB, words?.b ?? null, WEIGHTS.cutGap);
  const window = words ? SMALL_WINDOW : WINDOW;
  const beads: Bead[] = [];
  const band = fullBand(a.count, b.count);
  band.low.fill(b.count);
  band.high.fill(0);
  for (let fromA = 0, fromB = 0; fromA < a.count || fromB < b.count; ) {
    const toA = fromB === b.count ? a.count : Math.min(a.count, fromA + window.a);
    const toB = fromA === a.count ? b.count : Math.min(b.count, fromB + window.b);
    const evidence = noEvidence(fullBand(toA - fromA, toB - fromB));
    reader.add(partOf(a, fromA, toA), evidence, fromB);
    const meets = wordReader?.add(evidence, fromA, fromB) ?? null;
    const isFirst = fromA + fromB === 0;
    const isLast = toA === a.count && toB === b.count;
    const found = findSentencePath(
      partOfScored(scoredA, fromA, toA),
      partOfScored(scoredB, fromB, toB),
      evidence,
      meets,
      voices,
      ratio,
      { isFirst, isLast, endGap: WEIGHTS.cutEndGap },
    );
    const kept = isLast ? found : found.slice(0, Math.ceil(found.length * KEPT));
    const end = kept.at(-1);
    if (!end) throw new Error(`No way leads on from sentences ${fromA} and ${fromB}.`);
    for (const bead of kept) {
      beads.push({
        fromA: fromA + bead.fromA,
        toA: fromA + bead.toA,
        fromB: fromB + bead.fromB,
        toB: fromB + bead.toB,
        support: bead.support,
      });
    }
    fromA += end.toA;
    fromB += end.toB;
  }
  for (const { fromA, toA, fromB, toB } of beads) {
    for (let i = fromA; i <= toA; i++) {
      band.low[i] = Math.max(0, Math.min(band.low[i] as number, fromB - MARGIN));
      band.high[i] = Math.min(b.count, Math.max(band.high[i] as number, toB + MARGIN));
    }
  }
  return { beads, band };
}

function partOfScored({ units, runs, gapUntil, thin }: Scored, from: number, to: number): Scored {
  return {
    units: partOf(units, from, to),
    runs: partOfRuns(runs, from, to),
    gapUntil: gapUntil.subarray(from, to + 1),
    thin: thin && partOfRuns(thin, from, to),
  };
}
