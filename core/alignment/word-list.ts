import { bitOf, hashWord, unpackWordList } from './packed-word-list.ts';

/** Letters of the longest word that is looked for. */
export const LONGEST_WORD = 4;

/** A bilingual word list, ready to be asked. */
export type WordList = {
  /** Return the number of an English stem; -1 if the list has no use for it. */
  stemOf(stem: string): number;
  /** Return the number of the word with this hash; -1 if there is none. */
  wordOf(hash: number): number;
  /** Return whether words may begin with the two letters that have this hash. */
  mayBegin(hash: number): boolean;
  /** The glosses of word `w` are `glosses[from[w]]` to before `glosses[from[w + 1]]`, packed. */
  readonly from: Int32Array;
  readonly glosses: Uint16Array;
  /** How many stems there are. */
  readonly stems: number;
  /** Each character as the list writes it. */
  readonly plain: Uint16Array;
  /** Return the syllables as which a character may be pronounced. */
  readingsOf(code: number): readonly number[];
  /** The numbers of the syllables. */
  readonly syllables: ReadonlyMap<string, number>;
};

/**
 * Make a word list ready.
 *
 * @param bytes as `packWordList` wrote them
 */
export function openWordList(bytes: ArrayBuffer): WordList {
  const packed = unpackWordList(bytes);
  const { words, stems, counts, glosses, beginnings } = packed;
  const from = new Int32Array(words.length + 1);
  for (let w = 0; w < words.length; w++) from[w + 1] = (from[w] as number) + (counts[w] as number);
  const wordOf = numberHashes(words);
  const stemOf = numberHashes(stems);
  const plain = Uint16Array.from({ length: 1 << 16 }, (_, code) => code);
  for (let at = 0; at < packed.variants.length; at += 2) {
    plain[packed.variants[at] as number] = packed.variants[at + 1] as number;
  }
  const readings = new Map<number, number[]>();
  for (let at = 0; at < packed.readings.length; at += 2) {
    const code = packed.readings[at] as number;
    const known = readings.get(code);
    if (known) known.push(packed.readings[at + 1] as number);
    else readings.set(code, [packed.readings[at + 1] as number]);
  }
  return {
    stemOf: stem => stemOf(hashWord(stem)),
    wordOf,
    mayBegin: hash => {
      const bit = bitOf(hash);
      return ((beginnings[bit >>> 3] as number) & (1 << (bit & 7))) !== 0;
    },
    from,
    glosses,
    stems: stems.length,
    plain,
    readingsOf: code => readings.get(code) ?? [],
    syllables: new Map(packed.syllables.split(' ').map((syllable, at) => [syllable, at])),
  };
}

/** Number some hashes by their places, and return how to find the number of one; -1 for others. */
function numberHashes(hashes: Uint32Array): (hash: number) => number {
  const room = 2 ** Math.ceil(Math.log2(1 + 2 * hashes.length));
  /** A table with open addressing, of numbers from 1; 0 where it is free. */
  const table = new Int32Array(room);
  const last = room - 1;
  for (let n = 0; n < hashes.length; n++) {
    let place = (hashes[n] as number) & last;
    while (table[place] !== 0) place = (place + 1) & last;
    table[place] = n + 1;
  }
  return hash => {
    const wanted = hash >>> 0;
    for (let place = wanted & last; ; place = (place + 1) & last) {
      const number = (table[place] as number) - 1;
      if (number < 0 || hashes[number] === wanted) return number;
    }
  };
}
