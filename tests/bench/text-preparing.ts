import { alignedTexts } from '../../core/alignment/aligned-texts.ts';
import { originalLines } from '../../core/alignment/original-lines.ts';
import { blockIds } from '../../core/article/article.ts';
import { slowNames, slowOriginalLines, slowPartners } from '../fixtures/slow-texts.ts';
import { longText } from './long-text.ts';

/** How often each is done: the first time counts for itself, before the code is warm. */
const RUNS = 5;

/**
 * What it takes to make ready so many paragraphs for following, pins and the original under each
 * paragraph, as cells of a table: the first time and the quickest, in ms.
 */
export function preparing(length: number): readonly (readonly string[])[] {
  const { article, episode, alignment } = longText(length);
  const words = article.blocks.map(({ text }) => text);
  // Before anything else has made them.
  const aligned = timed(RUNS, () => alignedTexts(article, episode, alignment));
  const texts = alignedTexts(article, episode, alignment);
  const row = (name: string, ms: readonly number[]) => [
    `${name}, ${length.toLocaleString('en')}`,
    (ms[0] ?? Number.NaN).toFixed(1),
    Math.min(...ms).toFixed(1),
  ];
  return [
    row(
      'what is linked to what, asking all links each time',
      timed(1, () => slowPartners(alignment, article.blocks, episode.paragraphs)),
    ),
    row('that, and where both texts are level', aligned),
    row(
      'the original of each paragraph, asking all sentences each time',
      timed(1, () => slowOriginalLines(texts)),
    ),
    row(
      'the same in one pass',
      timed(RUNS, () => originalLines(texts)),
    ),
    row(
      'a name for each block, asking all names each time',
      timed(1, () => slowNames(words)),
    ),
    row(
      'the same in one pass',
      timed(RUNS, () => blockIds(article)),
    ),
  ];
}

/** Do something so many times and return how long each took, in ms. */
function timed(runs: number, work: () => unknown): readonly number[] {
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}
