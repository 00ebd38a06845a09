import type { Units } from './units.ts';

/** In which units each token stands: token `t` in `units[from[t]]` to before `units[from[t + 1]]`. */
export type Postings = { readonly from: Int32Array; readonly units: Int32Array };

/** List the units of each token for which `wanted` is not 0, in order and each once. */
export function postUnits(
  { count, tokenFrom, tokens }: Pick<Units, 'count' | 'tokenFrom' | 'tokens'>,
  wanted: Float64Array,
): Postings {
  const size = wanted.length;
  const found = new Int32Array((tokenFrom[count] as number) - (tokenFrom[0] as number));
  const home = new Int32Array(found.length);
  const from = new Int32Array(size + 1);
  const seen = new Int32Array(size);
  let total = 0;
  for (let u = 0; u < count; u++) {
    const end = tokenFrom[u + 1] as number;
    for (let t = tokenFrom[u] as number; t < end; t++) {
      const token = tokens[t] as number;
      if (wanted[token] === 0 || seen[token] === u + 1) continue;
      seen[token] = u + 1;
      from[token] = (from[token] as number) + 1;
      found[total] = token;
      home[total] = u;
      total++;
    }
  }
  // Turn the counts into ends, then fill from the back, which turns the ends into beginnings.
  for (let t = 1; t <= size; t++) from[t] = (from[t] as number) + (from[t - 1] as number);
  const units = new Int32Array(total);
  for (let n = total - 1; n >= 0; n--) {
    const token = found[n] as number;
    const slot = (from[token] as number) - 1;
    from[token] = slot;
    units[slot] = home[n] as number;
  }
  return { from, units };
}

/** Count in how many units each token stands. */
export function countUnits(
  { count, tokenFrom, tokens }: Pick<Units, 'count' | 'tokenFrom' | 'tokens'>,
  size: number,
): Float64Array {
  const counts = new Float64Array(size);
  const seen = new Int32Array(size);
  for (let u = 0; u < count; u++) {
    const end = tokenFrom[u + 1] as number;
    for (let t = tokenFrom[u] as number; t < end; t++) {
      const token = tokens[t] as number;
      if (seen[token] === u + 1) continue;
      seen[token] = u + 1;
      counts[token] = (counts[token] as number) + 1;
    }
  }
  return counts;
}
