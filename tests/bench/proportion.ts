/**
 * Align two texts as a scroll bar would: a paragraph faces the one that as much text stands before.
 *
 * @returns for each paragraph of the first text the one of the second, counted from 0.
 */
export function proportion(
  first: readonly string[],
  second: readonly string[],
): readonly (readonly number[])[] {
  const lengthA = first.reduce((sum, { length }) => sum + length, 0);
  const lengthB = second.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  let facing = 0;
  let facingUntil = second[0]?.length ?? 0;
  return first.map(({ length }) => {
    const middle = ((before + length / 2) / lengthA) * lengthB;
    before += length;
    while (facingUntil < middle && facing < second.length - 1) {
      facing += 1;
      facingUntil += second[facing]?.length ?? 0;
    }
    return second.length > 0 ? [facing] : [];
  });
}
