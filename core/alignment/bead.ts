/**
 * A step through two texts: units `fromA` to before `toA` of the first say the same as `fromB` to
 * before `toB` of the second. Where one side is empty, the other has no counterpart.
 */
export type Bead = {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** How much better it is than to leave both sides without counterpart, in nats. */
  readonly support: number;
};

/** Return whether a bead has units on both sides. */
export function isMatch({ fromA, toA, fromB, toB }: Bead): boolean {
  return fromA < toA && fromB < toB;
}
