import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignTexts, type Texts } from '../../core/alignment/align-texts.ts';
import { type ParallelText, readParallelText } from '../fixtures/parallel-text.ts';
import { type Score, score } from '../fixtures/score.mjs';
import { strangers, type TalkPair, trueOnes } from '../fixtures/talk-pairs.ts';
import { varyArticle } from '../fixtures/vary-article.ts';
import { wordList } from '../fixtures/word-list.ts';
import { alignFolder, type RawAlignment, readTexts } from './align-folder.ts';
import { galeChurch } from './gale-church.ts';
import { median } from './median.ts';
import { peakMemory } from './peak-memory.ts';
import { proportion } from './proportion.ts';

const ARTICLE = new URL('../../dev/stand-in/article-a', import.meta.url).pathname;
/** Paragraphs of transcripts longer than the interview's 246, and how often each is aligned. */
const LONGER = [2_000, 20_000];
const LONG_RUNS = 3;
/** Times to align one episode: until the code is warm, and for the median. */
const WARMING = 60;
const RUNS = 41;
/** Texts changed at random, to see how far the figures spread. */
const VARIANTS = 50;
/** Pages of other texts and of the same, made by seeds: see fixtures/talk-pairs.ts. */
const STRANGERS = 100;
const TRUE_ONES = 50;

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
    row('ours', alignFolder(text, wordList)),
  ];
}

/** How texts changed at random are aligned, as cells of a table: mean and worst of each figure. */
export async function alignmentSpread(): Promise<readonly (readonly string[])[]> {
  const text = readParallelText(ARTICLE);
  const scores: Score[] = [];
  for (let seed = 0; seed < VARIANTS; seed++) scores.push(await judge(varyArticle(text, seed)));
  const row = (name: string, figures: readonly number[]) => [
    name,
    (figures.reduce((sum, figure) => sum + figure, 0) / figures.length).toFixed(3),
    Math.min(...figures).toFixed(3),
  ];
  return [
    row(
      `links, F1, ${VARIANTS} variants`,
      scores.map(({ links }) => links.f1),
    ),
    row(
      'sentences, F1',
      scores.map(({ sentences }) => sentences?.f1 ?? Number.NaN),
    ),
    row(
      'first line right',
      scores.map(({ follow }) => follow),
    ),
  ];
}

/** How often a page is taken for the talk that it is not, and missed if it is, as cells of a table. */
export function alignmentVerdicts(): readonly (readonly string[])[] {
  const count = (pairs: readonly TalkPair[]) =>
    pairs.filter(({ texts }) => alignTexts(texts, [], wordList).links.length > 0).length;
  const taken = count(strangers(STRANGERS));
  const missed = TRUE_ONES - count(trueOnes(TRUE_ONES));
  return [
    ['other texts, taken for it', `${taken} of ${STRANGERS}`],
    ['pages of it, missed', `${missed} of ${TRUE_ONES}`],
  ];
}

/** Align a text and hold it against what the text says of itself. */
async function judge(text: ParallelText): Promise<Score> {
  const folder = await mkdtemp(join(tmpdir(), 'variant-'));
  try {
    for (const part of ['english', 'source', 'sentences'] as const) {
      await writeFile(join(folder, `${part}.json`), JSON.stringify(text[part]));
    }
    return score(folder, alignFolder(text, wordList));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Time and space of one alignment by length, as cells of a table.
 *
 * The first row is cold only if nothing was aligned before.
 */
export async function alignmentGrowth(): Promise<readonly (readonly string[])[]> {
  const text = readParallelText(ARTICLE);
  const { texts } = readTexts(text);
  const cold = timed(texts);
  for (let run = 0; run < WARMING; run++) timed(texts);
  const rows = [
    await row('246, cold', [cold], texts),
    await row('246', repeat(RUNS, texts), texts),
  ];
  for (const length of LONGER) {
    const longer = repeated(text, length);
    rows.push(await row(length.toLocaleString('en'), repeat(LONG_RUNS, longer), longer));
  }
  return rows;

  function repeat(times: number, texts: Texts): readonly number[] {
    return Array.from({ length: times }, () => timed(texts));
  }

  async function row(name: string, ms: readonly number[], texts: Texts): Promise<string[]> {
    const bytes = await peakMemory(texts);
    return [name, median(ms).toFixed(1), (bytes / 2 ** 20).toFixed(0)];
  }
}

/** Align once and return how long it took, in ms. */
function timed(texts: Texts): number {
  const start = performance.now();
  alignTexts(texts, [], wordList);
  return performance.now() - start;
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
