import { type Bead, isMatch } from './bead.ts';
import type { Side } from './side.ts';

/** A sentence of fewer letters, as “Right.”, says too little to be found by what it says. */
const SHORT = 24;
/** The support from which a neighbour is sure, in nats. */
const SURE = 4;

/**
 * Give short sentences that have no counterpart to a sure neighbour of the same paragraph: to the one
 * before, or else to the one behind.
 */
export function adoptShort(beads: readonly Bead[], a: Side, b: Side): readonly Bead[] {
  const adopted: Bead[] = [];
  /** Short sentences at the beginning of a paragraph, which wait for the next. */
  let waiting: Bead | null = null;
  for (const bead of beads) {
    const last = adopted.at(-1);
    if (isMatch(bead)) {
      const isOwn = waiting && bead.support >= SURE && areOfOne(waiting, bead, a, b);
      if (waiting && !isOwn) adopted.push(waiting);
      adopted.push(waiting && isOwn ? join(waiting, bead) : bead);
      waiting = null;
    } else if (!waiting && isShort(bead, a, b)) {
      const isSure = last && isMatch(last) && last.support >= SURE && areOfOne(last, bead, a, b);
      if (last && isSure) adopted[adopted.length - 1] = join(last, bead);
      else waiting = bead;
    } else {
      if (waiting) adopted.push(waiting);
      waiting = null;
      adopted.push(bead);
    }
  }
  if (waiting) adopted.push(waiting);
  return adopted;
}

function join(one: Bead, next: Bead): Bead {
  return {
    fromA: one.fromA,
    toA: next.toA,
    fromB: one.fromB,
    toB: next.toB,
    support: Math.max(one.support, next.support),
  };
}

function isShort({ fromA, toA, fromB, toB }: Bead, a: Side, b: Side): boolean {
  const { lengthUntil } = fromA < toA ? a.sentences : b.sentences;
  const [from, to] = fromA < toA ? [fromA, toA] : [fromB, toB];
  return (lengthUntil[to] as number) - (lengthUntil[from] as number) < SHORT;
}

/** Return whether what is one-sided in one of two beads in a row stands in a paragraph of the other. */
function areOfOne(one: Bead, next: Bead, a: Side, b: Side): boolean {
  const lone = isMatch(one) ? next : one;
  const isOfA = lone.fromA < lone.toA;
  const { paragraphOf } = isOfA ? a : b;
  const [last, first] = isOfA ? [one.toA - 1, next.fromA] : [one.toB - 1, next.fromB];
  return paragraphOf[last] === paragraphOf[first];
}
