import type { ChineseReader } from './chinese-reader.ts';
import type { EnglishReader } from './english-reader.ts';
import { IntList } from './int-list.ts';
import { FIRST_HASH, hashOn, STEM_BITS, STEM_MASK } from './packed-word-list.ts';
import type { WordList } from './word-list.ts';

/** What a gloss counts of a word that stands inside a longer one: it may mean something else there. */
const INSIDE = 0.4;
/** The same of a part that is shorter than half of the word. */
const SMALL_INSIDE = 0.25;

/** Words of two texts that may stand for each other: the nth of either list, and how surely. */
export type GlossPairs = {
  readonly chinese: IntList;
  readonly english: IntList;
  /** 1 if the word of the one is the whole gloss of the other. */
  readonly weights: number[];
};

/** List which words of two texts may stand for each other, by a word list. */
export function glossPairs(
  { words, spellings }: ChineseReader,
  { stems }: EnglishReader,
  list: WordList,
): GlossPairs {
  /** One more than the number of each stem's word in the English text; 0 if it is not there. */
  const english = new Int32Array(list.stems);
  for (let n = 0; n < stems.length; n++) english[stems[n] as number] = n + 1;
  const best = new Float64Array(stems.length);
  const pairs: GlossPairs = { chinese: new IntList(), english: new IntList(), weights: [] };

  for (let chinese = 0; chinese < words.length; chinese++) {
    const found: number[] = [];
    const add = (word: number, factor: number) => {
      for (let g = list.from[word] as number; g < (list.from[word + 1] as number); g++) {
        const gloss = list.glosses[g] as number;
        const number = (english[gloss & STEM_MASK] as number) - 1;
        if (number < 0) continue;
        const weight = factor / (1 + (gloss >>> STEM_BITS));
        if (best[number] === 0) found.push(number);
        if (weight > (best[number] as number)) best[number] = weight;
      }
    };
    add(words[chinese] as number, 1);
    const spelling = spellings[chinese] as string;
    for (let from = 0; from < spelling.length; from++) {
      let hash = FIRST_HASH;
      for (let to = from + 1; to <= spelling.length && to - from < spelling.length; to++) {
        hash = hashOn(hash, spelling.charCodeAt(to - 1));
        const part = list.wordOf(hash);
        if (part >= 0) add(part, 2 * (to - from) >= spelling.length ? INSIDE : SMALL_INSIDE);
      }
    }
    for (const number of found) {
      pairs.chinese.push(chinese);
      pairs.english.push(number);
      pairs.weights.push(best[number] as number);
      best[number] = 0;
    }
  }
  return pairs;
}
