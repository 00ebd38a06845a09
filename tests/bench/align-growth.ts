import { alignInSlices, type Texts } from '../../core/align/align-texts.ts';
import { type ParallelText, readParallelText } from '../fixtures/parallel-text.ts';
import { score } from '../fixtures/score.mjs';
import { varyArticle } from '../fixtures/vary-article.ts';
import { alignFolder, type RawAlignment, readTexts } from './align-folder.ts';
import { galeChurch } from './gale-church.ts';
import { median } from './median.ts';
import { proportion } from './proportion.ts';

const ARTICLE = new URL('../fixtures/article-a', import.meta.url).pathname;
/** Paragraphs of transcripts longer than the interview's 246, and how often each is aligned. */
const LONGER = [2_000, 20_000];
const LONG_RUNS = 3;
/** Times to align one episode: until the code is warm, and for the median. */
const WARMING = 60;
const RUNS = 41;
/** Texts changed at random, to see how far the figures spread. */
const VARIANTS = 50;

/** How well an article is aligned, as cells of a table, by us and by the simple ways. */
export function alignmentQuality(): readonly (readonly string[])[] {
  const text = readParallelText(ARTICLE);
  const lines = text.source.slice(text.episode.titleLines ?? 0);
  const texts = [text.english.map(({ text }) => text), lines.map(({ text }) => text)] as const;
  const inLines = (links: readonly (readonly number[])[]): RawAlignment => ({
    blocks: links.map(found => found.map(line => lines[line]?.z ?? -1)),
    sentences: [],
  });
  const row = (name: string, raw: RawAlignment) => {
    const { links, sentences, follow, unmatched } = score(ARTICLE, raw);
    const sentenceF1 = raw.sentences.length > 0 ? sentences?.f1.toFixed(3) : undefined;
    const lone = `${unmatched.found} of ${unmatched.of}`;
    return [name, links.f1.toFixed(3), sentenceF1 ?? '–', follow.toFixed(3), lone];
  };
  return [
    row('in proportion to length', inLines(proportion(...texts))),
    row('Gale and Church (1993)', inLines(galeChurch(...texts))),
    row('ours', alignFolder(text)),
  ];
}

/** How links fare in texts changed at random, as cells of a table: mean and worst of each figure. */
export function alignmentSpread(): readonly (readonly string[])[] {
  const text = readParallelText(ARTICLE);
  const variants = Array.from({ length: VARIANTS }, (_, seed) => varyArticle(text, seed));
  const found = variants.map(variant => judge(variant, alignFolder(variant)));
  const row = (name: string, figures: readonly number[]) => [
    name,
    (figures.reduce((sum, figure) => sum + figure, 0) / figures.length).toFixed(3),
    Math.min(...figures).toFixed(3),
  ];
  return [
    row(
      `F1 of links, ${VARIANTS} variants`,
      found.map(({ f1 }) => f1),
    ),
    row(
      'first line right',
      found.map(({ follow }) => follow),
    ),
  ];
}

/** Time and space of one alignment by length, as cells of a table. */
export function alignmentGrowth(): readonly (readonly string[])[] {
  const text = readParallelText(ARTICLE);
  const { texts } = readTexts(text);
  const cold = timed(texts);
  for (let run = 0; run < WARMING; run++) timed(texts);
  return [
    row('246, cold', [cold], peakMemory(texts)),
    row('246', repeat(RUNS, texts), peakMemory(texts)),
    ...LONGER.map(length => {
      const longer = repeated(text, length);
      return row(length.toLocaleString('en'), repeat(LONG_RUNS, longer), peakMemory(longer));
    }),
  ];

  function repeat(times: number, texts: Texts): readonly Run[] {
    return Array.from({ length: times }, () => timed(texts));
  }

  function row(name: string, runs: readonly Run[], bytes: number): readonly string[] {
    const ms = median(runs.map(({ ms }) => ms));
    const longest = median(runs.map(({ longest }) => longest));
    return [name, ms.toFixed(1), longest.toFixed(1), (bytes / 2 ** 20).toFixed(0)];
  }
}

/** One alignment: how long it took in all, and its longest slice. */
type Run = { readonly ms: number; readonly longest: number };

function timed(texts: Texts): Run {
  const slices = alignInSlices(texts);
  let [ms, longest] = [0, 0];
  for (let isDone = false; !isDone; ) {
    const start = performance.now();
    isDone = slices.next().done ?? false;
    const slice = performance.now() - start;
    ms += slice;
    longest = Math.max(longest, slice);
  }
  return { ms, longest };
}

/** Align once more and return the most memory in use, in bytes; asking for it takes time. */
function peakMemory(texts: Texts): number {
  const slices = alignInSlices(texts);
  let peak = 0;
  while (!slices.next().done) {
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    peak = Math.max(peak, heapUsed + arrayBuffers);
  }
  return peak;
}

/** Return the texts of an article told again and again, each time changed, to some length. */
function repeated(text: ParallelText, length: number): Texts {
  const parts: Texts[] = [];
  for (let told = 0, seed = 0; told < length; seed++) {
    const { texts } = readTexts(varyArticle(text, seed));
    parts.push(texts);
    told += texts.paragraphs.length;
  }
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    paragraphs: parts.flatMap(({ paragraphs }) => paragraphs).slice(0, length),
    speakers: parts[0]?.speakers ?? [],
  };
}

/** Hold an alignment against what a text says of itself. */
function judge(
  { english }: ParallelText,
  { blocks }: RawAlignment,
): { readonly f1: number; readonly follow: number } {
  let [hits, said, gold, led, right] = [0, 0, 0, 0, 0];
  for (const [block, { z }] of english.entries()) {
    const links = blocks[block] ?? [];
    said += links.length;
    gold += z.length;
    hits += links.filter(line => z.includes(line)).length;
    if (z.length === 0) continue;
    led++;
    if (z.includes(links[0] ?? -1)) right++;
  }
  return { f1: (2 * hits) / (said + gold), follow: right / led };
}
