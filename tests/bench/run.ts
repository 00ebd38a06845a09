// npm run bench: measures what is promised, prints it, and writes it to BENCHMARKS.md.
import { rm, writeFile } from 'node:fs/promises';
import { builtExtension } from '../../dev/browser/built-extension.ts';
import { openBrowser } from '../../dev/browser/open-browser.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { extensionWith, longEpisode } from '../e2e/harness/long-extension.ts';
import {
  alignmentGrowth,
  alignmentQuality,
  alignmentSpread,
  alignmentVerdicts,
} from './align-growth.ts';
import { annotatedPages } from './annotated-page.ts';
import { weighArticle } from './article-process.ts';
import { toggleFilter } from './filter-toggle.ts';
import { withHollowExtension } from './hollow-extension.ts';
import { type Levels, watchLevel } from './level.ts';
import { median, quantile } from './median.ts';
import { type Opening, watchOpening } from './page-opening.ts';
import { readPage } from './page-reading.ts';
import { drawConversation } from './ribbon-drawing.ts';
import { type Scroll, watchScroll } from './scroll-frames.ts';
import { searchGrowth, typeInPanel } from './search-keystroke.ts';
import { shippedFiles } from './shipped-bytes.ts';
import { table } from './table.ts';
import { preparing } from './text-preparing.ts';

const OPENINGS = 11;
/** Readers' machines are not ours. */
const SLOWED = 4;
const TOGGLES = 40;
const LONG_TOGGLES = 10;
const READINGS = 40;
const SCROLLS = 5;
const LEVELS = 3;
const DRAWINGS = 21;

const long = await extensionWith(longEpisode(20_000), builtExtension('chromium'));
const sections = [
  bytes(),
  await aligning(),
  making(),
  await opening(),
  await reading(),
  await scrolling(),
  await level(),
  await filter(),
  await articleProcess(),
  await ribbon(),
  await searching(),
];
await rm(long, { recursive: true });
const report = `# Benchmarks

\`npm run bench\` measures all of this anew, each figure beside its baseline in the same run, and
writes this page. Times are medians in Chromium without a window; on a shared machine only their
ratios say much.

${sections.join('\n\n')}
`;
await writeFile(new URL('../../BENCHMARKS.md', import.meta.url), report);
console.log(report);

function bytes(): string {
  const folder = builtExtension('chromium');
  const rows = shippedFiles(folder).map(({ name, raw, gzip }) => [name, String(raw), String(gzip)]);
  return `## Bytes shipped

${table(['file', 'raw', 'gzip'], rows)}`;
}

async function aligning(): Promise<string> {
  // First of all, while nothing has been aligned, so that the row called cold is.
  const growth = await alignmentGrowth();
  return `## Two texts are aligned

One alignment of the stand-in interview, in Node; then of it told again and again, each time changed.

${table(['paragraphs', 'ms', 'peak heap, MB'], growth)}

How well it is aligned. Of the unmatched, so many paragraphs without counterpart got none.

${table(['', 'links, F1', 'sentences, F1', 'first line right', 'unmatched'], alignmentQuality())}

The same changed at random, as pages and transcripts differ:

${table(['', 'mean', 'worst'], await alignmentSpread())}

Whether a page holds the same talk, for pages made by seeds from our own texts:

${table(['', ''], alignmentVerdicts())}`;
}

function making(): string {
  return `## The texts are made ready

What follows an alignment, in Node, with so many paragraphs. Nothing may take more than 50 ms.

${table(['', 'ms, the first of five times', 'the quickest'], [...preparing(246), ...preparing(20_000)])}`;
}

