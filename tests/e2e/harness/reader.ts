import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { TestBrowser } from '../../../dev/browser/open-browser.ts';
import type { Panel } from '../../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../../dev/stand-in/stand-in-page.ts';

/** A place in the transcript, as it can be measured on the screen. */
export type SeenPlace = {
  readonly index: number;
  /** How far through the paragraph the reading line is, from 0 to 1. */
  readonly fraction: number;
};

/** What the reader sees of the transcript. */
export type Sight = SeenPlace & {
  /** The paragraphs marked as the one being read; the place is in the first. */
  readonly marked: readonly number[];
  /** The paragraphs that the reading line meets; between two, both. */
  readonly atLine: readonly number[];
  /** How far the transcript is scrolled, in px. */
  readonly scrolled: number;
};

/** A reader with the interview open in front of them. */
export type Reader = {
  readonly page: Page;
  readonly panel: Panel;

  /** Look at the transcript as it is at this moment. */
  look(): Promise<Sight>;
  /** Wait until the transcript rests, and look. */
  rest(): Promise<Sight>;
  /** Turn the mouse wheel over the text by so many px, and look as soon as the text has moved. */
  turnWheel(px: number): Promise<Sight>;
  /** Turn the mouse wheel until the line is in the middle of that paragraph, and the text rests. */
  readTo(paragraph: number): Promise<Sight>;
  /** Wait until the transcript rests, and say how far below the reading line that place is, in px. */
  distanceTo(place: SeenPlace): Promise<number>;
  /** The words of the offer to go on where the reader stopped; `null` if none stands. */
  offer(): Promise<string | null>;
  /** Load the page again, until its panel is there. */
  reload(): Promise<void>;
  /** What has gone wrong in the page, the panel included, since it was opened. */
  readonly errors: readonly string[];
};

/** What the extension keeps of a reader's way through the interview, as it is stored. */
export type Kept = {
  readonly version: number;
  readonly here: KeptPlace;
  readonly furthest: KeptPlace;
  readonly aside?: readonly unknown[];
};

type KeptPlace = SeenPlace & { readonly paragraph: string; readonly at: number };

