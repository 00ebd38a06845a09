import type { Span } from '../episode/episode.ts';
import type { WordList } from './word-list.ts';

/** A name as it is written in Latin letters, and the sentences of either text that have it. */
export type NamePair = {
  readonly latin: readonly number[];
  readonly chinese: readonly number[];
};

/** A sentence: the text that it stands in, and where. */
export type Sentence = { readonly text: string; readonly span: Span };

/** Syllables of the longest name. */
const MOST_SYLLABLES = 4;
/** Letters of the longest syllable. */
const LONGEST_SYLLABLE = 6;

/**
 * A name that sounds like so much more in the Chinese text than is named in the other is no name
 * there, but chance.
 */
const MOST_SOUNDS = 3;

const CAPITALISED = /(?<![\p{L}’'])\p{Lu}[a-zü]+(?![\p{L}])/gu;

/**
 * Find Chinese names by their sound: `Qingyang` is heard where 清扬 stands.
 *
 * A word is a name if it is written with a capital wherever it stands, also inside a sentence.
 */
export function findNames(
  latin: readonly Sentence[],
  chinese: readonly Sentence[],
  list: WordList,
): NamePair[] {
  const names = readNames(latin, list);
  /** The names by the first syllable of each way to read them. */
  const byFirst = new Map<number, { readonly name: string; readonly way: readonly number[] }[]>();
  for (const [name, { ways }] of names) {
    for (const way of ways) {
      const first = way[0] as number;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { name, way }]);
    }
  }
  const heard = new Map<string, number[]>();
  chinese.forEach(({ text, span }, at) => {
    for (let from = span.from; from < span.to; from++) {
      for (const reading of readingsAt(text, from, list)) {
        for (const { name, way } of byFirst.get(reading) ?? []) {
          const isHeard = way.every(
            (syllable, n) =>
              from + n < span.to && readingsAt(text, from + n, list).includes(syllable),
          );
          if (!isHeard) continue;
          const places = heard.get(name) ?? [];
          if (places.at(-1) !== at) places.push(at);
          heard.set(name, places);
        }
      }
    }
  });
  return [...heard].flatMap(([name, places]) => {
    const named = names.get(name)?.sentences ?? [];
    return places.length > MOST_SOUNDS * named.length ? [] : [{ latin: named, chinese: places }];
  });
}

function readingsAt(text: string, at: number, list: WordList): readonly number[] {
  return list.readingsOf(list.plain[text.charCodeAt(at)] as number);
}

type Name = {
  readonly sentences: readonly number[];
  readonly ways: readonly (readonly number[])[];
};

/** List the words that may be Chinese names, with the ways to read them as syllables. */
function readNames(sentences: readonly Sentence[], list: WordList): Map<string, Name> {
  const found = new Map<string, { places: number[]; isInside: boolean }>();
  sentences.forEach(({ text, span }, at) => {
    const words = text.slice(span.from, span.to);
    for (const { 0: word, index } of words.matchAll(CAPITALISED)) {
      const known = found.get(word) ?? { places: [], isInside: false };
      if (known.places.at(-1) !== at) known.places.push(at);
      known.isInside ||= /[\p{L},] $/u.test(words.slice(0, index));
      found.set(word, known);
    }
  });
  const names = new Map<string, Name>();
  for (const [word, { places, isInside }] of found) {
    if (!isInside) continue;
    const ways = syllablesOf(word.toLowerCase().replaceAll('ü', 'v'), list);
    if (ways.length > 0) names.set(word, { sentences: places, ways });
  }
  return names;
}

/** Return all ways to read a word as syllables of Chinese, by their numbers. */
function syllablesOf(word: string, list: WordList): readonly (readonly number[])[] {
  const ways: (readonly number[])[] = [];
  const go = (from: number, way: readonly number[]) => {
    if (from === word.length) ways.push(way);
    if (from === word.length || way.length === MOST_SYLLABLES) return;
    for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_SYLLABLE); to++) {
      const syllable = list.syllables.get(word.slice(from, to));
      if (syllable !== undefined) go(to, [...way, syllable]);
    }
  };
  go(0, []);
  return ways;
}
