import { alignedTexts } from '../../core/alignment/aligned-texts.ts';
import { foldText } from '../../core/search/fold.ts';
import { joinHits } from '../../core/search/join-hits.ts';
import { searchable } from '../../core/search/searchable.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { takingAlong } from '../../dev/panel/taking-along.ts';
import { busyTime } from './busy-time.ts';
import { longText } from './long-text.ts';
import { median } from './median.ts';

/** What readers type, letter by letter: rare and frequent, in both languages. */
const QUERIES = ['指数增长', 'AI 系统', '的', 'exponential', 'the model'];
const KEYSTROKES = QUERIES.flatMap(query => [...query].map((_, at) => query.slice(0, at + 1)));

/** Times to type all of it: until the code is warm, and for the median. */
const WARMING = 2;
const RUNS = 3;

/**
 * What a keystroke costs at so many paragraphs, as cells of a table: median and worst, in ms.
 *
 * Both texts are searched; the plain ways only count, in texts lower-cased ahead.
 */
export function searchGrowth(length: number): readonly (readonly string[])[] {
  const { article, episode, alignment } = longText(length);
  const { paragraphs } = episode;
  const texts = alignedTexts(article, episode, alignment);
  const both = [...paragraphs, ...texts.article.blocks].map(({ text }) => text);
  const lowered = both.map(text => text.toLowerCase());
  const row = (name: string, ms: readonly number[]) => [
    `${name}, ${length.toLocaleString('en')}`,
    median(ms).toFixed(2),
    Math.max(...ms).toFixed(2),
  ];

  const inTranscript = searchable(paragraphs.map(({ text }) => text));
  const inArticle = searchable(texts.article.blocks.map(({ text }) => text));
  const folding = performance.now();
  inTranscript.prepare(both.length);
  inArticle.prepare(both.length);
  const folded = performance.now() - folding;
  return [
    row(
      'indexOf',
      timeEach(query => {
        const wanted = query.toLowerCase();
        for (const text of lowered) {
          for (let at = text.indexOf(wanted); at >= 0; ) at = text.indexOf(wanted, at + 1);
        }
      }),
    ),
    row(
      'RegExp, i flag',
      timeEach(query => {
        const wanted = new RegExp(query, 'gi');
        for (const text of both) for (const _ of text.matchAll(wanted));
      }),
    ),
    row(
      'ours',
      timeEach(query => {
        const needle = foldText(query).text;
        const isLetter = /^[a-z]$/.test(needle);
        const found = isLetter ? [] : inArticle.find(needle);
        joinHits(paragraphs, inTranscript.find(needle), found, texts);
      }),
    ),
    row('ours, folding all of it once', [folded]),
  ];
}

/** How long each keystroke keeps the page busy until what it finds is drawn in the panel, in ms. */
export function typeInPanel(panel: Panel): Promise<readonly number[]> {
  return panel.evaluate(typeEach, KEYSTROKES);
}

const typeEach = takingAlong(
  [busyTime],
  async (root: Document, keystrokes: readonly string[]): Promise<readonly number[]> => {
    const input = root.querySelector<HTMLInputElement>('.field input');
    if (!input) throw new Error('The search is not open.');
    const times: number[] = [];
    for (const query of keystrokes) {
      const type = () => {
        input.value = query;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      };
      times.push(await busyTime(type));
      if (!root.querySelector('.count b')) throw new Error(`Nothing was sought for ${query}.`);
    }
    return times;
  },
);

function timeEach(search: (query: string) => void): readonly number[] {
  const times: number[] = [];
  for (let run = 0; run < WARMING + RUNS; run++) {
    for (const query of KEYSTROKES) {
      const start = performance.now();
      search(query);
      if (run >= WARMING) times.push(performance.now() - start);
    }
  }
  return times;
}
