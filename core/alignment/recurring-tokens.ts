import type { Side } from './side.ts';

/**
 * Number the tokens that stand in two sentences at least, of either text. Most tokens do not, and
 * nothing can be learned of them.
 *
 * @param size how many tokens there are
 */
export function numberRecurring(
  a: Side,
  b: Side,
  size: number,
): {
  /** The new number of each token, -1 for those that stand in one sentence only. */
  readonly numbers: Int32Array;
  readonly size: number;
} {
  const numbers = new Int32Array(size);
  for (const { tokens } of [a.sentences, b.sentences]) {
    for (let t = 0; t < tokens.length; t++) {
      const token = tokens[t] as number;
      numbers[token] = (numbers[token] as number) + 1;
    }
  }
  let recurring = 0;
  for (let token = 0; token < size; token++) {
    numbers[token] = (numbers[token] as number) > 1 ? recurring++ : -1;
  }
  return { numbers, size: recurring };
}
