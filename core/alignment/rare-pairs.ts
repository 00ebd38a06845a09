import { WEIGHTS } from './align-weights.ts';
import { FEW } from './lexicon.ts';
import { countUnits } from './postings.ts';
import type { WordPairs, WordUnits } from './word-pairs.ts';

/**
 * Return the pairs of rare words only, of paragraphs instead of sentences: where every paragraph is
 * held against every other, common words cost much time and say little.
 */
export function rarePairs(
  pairs: WordPairs,
  sentenceFromA: Int32Array,
  sentenceFromB: Int32Array,
): WordPairs {
  const a = wordsOfParagraphs(pairs.a, sentenceFromA);
  const b = wordsOfParagraphs(pairs.b, sentenceFromB);
  const isRareA = rareWords(a);
  const isRareB = rareWords(b);
  const from = new Int32Array(pairs.from.length);
  const targets = new Int32Array(pairs.targets.length);
  const worthA = new Float32Array(targets.length);
  const worthB = new Float32Array(targets.length);
  let total = 0;
  for (let word = 0; word + 1 < from.length; word++) {
    const end = isRareA[word] ? (pairs.from[word + 1] as number) : 0;
    for (let p = pairs.from[word] as number; p < end; p++) {
      const target = pairs.targets[p] as number;
      if (!isRareB[target]) continue;
      a.isPaired[word] = b.isPaired[target] = 1;
      targets[total] = target;
      worthA[total] = pairs.worthA[p] as number;
      worthB[total] = pairs.worthB[p] as number;
      total++;
    }
    from[word + 1] = total;
  }
  return { a, b, from, targets, worthA, worthB };
}

/** Put words sentence by sentence into paragraphs. */
function wordsOfParagraphs(words: WordUnits, sentenceFrom: Int32Array): WordUnits {
  return {
    ...words,
    count: sentenceFrom.length - 1,
    tokenFrom: sentenceFrom.map(at => words.tokenFrom[at] as number),
    isPaired: new Uint8Array(words.size),
  };
}

/** Return 1 for each word that stands in few units. */
function rareWords(words: WordUnits): Uint8Array {
  const most = Math.max(FEW, words.count * WEIGHTS.wordRare);
  return Uint8Array.from(countUnits(words, words.size), count => Number(count <= most));
}
