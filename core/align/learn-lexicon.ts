import { WEIGHTS } from './align-weights.ts';
import { type Bead, isMatch } from './bead.ts';
import { type Entry, FEW } from './lexicon.ts';
import { countUnits, type Postings, postUnits } from './postings.ts';
import type { Units } from './units.ts';

/** How many counterparts a token may have, on either side. */
const COUNTERPARTS = 2;
/** Pairs of tokens to look at a time: about a millisecond's worth. */
const SLICE = 100_000;

/**
 * Learn from a first alignment which tokens stand for which: those that meet more often than chance.
 *
 * No dictionary is needed, so it works for any two languages. The strength of a pair is the
 * log-likelihood ratio of Dunning (1993), for rare events, in nats.
 *
 * @param size how many tokens there are
 */
export function* learnLexicon(
  a: Units,
  b: Units,
  beads: readonly Bead[],
  size: number,
): Generator<void, Entry[]> {
  const matches = beads.filter(isMatch);
  const count = matches.length;
  const most = Math.max(FEW, count * WEIGHTS.commonest);
  const bagsA = keepTelling(
    joinUnits(a, matches, ({ fromA, toA }) => [fromA, toA]),
    size,
    most,
  );
  yield;
  const bagsB = keepTelling(
    joinUnits(b, matches, ({ fromB, toB }) => [fromB, toB]),
    size,
    most,
  );
  yield;
  const posted = postUnits(bagsA.bags, bagsA.counts);
  yield;

  const { counts: countsB, names: namesB } = bagsB;
  const sizeB = namesB.length;
  /** How often each token of the second text met the one at hand, and which ones did. */
  const together = new Int32Array(sizeB);
  const met = new Int32Array(sizeB);
  /** The strengths of the best counterparts of each token of the second text, falling. */
  const bestOf = new Float64Array(sizeB * COUNTERPARTS);
  const entries: Entry[] = [];
  /** The place of each entry's second token among those of the second text. */
  const others: number[] = [];
  const strengths: number[] = [];
  let done = 0;
  for (let place = 0; place < bagsA.names.length; place++) {
    done += pairUp(place);
    if (done < SLICE) continue;
    done = 0;
    yield;
  }
  yield;
  // A pair must be among the best of both its tokens (competitive linking, Melamed 2000).
  const kept: Entry[] = [];
  for (let e = 0; e < entries.length; e++) {
    if (e % SLICE === SLICE - 1) yield;
    const last = ((others[e] as number) + 1) * COUNTERPARTS - 1;
    if ((strengths[e] as number) >= (bestOf[last] as number)) kept.push(entries[e] as Entry);
  }
  return kept;

  /** Add the best counterparts of a token of the first text; return how many pairs were met. */
  function pairUp(place: number): number {
    const countA = bagsA.counts[place] as number;
    const partners = countTogether(posted, place, bagsB.bags, together, met);
    const first = entries.length;
    for (let m = 0; m < partners; m++) {
      const other = met[m] as number;
      const both = together[other] as number;
      together[other] = 0;
      if (both < 2) continue;
      const countB = countsB[other] as number;
      const expected = (countA * countB) / count;
      if (both <= 2 * expected) continue;
      const strength = both * Math.log(both / expected) - both + expected;
      if (strength < WEIGHTS.leastStrength) continue;
      let at = entries.length;
      if (at - first === COUNTERPARTS) {
        at--;
        if (strength <= (strengths[at] as number)) continue;
      }
      for (; at > first && strength > (strengths[at - 1] as number); at--) {
        entries[at] = entries[at - 1] as Entry;
        others[at] = others[at - 1] as number;
        strengths[at] = strengths[at - 1] as number;
      }
      entries[at] = {
        a: bagsA.names[place] as number,
        b: namesB[other] as number,
        both: both - WEIGHTS.discount,
        countA,
        countB,
        count,
      };
      others[at] = other;
      strengths[at] = strength;
    }
    for (let e = first; e < entries.length; e++) {
      let strength = strengths[e] as number;
      const from = (others[e] as number) * COUNTERPARTS;
      for (let rank = from; rank < from + COUNTERPARTS; rank++) {
        const held = bestOf[rank] as number;
        if (strength <= held) continue;
        bestOf[rank] = strength;
        strength = held;
      }
    }
    return partners * countA;
  }
}

/**
 * Count how often each token of the second text stands in a bag with token `place` of the first.
 *
 * @param together gets the counts; it must hold zeros
 * @param met gets the tokens counted
 * @returns how many those are
 */
function countTogether(
  posted: Postings,
  place: number,
  { tokenFrom, tokens }: Bags,
  together: Int32Array,
  met: Int32Array,
): number {
  const last = posted.from[place + 1] as number;
  let partners = 0;
  for (let p = posted.from[place] as number; p < last; p++) {
    const bag = posted.units[p] as number;
    const end = tokenFrom[bag + 1] as number;
    for (let t = tokenFrom[bag] as number; t < end; t++) {
      const other = tokens[t] as number;
      const times = together[other] as number;
      if (times === 0) met[partners++] = other;
      together[other] = times + 1;
    }
  }
  return partners;
}

/** The part of `Units` that holds tokens. */
type Bags = Pick<Units, 'count' | 'tokenFrom' | 'tokens'>;

/** Join the units of each bead on one side, each token once. */
function joinUnits(
  { tokenFrom, tokens }: Units,
  beads: readonly Bead[],
  range: (bead: Bead) => readonly [from: number, to: number],
): Bags {
  const joined = new Int32Array(tokens.length);
  const joinedFrom = new Int32Array(beads.length + 1);
  let total = 0;
  for (let bag = 0; bag < beads.length; bag++) {
    const [from, to] = range(beads[bag] as Bead);
    const end = tokenFrom[to] as number;
    for (let t = tokenFrom[from] as number; t < end; t++) joined[total++] = tokens[t] as number;
    joinedFrom[bag + 1] = total;
  }
  return { count: beads.length, tokenFrom: joinedFrom, tokens: joined };
}

/** Bags of tokens numbered anew: token `t` stands for `names[t]`, and is in `counts[t]` bags. */
type Telling = {
  readonly bags: Bags;
  readonly names: Int32Array;
  readonly counts: Int32Array;
};

/** Keep the tokens that stand in two bags at least and in `most` at most: the others say little. */
function keepTelling(bags: Bags, size: number, most: number): Telling {
  const { count, tokenFrom, tokens } = bags;
  const all = countUnits(bags, size);
  const places = new Int32Array(size);
  const names = new Int32Array(size);
  let total = 0;
  for (let token = 0; token < size; token++) {
    const times = all[token] as number;
    places[token] = times < 2 || times > most ? -1 : total;
    if (places[token] === total) names[total++] = token;
  }
  const kept = new Int32Array(tokens.length);
  const keptFrom = new Int32Array(count + 1);
  const seen = new Int32Array(total);
  let end = 0;
  for (let bag = 0; bag < count; bag++) {
    const last = tokenFrom[bag + 1] as number;
    for (let t = tokenFrom[bag] as number; t < last; t++) {
      const place = places[tokens[t] as number] as number;
      if (place < 0 || seen[place] === bag + 1) continue;
      seen[place] = bag + 1;
      kept[end++] = place;
    }
    keptFrom[bag + 1] = end;
  }
  return {
    bags: { count, tokenFrom: keptFrom, tokens: kept.subarray(0, end) },
    names: names.subarray(0, total),
    counts: Int32Array.from({ length: total }, (_, place) => all[names[place] as number] as number),
  };
}
