import { type Bead, isMatch } from './bead.ts';
import type { WordPairs, WordUnits } from './word-pairs.ts';

/** How far from its counterpart a stretch is held against the other text, to see what chance does. */
const SHIFTS = [-37, -23, -11, -5, 5, 11, 23, 37];

/** So many stretches, evenly spread, tell as much of long texts as all of them. */
const MOST_STRETCHES = 150;

/** How much more of the words of two texts meet where they are said to say the same than elsewhere. */
export type Likeness = {
  /** Of each text: 0 if no more than by chance, 1 if every word that may meet one does. */
  readonly shares: readonly [number, number];
  /** How much that is, in nats: of a word that is met, how rare it is. */
  readonly weight: number;
};

/** Hold two texts against each other by their words. */
export function likeness(pairs: WordPairs, beads: readonly Bead[]): Likeness {
  const { a, b } = pairs;
  const matches = beads.filter(isMatch);
  const step = Math.max(1, matches.length / MOST_STRETCHES);
  const weightsA = rarity(a);
  const weightsB = rarity(b);
  const inB = new Int32Array(b.size);
  const metB = new Int32Array(b.size);
  let stamp = 0;
  /** Return the weight of the words of either side that meet any of the other. */
  const meet = (fromA: number, toA: number, fromB: number, toB: number) => {
    stamp++;
    let ownA = 0;
    let ownB = 0;
    const endB = b.tokenFrom[toB] as number;
    for (let t = b.tokenFrom[fromB] as number; t < endB; t++) inB[b.tokens[t] as number] = stamp;
    const endA = a.tokenFrom[toA] as number;
    for (let t = a.tokenFrom[fromA] as number; t < endA; t++) {
      const word = a.tokens[t] as number;
      let isMet = false;
      const end = pairs.from[word + 1] as number;
      for (let p = pairs.from[word] as number; p < end; p++) {
        const target = pairs.targets[p] as number;
        if (inB[target] !== stamp) continue;
        isMet = true;
        if (metB[target] === stamp) continue;
        metB[target] = stamp;
        ownB += weightsB[target] as number;
      }
      if (isMet) ownA += weightsA[word] as number;
    }
    return [ownA, ownB] as const;
  };
  let [ownA, ownB] = [0, 0];
  for (let at = 0; at < matches.length; at += step) {
    const { fromA, toA, fromB, toB } = matches[Math.floor(at)] as Bead;
    const [metA, metB] = meet(fromA, toA, fromB, toB);
    let [chanceA, chanceB, times] = [0, 0, 0];
    for (const shift of SHIFTS) {
      if (fromB + shift < 0 || toB + shift > b.count) continue;
      const [byA, byB] = meet(fromA, toA, fromB + shift, toB + shift);
      chanceA += byA;
      chanceB += byB;
      times++;
    }
    ownA += metA - chanceA / Math.max(1, times);
    ownB += metB - chanceB / Math.max(1, times);
  }
  return {
    shares: [(step * ownA) / weightOf(a, weightsA), (step * ownB) / weightOf(b, weightsB)],
    weight: step * Math.min(ownA, ownB),
  };
}

/** Return how rare each word is, in nats; 0 for words that may stand for nothing. */
function rarity({ tokens, size, isPaired }: WordUnits): Float64Array {
  const counts = new Float64Array(size);
  for (const token of tokens) counts[token] = (counts[token] as number) + 1;
  return counts.map((count, word) =>
    isPaired[word] ? Math.log((tokens.length + size) / (count + 1)) : 0,
  );
}

function weightOf({ tokens }: WordUnits, weights: Float64Array): number {
  return tokens.reduce((sum, token) => sum + (weights[token] as number), 0) || 1;
}
