// npm run shots: writes a picture of the panel in every state, paper and width to .output/shots/.
import { mkdir, rm } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { openBrowser, type TestBrowser } from '../tests/e2e/harness/open-browser.ts';
import type { Panel } from '../tests/e2e/harness/panel.ts';
import { INTERVIEW_PATH, pageWithoutInterview } from '../tests/fixtures/stand-in-page.ts';
import { type Pages, standInPages } from './stand-in.ts';

/** The panel on the stand-in article, to be brought into a state. */
type Scene = { readonly browser: TestBrowser; readonly page: Page; readonly panel: Panel };

type State = {
  /** As the mock numbers it, where it does. */
  readonly name: string;
  /** What is stored before the page opens, beside the paper. */
  readonly settings?: object;
  /** The article's own switches: see `startStandIn`. */
  readonly query?: string;
  /** Only in windows so narrow, in px. */
  readonly below?: number;
  /** Where the article is scrolled to, in px. */
  readonly scrolled?: number;
  /** What the reader does then. */
  act?(scene: Scene): Promise<unknown>;
};

const press = (key: Parameters<Page['keyboard']['press']>[0]) => async (scene: Scene) => {
  await focusTranscript(scene);
  await scene.page.keyboard.press(key);
};

/** Every state that is looked at. A line each: what is built later adds its own. */
const STATES: readonly State[] = [
  { name: '0-new', scrolled: 0 },
  { name: '1-following' },
  { name: '1-paused', act: ({ panel }) => panel.evaluate(scrollTranscript, 900) },
  { name: '1-jumped', act: press('j') },
  { name: '2-resume', act: resume },
  { name: '3-filter', act: press('2') },
  { name: '4-search', act: search('指数') },
  { name: '4-search-english', act: search('model') },
  { name: '4-search-nothing', act: search('zzz') },
  { name: '5-appearance', settings: { font: 'serif' }, act: ({ panel }) => panel.press('显示') },
  { name: '5-left', settings: { side: 'left', size: 20 } },
  { name: '5-bilingual', settings: { isBilingual: true } },
  { name: '5-peek', settings: { isPeeking: true } },
  { name: '5-traditional', settings: { characters: 'traditional' } },
  { name: '6-contents', act: press('o') },
  { name: '6-bookmarks', act: bookmark },
  { name: '6-quote', act: press('c') },
  { name: '6-list', act: press('g') },
  { name: '6-help', act: press('?') },
  { name: '6-pick', act: press('p') },
  { name: '7-collapsed', act: press('Escape') },
  { name: '8-peek', below: 720, settings: { sheet: 'peek' } },
  { name: '8-full', below: 720, settings: { sheet: 'full' } },
  { name: '9-partly', query: '&sim-gate=1', scrolled: 0, act: untilNoticed },
  { name: '9-limit', query: '&sim-gate=1', act: goToLimit },
  { name: '9b-other-page', query: '&other', scrolled: 0, act: untilNoticed },
];

const PAPERS = ['light', 'sepia', 'dark'] as const;
const VIEWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

/** Where in the article the reader is, unless a state says otherwise: some way into the talk. */
const SCROLLED = 5200;

/** The interview as it is always served or, at its address, a page that has none of it. */
const pages: Pages = url =>
  url.searchParams.has('other') ? pageWithoutInterview : standInPages(url);

const FOLDER = fileURLToPath(new URL('../.output/shots/', import.meta.url));

try {
  await shoot(argv[2] ?? '');
  exit(0);
} catch (error) {
  console.error(error);
  exit(1);
}

/** @param wanted only pictures whose names contain this are written */
async function shoot(wanted: string): Promise<void> {
  if (!wanted) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  const browser = await openBrowser({ browser: 'chromium', pages });
  try {
    for (const { width, height } of VIEWS) {
      for (const paper of PAPERS) {
        for (const state of STATES) {
          const name: `${string}.png` = `${state.name}.${paper}.${width}.png`;
          if (!name.includes(wanted) || width >= (state.below ?? Number.POSITIVE_INFINITY))
            continue;
          await picture(browser, state, paper, { width, height }, name);
          console.log(name);
        }
      }
    }
  } finally {
    await browser.close();
  }
}

async function picture(
  browser: TestBrowser,
  { settings, query = '', scrolled = SCROLLED, act }: State,
  theme: (typeof PAPERS)[number],
  view: (typeof VIEWS)[number],
  name: `${string}.png`,
): Promise<void> {
  await browser.storage.clear();
  await browser.storage.write({ settings: { version: 1, theme, ...settings } });
  const page = await browser.newPage();
  const isTouched = view.width < 720;
  await page.setViewport({ ...view, isMobile: isTouched, hasTouch: isTouched });
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off${query}`);
  const panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('[data-paragraph="245"]'));
  if (!query) await panel.waitFor(root => root.querySelector('.summary'));
  if (scrolled > 0) await scrollArticle(page, scrolled);
  await act?.({ browser, page, panel });
  await settle(page);
  await page.screenshot({ path: `${FOLDER}${name}` });
  await page.close();
}

function search(words: string) {
  return async (scene: Scene) => {
    await press('/')(scene);
    await scene.panel.waitFor(root => root.activeElement?.matches('input[type="search"]'));
    await scene.page.keyboard.type(words);
    await settle(scene.page);
    await scene.page.keyboard.press('Enter');
  };
}

async function bookmark(scene: Scene): Promise<void> {
  await press('b')(scene);
  await press('j')(scene);
  await press('b')(scene);
  await scene.page.keyboard.down('Shift');
  await press('B')(scene);
  await scene.page.keyboard.up('Shift');
}

async function scrollArticle(page: Page, scrolled: number): Promise<void> {
  await page.evaluate(top => scrollTo({ top, behavior: 'instant' }), scrolled);
  await settle(page);
}

/** Wait until everything has come to rest, motion included. */
async function settle(page: Page): Promise<void> {
  const LONGEST_MOTION = 600;
  await pause(LONGEST_MOTION);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

function focusTranscript({ panel }: Scene): Promise<void> {
  return panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
}

async function resume({ browser, page, panel }: Scene): Promise<void> {
  await panel.evaluate(scrollTranscript, 9000);
  while (!JSON.stringify(await browser.storage.read()).includes('position:')) await pause(100);
  await page.evaluate(() => scrollTo(0, 0));
  await settle(page);
  await page.reload();
  await panel.waitFor(root => root.querySelector('.notice'));
}

/** Wait until it is said that the article is not, or not all, on the page. */
function untilNoticed({ panel }: Scene): Promise<unknown> {
  return panel.waitFor(root => root.querySelector('.notice'));
}

async function goToLimit(scene: Scene): Promise<void> {
  await untilNoticed(scene);
  await scene.panel.evaluate(root => {
    root.querySelector('.limit')?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

// Runs in the page, so it uses nothing but its arguments.
function scrollTranscript(root: ShadowRoot, by: number): void {
  root.querySelector('.scroll')?.scrollBy({ top: by, behavior: 'instant' });
}