async function opening(): Promise<string> {
  const rows = await withHollowExtension(async hollow => {
    const bare = await openBrowser({ browser: 'chromium', extensionPath: hollow });
    const annotated = await openBrowser({
      browser: 'chromium',
      extensionPath: hollow,
      pages: annotatedPages,
    });
    const full = await openBrowser({ browser: 'chromium' });
    try {
      return [...(await openings(1)), ...(await openings(SLOWED))];
    } finally {
      await Promise.all([bare.close(), annotated.close(), full.close()]);
    }

    /** In turn, so that whatever else the machine does falls on all alike. */
    async function openings(slowed: number): Promise<string[][]> {
      const seen = { bare: [] as Opening[], annotated: [] as Opening[], full: [] as Opening[] };
      for (let i = 0; i < OPENINGS; i++) {
        seen.bare.push(await watchOpening(bare, false, slowed));
        seen.annotated.push(await watchOpening(annotated, false, slowed));
        seen.full.push(await watchOpening(full, true, slowed));
      }
      const of = (openings: Opening[], what: keyof Opening) =>
        median(openings.map(opening => opening[what] ?? Number.NaN));
      const baseline = of(seen.bare, 'article');
      const row = (name: string, openings: Opening[]) => [
        slowed > 1 ? `slowed, ${name}` : name,
        of(openings, 'article').toFixed(0),
        (of(openings, 'article') / baseline).toFixed(2),
        Number.isNaN(of(openings, 'transcriptAfter'))
          ? '–'
          : of(openings, 'transcriptAfter').toFixed(0),
        of(openings, 'blocked').toFixed(0),
      ];
      return [
        row('without the extension', seen.bare),
        row('with Hypothesis in the page', seen.annotated),
        row('with the extension', seen.full),
      ];
    }
  });
  return `## The page opens

From navigation to the article’s first frame, from there to the panel’s first, which has the whole
transcript, and what the tasks of the article’s thread took over 50 ms each, over ${OPENINGS} openings
each. Slowed: every process ${SLOWED} times as slow as this machine.

${table(['', 'article, ms', 'ratio', 'transcript after, ms', 'blocked, ms'], rows)}`;
}

async function reading(): Promise<string> {
  const browser = await openBrowser({ browser: 'chromium' });
  try {
    const readings = await readPage(browser, READINGS);
    const plain = readings[0]?.ms ?? Number.NaN;
    return `## The page is read

All of it anew, as after every change of the page, ${READINGS} times.

${table(
  ['', 'ms', 'ratio'],
  readings.map(({ name, ms }) => [name, ms.toFixed(2), (ms / plain).toFixed(1)]),
)}`;
  } finally {
    await browser.close();
  }
}

async function filter(): Promise<string> {
  const rows: string[][] = [];
  for (const [extensionPath, times] of [
    [builtExtension('chromium'), TOGGLES],
    [long, LONG_TOGGLES],
  ] as const) {
    const browser = await openBrowser({ browser: 'chromium', extensionPath });
    try {
      const panel = browser.panelOf(await browser.openArticle());
      await untilAligned(panel);
      const count = await panel.evaluate(root => root.querySelectorAll('[data-paragraph]').length);
      const toggles = await toggleFilter(panel, times);
      const [own, plain] = [median(toggles.panel), median(toggles.plain)];
      const row = (name: string, ms: number) => {
        return [`${count.toLocaleString('en')}, ${name}`, ms.toFixed(1), (ms / plain).toFixed(1)];
      };
      rows.push(row('the same turns hidden in one loop over plain elements', plain));
      rows.push(row('the panel’s filter', own));
    } finally {
      await browser.close();
    }
  }
  return `## A filter is toggled

How long the page is busy from the click until it is drawn, over ${TOGGLES} toggles, or ${LONG_TOGGLES}
of the long transcript. A frame has 16.7 ms.

${table(['paragraphs', 'ms', 'ratio'], rows)}`;
}

async function articleProcess(): Promise<string> {
  const loads = await withHollowExtension(async hollow => [
    ['without the extension', await weighArticle(hollow, async () => {})] as const,
    ['with the panel open', await weighArticle(builtExtension('chromium'), untilAligned)] as const,
    ['with a panel of 20,000 paragraphs', await weighArticle(long, untilAligned)] as const,
  ]);
  return `## What stands in the article's process

Once the panel is drawn, with all rubbish collected: what the scripts hold, and the nodes of all
documents. The panel itself is drawn by the extension's own process.

${table(
  ['', 'MB', 'nodes'],
  loads.map(([name, { held, nodes }]) => [name, (held / 2 ** 20).toFixed(2), String(nodes)]),
)}`;
}

async function ribbon(): Promise<string> {
  const browser = await openBrowser({ browser: 'chromium' });
  try {
    const drawn = [
      await drawConversation(browser, 246, DRAWINGS),
      await drawConversation(browser, 20_000, DRAWINGS),
    ];
    const rows = drawn.flatMap(({ paragraphs, plain, ribbon }) => [
      [`${paragraphs}, one plain element for each turn`, plain.toFixed(1), '1.00'],
      [`${paragraphs}, the ribbon`, ribbon.toFixed(1), (ribbon / plain).toFixed(2)],
    ]);
    return `## The ribbon is drawn

From nothing until the frame is done, with everything measured anew, over ${DRAWINGS} drawings each.

${table(['paragraphs', 'ms', 'ratio'], rows)}`;
  } finally {
    await browser.close();
  }
}

