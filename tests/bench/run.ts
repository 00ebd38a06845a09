// npm run bench: measures what is promised, prints it, and writes it to BENCHMARKS.md.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
import { toggleFilter } from './filter-toggle.ts';
import { median } from './median.ts';
import { type Opening, watchOpening } from './page-opening.ts';
import { readPage } from './page-reading.ts';
import { heldMemory } from './panel-heap.ts';
import { drawConversation } from './ribbon-drawing.ts';
import { type Scroll, watchScroll } from './scroll-frames.ts';
import { searchGrowth, typeInPanel } from './search-keystroke.ts';
import { scriptWithoutTranscripts, shippedFiles } from './shipped-bytes.ts';

const OPENINGS = 21;
const TOGGLES = 40;
const LONG_TOGGLES = 10;
const READINGS = 40;
const SCROLLS = 7;
const DRAWINGS = 21;

const long = await extensionWith(longEpisode(20_000), builtExtension('chromium'));
const sections = [
  bytes(),
  await aligning(),
  await opening(),
  await reading(),
  await scrolling(),
  await filter(),
  await memory(),
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
  const rows = [...shippedFiles(folder), scriptWithoutTranscripts(folder)].map(
    ({ name, raw, gzip }) => [name, String(raw), String(gzip)],
  );
  return `## Bytes shipped

The last row is the figure to keep: at most 45 kB of gzip on the article's page. What is loaded
there only when the reader asks for it stands in on-demand.js.

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

async function opening(): Promise<string> {
  const hollow = await hollowExtension();
  const bare = await openBrowser({ browser: 'chromium', extensionPath: hollow });
  const full = await openBrowser({ browser: 'chromium' });
  const without: Opening[] = [];
  const withPanel: Opening[] = [];
  try {
    for (let i = 0; i < OPENINGS; i++) {
      without.push(await watchOpening(bare, false));
      withPanel.push(await watchOpening(full, true));
    }
  } finally {
    await bare.close();
    await full.close();
    await rm(hollow, { recursive: true });
  }
  const baseline = median(without.map(({ article }) => article));
  const article = median(withPanel.map(({ article }) => article));
  const transcript = median(withPanel.map(({ transcript }) => transcript ?? Number.NaN));
  const frames = withPanel.map(({ framesLater }) => framesLater ?? Number.NaN);
  const ratio = (ms: number) => (ms / baseline).toFixed(2);
  return `## The page opens

From navigation to the first frame with the text, over ${OPENINGS} openings each.

${table(
  ['', 'ms', 'ratio'],
  [
    ['article, without the extension', baseline.toFixed(0), '1.00'],
    ['article, with the extension', article.toFixed(0), ratio(article)],
    ['transcript', transcript.toFixed(0), ratio(transcript)],
  ],
)}

Frames from readable article to readable transcript: median ${median(frames)}, most ${Math.max(...frames)}.`;
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

async function memory(): Promise<string> {
  const hollow = await hollowExtension();
  const rows: string[][] = [];
  const kinds = [
    ['without the extension', hollow],
    ['with the panel open', builtExtension('chromium')],
    ['with a panel of 20,000 paragraphs', long],
  ] as const;
  for (const [name, extensionPath] of kinds) {
    const browser = await openBrowser({ browser: 'chromium', extensionPath });
    try {
      const page = await browser.openArticle();
      if (extensionPath !== hollow) await untilAligned(browser.panelOf(page));
      rows.push([name, ((await heldMemory(page)) / 2 ** 20).toFixed(1)]);
    } finally {
      await browser.close();
    }
  }
  await rm(hollow, { recursive: true });
  return `## What the scripts of the article's page hold

Once the panel is drawn, with all rubbish collected.

${table(['', 'MB'], rows)}`;
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
  const hollow = await hollowExtension();
  const bare = await openBrowser({ browser: 'chromium', extensionPath: hollow });
  const full = await openBrowser({ browser: 'chromium' });
  const rows: string[][] = [];
  try {
    for (const isBusy of [false, true]) {
      const without: Scroll[] = [];
      const following: Scroll[] = [];
      for (let i = 0; i < SCROLLS; i++) {
        without.push(await watchScroll(bare, false, isBusy));
        following.push(await watchScroll(full, true, isBusy));
      }
      const page = isBusy ? 'busy page, ' : '';
      rows.push(row(`${page}without the extension`, without));
      rows.push(row(`${page}with the panel following`, following));
    }
  } finally {
    await bare.close();
    await full.close();
    await rm(hollow, { recursive: true });
  }
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

/** Wait for the texts to know each other; twenty thousand paragraphs take longer than a panel does. */
async function untilAligned(panel: Panel): Promise<void> {
  const isAligned = (root: ShadowRoot) => root.querySelector('.summary') !== null;
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

/** An extension that does nothing, for a browser in all else like the other. */
async function hollowExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hollow-'));
  const manifest = { manifest_version: 3, name: 'Hollow', version: '1' };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}
