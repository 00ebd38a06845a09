import type { Bead } from './bead.ts';
import { learnLexicon } from './learn-lexicon.ts';
import type { Entry } from './lexicon.ts';
import { mergeEntries } from './lexicon.ts';
import { type Likeness, likeness } from './likeness.ts';
import type { Side } from './side.ts';
import type { Units } from './units.ts';
import type { WordPairs, WordUnits } from './word-pairs.ts';

/** Beads in a row that are held back together. */
const STRETCH = 8;

/**
 * Return the likeness of two texts by the words that are learned from them: each half of the beads
 * is judged by what the other half teaches, as no pair of texts may vouch for itself.
 *
 * @param telling the sides with those tokens only of which something can be learned
 * @param beads found before anything was learned
 * @param shared what stands in both texts
 */
export function heldBackLikeness(
  [{ sentences: a }, { sentences: b }]: readonly [Side, Side],
  telling: readonly [Side, Side],
  beads: readonly Bead[],
  shared: readonly Entry[],
  size: number,
): Likeness {
  const halves = [0, 1].map(half =>
    beads.filter((_, at) => Math.floor(at / STRETCH) % 2 === half),
  ) as [Bead[], Bead[]];
  const [first, second] = halves.map((half, at) => {
    const learned = learnLexicon(
      telling[0].sentences,
      telling[1].sentences,
      halves[1 - at] as Bead[],
      size,
    );
    return likeness(pairsOf(a, b, mergeEntries(learned, shared, size), size), half);
  }) as [Likeness, Likeness];
  return {
    shares: [first.shares[0] + second.shares[0], first.shares[1] + second.shares[1]],
    weight: first.weight + second.weight,
  };
}

function pairsOf(a: Units, b: Units, entries: readonly Entry[], size: number): WordPairs {
  const from = new Int32Array(size + 1);
  const isPairedA = new Uint8Array(size);
  const isPairedB = new Uint8Array(size);
  const sorted = entries.toSorted((one, other) => one.a - other.a);
  for (const { a: token, b: other } of sorted) {
    from[token + 1] = (from[token + 1] as number) + 1;
    isPairedA[token] = isPairedB[other] = 1;
  }
  for (let t = 0; t < size; t++) from[t + 1] = (from[t + 1] as number) + (from[t] as number);
  const units = (text: Units, isPaired: Uint8Array): WordUnits => ({ ...text, size, isPaired });
  return {
    a: units(a, isPairedA),
    b: units(b, isPairedB),
    from,
    targets: Int32Array.from(sorted, ({ b: token }) => token),
    // What each says is not asked here.
    worthA: new Float32Array(),
    worthB: new Float32Array(),
  };
}
