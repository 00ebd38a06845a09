import type { Block } from '../article/article.ts';
import type { Speaker } from '../episode/episode.ts';
import { WEIGHTS } from './align-weights.ts';
import { type Bead, isMatch } from './bead.ts';

/** How well voice `a` of the article agrees with voice `b`: `scores[a * width + b]`, in nats. */
export type Voices = { readonly scores: Float64Array; readonly width: number };

/**
 * The voices of the article.
 *
 * Label `n`, from 1, makes two: voice `2n` where it is printed, voice `2n - 1` in the paragraphs
 * after it that have none. Pages forget labels, so the second is to be trusted less.
 */
export type Cast = {
  /** The voice of each block; 0 before the first label. */
  readonly voices: readonly number[];
  /** For each label, the number of the speaker whose name it is, from 1; else 0. */
  readonly named: readonly number[];
};

/** Return the number of the label that a voice of the article has, from 1; 0 if it has none. */
export function labelOf(voice: number): number {
  return (voice + 1) >> 1;
}

/** Voices are kept in bytes; a page with more labels than this has none worth reading. */
const MOST_LABELS = 120;

/** Number the voices of an article. */
export function castArticle(
  blocks: readonly Block[],
  speakers: readonly Pick<Speaker, 'name' | 'translatedName'>[],
): Cast {
  const names = new Map(
    speakers.flatMap(({ name, translatedName }, at) =>
      [name, translatedName ?? name].map(text => [text.toUpperCase(), at + 1] as const),
    ),
  );
  const labels = new Map<string, number>();
  const named = [0];
  let speaking = 0;
  const voices = blocks.map(({ label }) => {
    if (label === null) return Math.max(0, 2 * speaking - 1);
    const name = label.toUpperCase();
    if (!labels.has(name) && labels.size < MOST_LABELS) {
      labels.set(name, labels.size + 1);
      named.push(names.get(name) ?? 0);
    }
    speaking = labels.get(name) ?? 0;
    return 2 * speaking;
  });
  return { voices, named };
}

/**
 * Say how well voices agree: by the names on the labels, and by who was found to face whom.
 *
 * @param facing the voice of each paragraph of the transcript
 * @param speakers how many speakers there are
 */
export function compareVoices(
  { voices, named }: Cast,
  facing: Uint8Array,
  speakers: number,
  beads: readonly Bead[],
): Voices {
  const { labelTrust, labelPatience, voice } = WEIGHTS;
  const width = speakers + 1;
  const rows = 2 * named.length;
  const met = new Float64Array(rows * width);
  for (const bead of beads) {
    if (!isMatch(bead)) continue;
    const cell = (voices[bead.fromA] ?? 0) * width + (facing[bead.fromB] ?? 0);
    met[cell] = (met[cell] as number) + 1;
  }
  const heard = new Float64Array(width).fill(1);
  for (const spoken of facing) heard[spoken] = (heard[spoken] as number) + 1;
  const all = facing.length + width;
  const scores = new Float64Array(rows * width);
  for (let a = 1; a < rows; a++) {
    const name = named[labelOf(a)] ?? 0;
    const total = met.subarray(a * width + 1, (a + 1) * width).reduce((sum, n) => sum + n, 0);
    for (let b = 1; b < width; b++) {
      const share = (heard[b] as number) / all;
      const other = speakers > 1 ? (1 - labelTrust) / (speakers - 1) : 1;
      const expected = name === 0 ? share : name === b ? labelTrust : other;
      const found =
        ((met[a * width + b] as number) + labelPatience * expected) / (total + labelPatience);
      scores[a * width + b] = voice * Math.log(found / share);
    }
  }
  return { scores, width };
}
