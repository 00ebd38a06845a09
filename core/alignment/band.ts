/** Which borders of the second text each border of the first may face: from `low` to `high`. */
export type Band = { readonly low: Int32Array; readonly high: Int32Array };

/** Let every border face every other. */
export function fullBand(countA: number, countB: number): Band {
  return { low: new Int32Array(countA + 1), high: new Int32Array(countA + 1).fill(countB) };
}
