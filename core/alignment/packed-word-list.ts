/** A word of a language without spaces, and what it may be in English. */
export type WordEntry = {
  readonly word: string;
  /** Stems of English, the surest first. */
  readonly glosses: readonly Gloss[];
};

export type Gloss = {
  readonly stem: string;
  /** How many words the phrase has that it stands in: alone it says most. */
  readonly among: number;
};

/** What a bilingual word list is made of. */
export type WordListParts = {
  readonly entries: readonly WordEntry[];
  /** Characters that are written in several ways, each with the one that the entries use. */
  readonly variants: readonly (readonly [string, string])[];
  /** How characters are pronounced, in Latin letters without tones; some in several ways. */
  readonly readings: readonly (readonly [string, string])[];
};

/**
 * A word list as it is shipped: numbers, little-endian, that need no reading but can be used as they
 * lie there. Words are known by their hashes only: of 32 bits, they take one word in 40,000 for
 * another.
 */
export type PackedWordList = {
  readonly stems: Uint32Array;
  readonly words: Uint32Array;
  /** How many glosses each word has. */
  readonly counts: Uint8Array;
  /** All glosses of all words: the number of the stem, and above it `among`, less one. */
  readonly glosses: Uint16Array;
  /** Pairs of characters. */
  readonly variants: Uint16Array;
  /** Pairs of a character and the number of a syllable. */
  readonly readings: Uint16Array;
  /** A bit for the hash of the first two letters of each word: most that begin none have none. */
  readonly beginnings: Uint8Array;
  /** All syllables, with spaces between. */
  readonly syllables: string;
};

/** The bits of a gloss that number its stem. */
export const STEM_BITS = 14;
export const STEM_MASK = (1 << STEM_BITS) - 1;
/** Phrases of more words than this say nothing of any of them. */
export const MOST_AMONG = 4;
/** Glosses that are kept of a word. */
const MOST_GLOSSES = 12;

/** Bytes of beginnings: so many that one pair in ten that begins no word has a bit all the same. */
const BEGINNING_BYTES = 1 << 16;

/** Return the hash of a word. */
export function hashWord(word: string): number {
  let hash = FIRST_HASH;
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
}

/** The hash of no letters, and how it goes on with each. */
export const FIRST_HASH = 0x2f0b4a27;
export function hashOn(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return (mixed ^ (mixed >>> 15)) | 0;
}

/** Return which bit stands for the hash of two letters. */
export function bitOf(hash: number): number {
  return (hash >>> 8) & (8 * BEGINNING_BYTES - 1);
}

/** Write a word list in the form that is shipped. Stems that few words have are left out. */
export function packWordList({ entries, variants, readings }: WordListParts): ArrayBuffer {
  const uses = new Map<string, number>();
  for (const { glosses } of entries) {
    for (const { stem } of glosses) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const kept = [...uses]
    .sort(([one, times], [other, otherTimes]) => otherTimes - times || (one < other ? -1 : 1))
    .slice(0, 1 << STEM_BITS)
    .map(([stem]) => stem);
  const numbers = new Map(kept.map((stem, at) => [stem, at]));
  const rows = entries
    .map(({ word, glosses }) => ({
      word,
      glosses: glosses
        .filter(({ stem, among }) => numbers.has(stem) && among <= MOST_AMONG)
        .slice(0, MOST_GLOSSES)
        .map(({ stem, among }) => (numbers.get(stem) as number) | ((among - 1) << STEM_BITS)),
    }))
    .filter(({ glosses }) => glosses.length > 0);
  const beginnings = new Uint8Array(BEGINNING_BYTES);
  for (const { word } of rows) {
    const bit = bitOf(hashWord(word.slice(0, 2)));
    if (word.length > 1)
      beginnings[bit >>> 3] = (beginnings[bit >>> 3] as number) | (1 << (bit & 7));
  }
  const syllables = [...new Set(readings.map(([, syllable]) => syllable))].sort();
  const syllableNumbers = new Map(syllables.map((syllable, at) => [syllable, at]));
  return join({
    stems: Uint32Array.from(kept, hashWord),
    words: Uint32Array.from(rows, ({ word }) => hashWord(word)),
    counts: Uint8Array.from(rows, ({ glosses }) => glosses.length),
    glosses: Uint16Array.from(rows.flatMap(({ glosses }) => glosses)),
    variants: Uint16Array.from(variants.flat(), character => character.charCodeAt(0)),
    readings: Uint16Array.from(
      readings.flatMap(([character, syllable]) => [
        character.charCodeAt(0),
        syllableNumbers.get(syllable) as number,
      ]),
    ),
    beginnings,
    syllables: syllables.join(' '),
  });
}

/** The parts in their order, so that each lies where its numbers may. */
const ORDER = [
  ['stems', Uint32Array],
  ['words', Uint32Array],
  ['glosses', Uint16Array],
  ['variants', Uint16Array],
  ['readings', Uint16Array],
  ['counts', Uint8Array],
  ['beginnings', Uint8Array],
] as const;

function join(list: PackedWordList): ArrayBuffer {
  const letters = Uint8Array.from(list.syllables, letter => letter.charCodeAt(0));
  const parts = [...ORDER.map(([name]) => list[name]), letters];
  const head = Uint32Array.from(parts, ({ length }) => length);
  const bytes = [head, ...parts].reduce((sum, { byteLength }) => sum + byteLength, 0);
  const all = new Uint8Array(bytes);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of [head, ...parts]) {
    all.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return all.buffer;
}

/** Read what `packWordList` wrote. */
export function unpackWordList(bytes: ArrayBuffer): PackedWordList {
  const lengths = new Uint32Array(bytes, 0, ORDER.length + 1);
  let at = lengths.byteLength;
  const parts = Object.fromEntries(
    ORDER.map(([name, Numbers], part) => {
      const numbers = new Numbers(bytes, at, lengths[part] as number);
      at += numbers.byteLength;
      return [name, numbers];
    }),
  ) as Omit<PackedWordList, 'syllables'>;
  const letters = new Uint8Array(bytes, at, lengths[ORDER.length] as number);
  return { ...parts, syllables: String.fromCharCode(...letters) };
}
