// npm run --silent bench:align -- FOLDER…: scores the aligner, and baselines in the same run, on
// folders of the form of dev/stand-in/article-a; one JSON object a folder, a line each.
// With --raw FOLDER it prints the alignment itself, in the form that tests/fixtures/README.md gives.
import { parseArgs } from 'node:util';
import { type ParallelText, readParallelText } from '../fixtures/parallel-text.ts';
import { score } from '../fixtures/score.mjs';
import { wordList } from '../fixtures/word-list.ts';
import { alignFolder, type RawAlignment } from './align-folder.ts';
import { galeChurch } from './gale-church.ts';
import { median } from './median.ts';
import { proportion } from './proportion.ts';
import { beadsOf, readBeads, scoreBeads } from './score-beads.ts';

/** Times to align before measuring, so that the code is warm; and to measure. */
const WARMING = 60;
const RUNS = 41;

const { values, positionals } = parseArgs({
  options: { raw: { type: 'boolean' } },
  allowPositionals: true,
});
if (positionals.length === 0) {
  console.error('Name at least one folder of the form of dev/stand-in/article-a.');
  process.exitCode = 1;
}
for (const folder of positionals) {
  const text = readParallelText(folder);
  const { raw, cold, ms } = timed(text);
  const result = values.raw
    ? { ...raw, ms }
    : {
        ...score(folder, { ...raw, ms }),
        ...beadFigures(folder, raw),
        verdict: raw.verdict,
        cold,
        galeChurch: brief(folder, baseline(text, galeChurch)),
        proportion: brief(folder, baseline(text, proportion)),
      };
  console.log(JSON.stringify(result));
}

/** Align a text again and again: once cold, then until warm, then for the median, in ms. */
function timed(text: ParallelText): {
  readonly raw: RawAlignment;
  readonly cold: number;
  readonly ms: number;
} {
  const time = () => {
    const start = performance.now();
    const raw = alignFolder(text, wordList);
    return { raw, ms: performance.now() - start };
  };
  const { raw, ms: cold } = time();
  for (let run = 0; run < WARMING; run++) time();
  const ms = median(Array.from({ length: RUNS }, () => time().ms));
  return { raw, cold: rounded(cold), ms: rounded(ms) };
}

/** Align a text in one of the simple ways, which know nothing of labels or sentences. */
function baseline(
  { episode, english, source }: ParallelText,
  align: (first: readonly string[], second: readonly string[]) => readonly (readonly number[])[],
): RawAlignment {
  const lines = source.slice(episode.titleLines ?? 0);
  const links = align(
    english.map(({ text }) => text),
    lines.map(({ text }) => text),
  );
  return { blocks: links.map(found => found.map(line => lines[line]?.z ?? -1)), sentences: [] };
}

function brief(folder: string, raw: RawAlignment): unknown {
  const { links, follow, unmatched } = score(folder, raw);
  return { links, follow, unmatched, ...beadFigures(folder, raw) };
}

/** F1 over beads, strict and lax, if the folder says which are right. */
function beadFigures(folder: string, { blocks }: RawAlignment): object {
  const gold = readBeads(folder);
  return gold ? scoreBeads(beadsOf(blocks), gold) : {};
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
