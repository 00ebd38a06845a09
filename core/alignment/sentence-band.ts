import type { Pin } from './alignment.ts';
import type { Band } from './band.ts';
import type { Side } from './side.ts';

/** Sentences by which a paragraph may reach into those before and after the ones it faces. */
const MARGIN = 2;
/** Return which sentences may face each other, from which paragraphs may. */
export function sentenceBand({ low, high }: Band, a: Side, b: Side, pins: readonly Pin[]): Band {
  const countB = b.sentences.count;
  const lowest = new Int32Array(a.sentences.count + 1).fill(countB);
  const highest = new Int32Array(a.sentences.count + 1);
  const pinned = new Map(pins.map(({ block, paragraph }) => [block, paragraph]));
  for (let block = 0; block + 1 < low.length; block++) {
    const own = pinned.get(block);
    const from = Math.min(low[block] as number, own ?? countB);
    const to = Math.max(high[block + 1] as number, own === undefined ? 0 : own + 1);
    const first = (b.sentenceFrom[from] as number) - MARGIN;
    const last = (b.sentenceFrom[to] as number) + MARGIN;
    for (let i = a.sentenceFrom[block] as number; i <= (a.sentenceFrom[block + 1] as number); i++) {
      lowest[i] = Math.max(0, Math.min(lowest[i] as number, first));
      highest[i] = Math.min(countB, Math.max(highest[i] as number, last));
    }
  }
  return obeyPins({ low: lowest, high: highest }, a, b, pins);
}

/** Return how many pairs of borders lie in a band. */
export function cellsIn({ low, high }: Band): number {
  let cells = 0;
  for (let i = 0; i < low.length; i++) cells += (high[i] as number) - (low[i] as number) + 1;
  return cells;
}

/** Bend a band of sentences so that it obeys the pins, and a way leads through it. */
export function obeyPins(
  { low: lowest, high: highest }: Band,
  a: Side,
  b: Side,
  pins: readonly Pin[],
): Band {
  const countB = b.sentences.count;
  for (const pin of pins) obey(pin);
  return join();

  /** Keep what comes before a pinned block from what comes after its paragraph, and so on. */
  function obey({ block, paragraph }: Pin): void {
    const from = b.sentenceFrom[paragraph] as number;
    const to = b.sentenceFrom[paragraph + 1] as number;
    for (let i = 0; i <= (a.sentenceFrom[block] as number); i++) {
      lowest[i] = Math.min(lowest[i] as number, to);
      highest[i] = Math.min(highest[i] as number, to);
    }
    for (let i = a.sentenceFrom[block + 1] as number; i <= a.sentences.count; i++) {
      lowest[i] = Math.max(lowest[i] as number, from);
      highest[i] = Math.max(highest[i] as number, from);
    }
  }

  /** Make the rows rise and touch one another, so that a way leads through. */
  function join(): Band {
    const { count } = a.sentences;
    lowest[0] = 0;
    highest[count] = countB;
    for (let i = count - 1; i >= 0; i--) {
      lowest[i] = Math.min(lowest[i] as number, lowest[i + 1] as number);
    }
    for (let i = 0; i < count; i++) {
      const before = i > 0 ? (highest[i - 1] as number) : 0;
      highest[i] = Math.max(highest[i] as number, lowest[i + 1] as number, before);
    }
    return { low: lowest, high: highest };
  }
}
