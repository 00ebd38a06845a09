/**
 * Align two texts by the lengths of their paragraphs alone, as Gale and Church (1993, "A Program
 * for Aligning Sentences in Bilingual Corpora") do: the baseline that ours is held against.
 *
 * @returns for each paragraph of the first text the paragraphs of the second, counted from 0.
 */
export function galeChurch(
  first: readonly string[],
  second: readonly string[],
): readonly (readonly number[])[] {
  const a = lengthsUntil(first);
  const b = lengthsUntil(second);
  const ratio = (b.at(-1) ?? 0) / Math.max(1, a.at(-1) ?? 0);
  const width = second.length + 1;
  const cost = new Float64Array((first.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const back = new Int8Array(cost.length).fill(-1);
  cost[0] = 0;
  for (let i = 0; i <= first.length; i++) {
    for (let j = 0; j <= second.length; j++) {
      for (const [how, { x, y, penalty }] of BEADS.entries()) {
        if (i < x || j < y) continue;
        const before = cost[(i - x) * width + j - y] ?? 0;
        const lengthA = (a[i] ?? 0) - (a[i - x] ?? 0);
        const lengthB = (b[j] ?? 0) - (b[j - y] ?? 0);
        const total = before + penalty + mismatch(lengthA, lengthB, ratio);
        if (total < (cost[i * width + j] ?? 0)) {
          cost[i * width + j] = total;
          back[i * width + j] = how;
        }
      }
    }
  }
  return trace(back, width, first.length, second.length);
}

/** Their table 5, as costs. */
const BEADS = [
  { x: 1, y: 1, penalty: -Math.log(0.89) },
  { x: 1, y: 0, penalty: -Math.log(0.0099 / 2) },
  { x: 0, y: 1, penalty: -Math.log(0.0099 / 2) },
  { x: 2, y: 1, penalty: -Math.log(0.089 / 2) },
  { x: 1, y: 2, penalty: -Math.log(0.089 / 2) },
  { x: 2, y: 2, penalty: -Math.log(0.011) },
];

/** Their s²: the variance of the second length per character of the first. */
const VARIANCE = 6.8;

/** Return how unlikely the difference of two lengths is, as a cost. */
function mismatch(lengthA: number, lengthB: number, ratio: number): number {
  if (lengthA === 0 && lengthB === 0) return 0;
  const mean = (lengthA + lengthB / ratio) / 2;
  const delta = Math.abs(lengthA * ratio - lengthB) / Math.sqrt(VARIANCE * mean);
  return -Math.log(Math.max(2 * (1 - normal(delta)), 1e-30));
}

/** The share of a normal distribution below `z`: Abramowitz and Stegun 26.2.17. */
function normal(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return 1 - 0.3989423 * Math.exp((-z * z) / 2) * series;
}

function trace(back: Int8Array, width: number, countA: number, countB: number): number[][] {
  const links: number[][] = Array.from({ length: countA }, () => []);
  for (let i = countA, j = countB; i > 0 || j > 0; ) {
    const bead = BEADS[back[i * width + j] ?? -1];
    if (!bead) throw new Error(`No path leads to ${i}, ${j}.`);
    for (let x = i - bead.x; x < i; x++) {
      for (let y = j - bead.y; y < j; y++) links[x]?.push(y);
    }
    i -= bead.x;
    j -= bead.y;
  }
  return links;
}

function lengthsUntil(texts: readonly string[]): readonly number[] {
  let sum = 0;
  return [0, ...texts.map(text => (sum += new TextEncoder().encode(text).length))];
}
