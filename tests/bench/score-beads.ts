import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines of the transcript and paragraphs of the article that say the same; one side may be empty. */
export type LineBead = readonly [lines: readonly number[], paragraphs: readonly number[]];

/** F1 over beads: strict if a bead must be exactly a manual one, lax if it must share a pair with one. */
export type BeadScore = { readonly strict: number; readonly lax: number };

/** Read the manual beads of a folder; `null` if it has none. */
export function readBeads(folder: string): readonly LineBead[] | null {
  const file = join(folder, 'beads.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * Return the beads that links make: paragraphs and lines that hang together.
 *
 * @param blocks for each paragraph of the article the lines that it is linked to
 */
export function beadsOf(blocks: readonly (readonly number[])[]): readonly LineBead[] {
  const beads: { lines: Set<number>; paragraphs: number[] }[] = [];
  for (const [paragraph, lines] of blocks.entries()) {
    if (lines.length === 0) continue;
    const joined = { lines: new Set(lines), paragraphs: [paragraph] };
    for (let last = beads.at(-1); last; last = beads.at(-1)) {
      if (joined.lines.isDisjointFrom(last.lines)) break;
      joined.lines = joined.lines.union(last.lines);
      joined.paragraphs.unshift(...last.paragraphs);
      beads.pop();
    }
    beads.push(joined);
  }
  return beads.map(({ lines, paragraphs }) => [[...lines].sort((a, b) => a - b), paragraphs]);
}

/**
 * Score beads as the field does (Vecalign's scorer): precision over all beads found that pair
 * something, recall over the manual ones that do.
 */
export function scoreBeads(found: readonly LineBead[], gold: readonly LineBead[]): BeadScore {
  const pairing = (beads: readonly LineBead[]) =>
    beads.filter(([lines, paragraphs]) => lines.length > 0 && paragraphs.length > 0);
  const [foundBeads, goldBeads] = [pairing(found), pairing(gold)];
  const isExact = (others: readonly LineBead[]) => {
    const known = new Set(others.map(bead => JSON.stringify(bead)));
    return (bead: LineBead) => known.has(JSON.stringify(bead));
  };
  const isTouched = (others: readonly LineBead[]) => {
    const known = new Set(others.flatMap(pairsOf));
    return (bead: LineBead) => pairsOf(bead).some(pair => known.has(pair));
  };
  const f1 = (isRight: typeof isExact) => {
    const precision = foundBeads.filter(isRight(goldBeads)).length / (foundBeads.length || 1);
    const recall = goldBeads.filter(isRight(foundBeads)).length / (goldBeads.length || 1);
    return Math.round((2000 * precision * recall) / (precision + recall || 1)) / 1000;
  };
  return { strict: f1(isExact), lax: f1(isTouched) };
}

function pairsOf([lines, paragraphs]: LineBead): readonly string[] {
  return lines.flatMap(line => paragraphs.map(paragraph => `${line} ${paragraph}`));
}