async function searching(): Promise<string> {
  const drawn: string[][] = [];
  for (const [extensionPath, paragraphs] of [
    [builtExtension('chromium'), '246'],
    [long, '20,000'],
  ] as const) {
    const browser = await openBrowser({ browser: 'chromium', extensionPath });
    try {
      const panel = browser.panelOf(await browser.openArticle());
      await untilAligned(panel);
      await openSearch(panel);
      const times = await typeInPanel(panel);
      const worst = Math.max(...times);
      drawn.push([
        `ours, until it is drawn, ${paragraphs}`,
        median(times).toFixed(2),
        worst.toFixed(2),
      ]);
    } finally {
      await browser.close();
    }
  }
  return `## A search keystroke

Queries in both languages, typed letter by letter, in an article and a transcript of so many
paragraphs; drawn, beside the stand-in article. A frame has 16.7 ms.

${table(['', 'ms', 'worst'], [...searchGrowth(246), ...searchGrowth(20_000), ...drawn])}`;
}

async function scrolling(): Promise<string> {
  const rows = await withHollowExtension(async hollow => {
    const bare = await openBrowser({ browser: 'chromium', extensionPath: hollow });
    const full = await openBrowser({ browser: 'chromium' });
    try {
      const found: string[][] = [];
      for (const isBusy of [false, true]) {
        const without: Scroll[] = [];
        const following: Scroll[] = [];
        for (let i = 0; i < SCROLLS; i++) {
          without.push(await watchScroll(bare, false, isBusy));
          following.push(await watchScroll(full, true, isBusy));
        }
        const page = isBusy ? 'busy page, ' : '';
        found.push(row(`${page}without the extension`, without));
        found.push(row(`${page}with the panel following`, following));
      }
      return found;
    } finally {
      await Promise.all([bare.close(), full.close()]);
    }
  });
  return `## The article is scrolled

At 1,200 px a second, medians over ${SCROLLS} scrolls each. Late frames came more than 25 ms after the
one before. A busy page works for 60 ms of every 100.

${table(['', 'frames a second', 'late frames a second', 'our script, ms a frame'], rows)}`;

  function row(name: string, scrolls: readonly Scroll[]): string[] {
    return [
      name,
      median(scrolls.map(({ rate }) => rate)).toFixed(1),
      median(scrolls.map(({ late }) => late)).toFixed(1),
      median(scrolls.map(({ own }) => own)).toFixed(2),
    ];
  }
}

async function level(): Promise<string> {
  const browser = await openBrowser({ browser: 'chromium' });
  const rows: string[][] = [];
  try {
    for (const isBusy of [false, true]) {
      const seen: Levels[] = [];
      for (let i = 0; i < LEVELS; i++) seen.push(await watchLevel(browser, isBusy));
      const row = (name: string, off: readonly number[]) => [
        isBusy ? `busy page, ${name}` : name,
        median(off).toFixed(0),
        quantile(off, 0.95).toFixed(0),
        String(off.length),
      ];
      const script = seen.flatMap(({ byScript }) => byScript);
      rows.push(row('a text that the page’s own script keeps level', script));
      rows.push(
        row(
          'the panel',
          seen.flatMap(({ panel }) => panel),
        ),
      );
    }
  } finally {
    await browser.close();
  }
  return `## Level while the article is scrolled

How many px the texts are off level in each frame that was drawn, at 1,200 px a second, read from
pictures of the frames.

${table(['', 'median', '95 %', 'frames'], rows)}`;
}

/** Wait for the texts to know each other; twenty thousand paragraphs take longer than a panel does. */
async function untilAligned(panel: Panel): Promise<void> {
  const isAligned = (root: Document) => root.querySelector('.summary') !== null;
  for (let tries = 0; tries < 120; tries++) {
    if (await panel.evaluate(isAligned).catch(() => false)) return;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  throw new Error('The texts were not aligned within a minute.');
}

/** Open the search, without looking through thousands of buttons for its one. */
async function openSearch(panel: Panel): Promise<void> {
  await panel.evaluate(root => root.querySelector<HTMLElement>('[aria-label="搜索"]')?.click());
  await panel.waitFor(root => root.activeElement?.matches('.field input'));
}
