import type { Pin } from './alignment.ts';

/**
 * Return the pins that can hold together, in order: those inside the texts that do not cross.
 *
 * @param pins in the order they were made; of two that cross, the later one counts
 */
export function consistentPins(
  pins: readonly Pin[],
  blocks: number,
  paragraphs: number,
): readonly Pin[] {
  const kept: Pin[] = [];
  for (const pin of pins.toReversed()) {
    const { block, paragraph } = pin;
    const isInside = block >= 0 && block < blocks && paragraph >= 0 && paragraph < paragraphs;
    const isKnown = kept.some(other => other.block === block && other.paragraph === paragraph);
    if (isInside && !isKnown && !kept.some(other => areCrossing(pin, other))) kept.push(pin);
  }
  return kept.sort((one, other) => one.block - other.block || one.paragraph - other.paragraph);
}

/** Return whether of two pairs the one with the later block has the earlier paragraph. */
export function areCrossing(one: Pin, other: Pin): boolean {
  return (one.block - other.block) * (one.paragraph - other.paragraph) < 0;
}
