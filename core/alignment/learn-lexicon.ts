import { WEIGHTS } from './align-weights.ts';
import { type Bead, isMatch } from './bead.ts';
import type { Entry } from './lexicon.ts';
import { Meetings } from './meetings.ts';
import { postUnits } from './postings.ts';
import type { Units } from './units.ts';

/** Over twice what chance expects, two tokens must meet so often: one meeting proves nothing. */
const LEAST_MEETINGS = 1.5;

/**
 * Learn from a first alignment which tokens stand for which: those that meet more often than chance.
 *
 * No dictionary is needed, so it works for any two languages. The strength of a pair is the
 * log-likelihood ratio of Dunning (1993), for rare events, in nats.
 *
 * @param size how many tokens there are
 */
export function learnLexicon(a: Units, b: Units, beads: readonly Bead[], size: number): Entry[] {
  const matches = beads.filter(isMatch);
  const bagsA = joinUnits(a, matches, ({ fromA, toA }) => [fromA, toA], size);
  const bagsB = joinUnits(b, matches, ({ fromB, toB }) => [fromB, toB], size);
  const posted = postUnits(bagsA, bagsA.counts);

  const candidates: Candidate[] = [];
  /** The strengths of the best two counterparts of each token of the second text. */
  const best = new Float64Array(size);
  const second = new Float64Array(size);
  const meetings = new Meetings(bagsB, size);
  for (let token = 0; token < size; token++) {
    const from = posted.from[token] as number;
    const to = posted.from[token + 1] as number;
    if (to - from < 2) continue;
    meetings.count(posted.units, from, to);
    const found = judge(token, to - from, meetings, bagsB);
    const least = secondStrength(found);
    for (const candidate of found) {
      if (candidate.strength < least) continue;
      candidates.push(candidate);
      raise(best, second, candidate);
    }
  }
  // A pair must be among the best of both its tokens (competitive linking, Melamed 2000).
  return candidates.filter(({ b, strength }) => strength >= (second[b] as number));
}

/** Two tokens that may stand for each other, and how strongly it seems. */
type Candidate = Entry & { readonly strength: number };

/** Return what may stand for a token that faces `countA` bags. */
function judge(
  token: number,
  countA: number,
  meetings: Meetings,
  { count, counts }: Bags,
): Candidate[] {
  const rate = countA / count;
  const found: Candidate[] = [];
  for (let n = 0; n < meetings.total; n++) {
    const other = meetings.tokens[n] as number;
    const times = meetings.timesOf(other);
    const countB = counts[other] as number;
    const expected = rate * countB;
    if (times < LEAST_MEETINGS + 2 * expected) continue;
    const strength = times * Math.log(times / expected) - times + expected;
    if (strength < WEIGHTS.leastStrength) continue;
    const both = times - WEIGHTS.discount;
    found.push({ a: token, b: other, both, countA, countB, count, strength });
  }
  return found;
}

/** Return the second greatest strength. */
function secondStrength(candidates: readonly Candidate[]): number {
  let best = 0;
  let second = 0;
  for (const { strength } of candidates) {
    second = Math.max(second, Math.min(best, strength));
    best = Math.max(best, strength);
  }
  return second;
}

/** Put a candidate's strength among the best two of its token of the second text. */
function raise(best: Float64Array, second: Float64Array, { b, strength }: Candidate): void {
  const lower = Math.min(best[b] as number, strength);
  best[b] = Math.max(best[b] as number, strength);
  second[b] = Math.max(second[b] as number, lower);
}

/** Bags of tokens, each token once a bag, and in how many of them each stands. */
type Bags = Pick<Units, 'count' | 'tokenFrom' | 'tokens'> & { readonly counts: Float64Array };

/** Join the units of each bead on one side, each token once. */
function joinUnits(
  { tokenFrom, tokens }: Units,
  beads: readonly Bead[],
  range: (bead: Bead) => readonly [from: number, to: number],
  size: number,
): Bags {
  const seen = new Int32Array(size);
  const counts = new Float64Array(size);
  const joined = new Int32Array(tokens.length);
  const joinedFrom = new Int32Array(beads.length + 1);
  let total = 0;
  for (let bag = 0; bag < beads.length; bag++) {
    const [from, to] = range(beads[bag] as Bead);
    const end = tokenFrom[to] as number;
    for (let t = tokenFrom[from] as number; t < end; t++) {
      const token = tokens[t] as number;
      if (seen[token] === bag + 1) continue;
      seen[token] = bag + 1;
      counts[token] = (counts[token] as number) + 1;
      joined[total++] = token;
    }
    joinedFrom[bag + 1] = total;
  }
  return { count: beads.length, tokenFrom: joinedFrom, tokens: joined, counts };
}