/** Open the interview in a new tab, until its panel is there. */
export async function openReader(browser: TestBrowser): Promise<Reader> {
  await storageTab(browser);
  const page = await browser.newPage();
  const errors = watchErrors(page);
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}`);
  const panel = browser.panelOf(page);
  await untilDrawn(panel);
  return readerAt(page, panel, errors);
}

const storageTabs = new WeakMap<TestBrowser, Promise<Page>>();

/** A page of the extension; opened before the article, so that it never comes in front of it. */
function storageTab(browser: TestBrowser): Promise<Page> {
  const tab = storageTabs.get(browser) ?? browser.openExtensionPage('manifest.json');
  storageTabs.set(browser, tab);
  return tab;
}

/** What is stored for the interview; `null` if nothing is. */
export async function kept(browser: TestBrowser): Promise<Kept | null> {
  const tab = await storageTab(browser);
  // As text: Firefox's driver leaves out an object that is met twice.
  const json = await tab.evaluate('chrome.storage.local.get(null).then(JSON.stringify)');
  const stored = Object.entries(JSON.parse(String(json)));
  const readings = stored.filter(([key]) => key.startsWith('position:'));
  return (readings[0]?.[1] as Kept | undefined) ?? null;
}

/** Wait until the place that is seen is the place that is kept. */
export async function untilKept(browser: TestBrowser, seen: SeenPlace): Promise<Kept> {
  const here = { index: seen.index, fraction: expect.closeTo(seen.fraction, 1) };
  await expect.poll(() => kept(browser), { timeout: 5000, interval: 50 }).toMatchObject({ here });
  return (await kept(browser)) as Kept;
}

/** Close the tab as its reader would: the page hears of it first. */
export async function closeTab(page: Page): Promise<void> {
  const closed = new Promise<unknown>(resolve => page.once('close', resolve));
  await page.close({ runBeforeUnload: true });
  await closed;
}

/** Leave every page of the site that a tab shows, as the reader would. */
export async function leaveArticles(browser: TestBrowser): Promise<void> {
  for (const page of await browser.puppeteer.pages()) {
    if (page.url().startsWith('https://www.nytimes.com/')) await browser.putAway(page);
  }
}

async function untilDrawn(panel: Panel): Promise<void> {
  await panel.waitFor(root => root.querySelector('[data-paragraph="245"]') !== null);
}

/** Note from now on what goes wrong in `page`; the panel's own errors are among it. */
function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

function readerAt(page: Page, panel: Panel, errors: readonly string[]): Reader {
  const look = async () => sightOf(await panel.evaluate(measure, null));

  async function distanceNow({ index, fraction }: SeenPlace): Promise<number> {
    const { boxes, line } = await panel.evaluate(measure, index);
    const box = boxes.find(box => box.index === index);
    if (!box) throw new Error(`The panel has no paragraph ${index}.`);
    return box.top + fraction * (box.bottom - box.top) - line;
  }

  const reader: Reader = {
    page,
    panel,
    look,
    async rest() {
      await panel.evaluate(untilStill);
      return look();
    },
    async turnWheel(px) {
      const { middle, scrolled } = await panel.evaluate(measure, null);
      const { x, y } = await panel.origin();
      await page.mouse.move(x + middle.x, y + middle.y);
      await page.mouse.wheel({ deltaY: px });
      await panel.evaluate(untilMoved, scrolled);
      return look();
    },
    async readTo(paragraph) {
      const middle = { index: paragraph, fraction: 0.5 };
      for (let turns = 0; turns < 50; turns++) {
        const away = await reader.distanceTo(middle);
        if (Math.abs(away) < 10) break;
        await reader.turnWheel(Math.round(away));
      }
      const seen = await reader.rest();
      expect(seen.index).toBe(paragraph);
      return seen;
    },
    async distanceTo(place) {
      await panel.evaluate(untilStill);
      return distanceNow(place);
    },
    offer: () => panel.evaluate(readOffer),
    async reload() {
      await page.reload();
      await untilDrawn(panel);
    },
    errors,
  };
  return reader;
}

type Box = {
  readonly index: number;
  readonly top: number;
  readonly bottom: number;
  readonly isMarked: boolean;
};

type Measures = {
  /** The boxes of the paragraphs in view, of those that are marked, and of the one asked for. */
  readonly boxes: readonly Box[];
  /** The height of the reading line. */
  readonly line: number;
  readonly scrolled: number;
  readonly middle: { readonly x: number; readonly y: number };
};

/** A line between two paragraphs, or as near to an edge as browsers round, is at both. */
const EDGE = 2;

function sightOf({ boxes, line, scrolled }: Measures): Sight {
  const above = boxes.filter(({ top }) => top <= line + EDGE);
  const below = boxes.filter(({ bottom }) => bottom >= line - EDGE);
  const met = above.filter(box => below.includes(box));
  const isBetween = boxes.every(({ top, bottom }) => top > line || bottom < line);
  const beside = boxes.filter(box => {
    return box === above.at(-1) || box === boxes.find(({ top }) => top > line);
  });
  const atLine = [...new Set([...met, ...(isBetween ? beside : [])])].map(({ index }) => index);

  const marked = boxes.filter(({ isMarked }) => isMarked);
  const [read] = marked;
  const through = read ? (line - read.top) / (read.bottom - read.top) : 0;
  return {
    index: read?.index ?? -1,
    fraction: Math.min(1, Math.max(0, through)),
    marked: marked.map(({ index }) => index),
    atLine,
    scrolled,
  };
}

// The functions below run in the page, so each uses nothing but its arguments.

function measure(root: Document, wanted: number | null): Measures {
  const paragraphs = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')];
  let scroller = paragraphs[0]?.parentElement ?? null;
  while (scroller && getComputedStyle(scroller).overflowY !== 'auto') {
    scroller = scroller.parentElement;
  }
  if (!scroller) throw new Error('The transcript does not scroll.');
  const view = scroller.getBoundingClientRect();

  const boxes = paragraphs
    .map(element => ({ element, isMarked: element.getAttribute('aria-current') === 'location' }))
    .filter(
      ({ element, isMarked }) =>
        isMarked ||
        Number(element.dataset.paragraph) === wanted ||
        element.checkVisibility({ contentVisibilityAuto: true }),
    )
    .map(({ element, isMarked }) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { index: Number(element.dataset.paragraph), top, bottom, isMarked };
    });
  const level = innerHeight * 0.3 - view.top;
  const isInside = level >= 32 && level <= view.height - 32;
  return {
    boxes,
    line: view.top + (isInside ? level : view.height * 0.3),
    scrolled: scroller.scrollTop,
    middle: { x: view.left + view.width / 2, y: view.top + view.height / 2 },
  };
}

/** Wait until the transcript has been still for some frames. */
async function untilStill(root: Document): Promise<void> {
  let scroller = root.querySelector('[data-paragraph]')?.parentElement ?? null;
  while (scroller && getComputedStyle(scroller).overflowY !== 'auto') {
    scroller = scroller.parentElement;
  }
  let still = 0;
  let before = Number.NaN;
  while (still < 6) {
    await new Promise(requestAnimationFrame);
    const now = scroller?.scrollTop ?? 0;
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

/** Wait until the transcript is scrolled elsewhere than `from`, or for a second in vain. */
async function untilMoved(root: Document, from: number): Promise<void> {
  let scroller = root.querySelector('[data-paragraph]')?.parentElement ?? null;
  while (scroller && getComputedStyle(scroller).overflowY !== 'auto') {
    scroller = scroller.parentElement;
  }
  const giveUp = performance.now() + 1000;
  while (scroller?.scrollTop === from && performance.now() < giveUp) {
    await new Promise(requestAnimationFrame);
  }
}

function readOffer(root: Document): string | null {
  const notices = [...root.querySelectorAll('[role="status"]')];
  const offer = notices.find(notice => notice.textContent?.includes('继续阅读'));
  return offer?.textContent ?? null;
}
