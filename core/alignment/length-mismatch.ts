import { WEIGHTS } from './align-weights.ts';

const { varianceFixed, varianceLetter, varianceFree } = WEIGHTS;

/**
 * Return how badly two lengths agree, in nats.
 *
 * Of short texts the difference grows as in Gale and Church (1993); of long ones a translator's
 * freedom grows with the text itself.
 */
export function lengthMismatch(a: number, b: number): number {
  const difference = a - b;
  const mean = (a + b) / 2;
  return (
    (difference * difference) / (varianceFixed + mean * (varianceLetter + varianceFree * mean))
  );
}
