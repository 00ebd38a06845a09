import { decode } from 'fast-png';
import type { CDPSession, Page } from 'puppeteer-core';
import type { TestBrowser } from '../../dev/browser/open-browser.ts';
import { stillBoth } from '../../dev/panel/in-both.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

/** How far off level two texts are in each frame that was drawn, in px. */
export type Levels = {
  /** The panel and the article. */
  readonly panel: readonly number[];
  /** A text that a script of the page scrolls beside the article, whenever that is scrolled. */
  readonly byScript: readonly number[];
};

/** Bands are so high, in px, and each has a colour of its own. */
const BAND = 64;

/** How far to scroll, in px, and how fast, in px per second. */
const FROM = 6000;
const DISTANCE = 3600;
const SPEED = 1200;

/** What lies level is asked at rest every so many px of the article; between, texts go on evenly. */
const STEP = 100;

/** A busy page works so long, every so often, in milliseconds: as with ads and players. */
const WORK = 60;
const EVERY = 100;

/** Where the bands stand in the view, in px from the left: of the article, and of the script's text. */
const ARTICLE_X = 3;
const SCRIPT_X = 13;

const VIEW = { width: 1100, height: 420 };

/**
 * Scroll the article, and read from the frames that are drawn how level the panel is with it.
 *
 * Both texts carry bands of colours, by which a picture tells how far each is scrolled; what would be
 * level is learned before, at rest.
 *
 * @param isBusy whether the page's own scripts work at the same time
 */
export async function watchLevel(browser: TestBrowser, isBusy: boolean): Promise<Levels> {
  const page = await browser.newPage();
  try {
    await page.setViewport(VIEW);
    await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off&sim-ads=0`);
    const panel = browser.panelOf(page);
    await panel.waitFor(root => root.querySelector('.summary'));
    await page.evaluate(drawBands, BAND, ARTICLE_X, SCRIPT_X);
    await panel.evaluate(drawPanelBands, BAND);
    const panelX = Math.round((await panel.origin()).x) + 3;
    const level = await learnLevel(page, panel);
    await page.evaluate(top => scrollTo(0, top), FROM);
    await stillBoth(panel);
    if (isBusy) await page.evaluate(keepBusy, WORK, EVERY);
    const session = await page.createCDPSession();
    const frames = await record(session, () => scroll(session));
    const seen = frames.flatMap(data => {
      const picture = decode(data);
      const article = scrolledIn(picture, ARTICLE_X);
      const [text, byScript] = [scrolledIn(picture, panelX), scrolledIn(picture, SCRIPT_X)];
      return article === null || text === null || byScript === null
        ? []
        : [{ panel: Math.abs(text - level(article)), byScript: Math.abs(byScript - article) }];
    });
    if (seen.length < 10) throw new Error(`Only ${seen.length} frames could be read.`);
    return {
      panel: seen.map(({ panel }) => panel),
      byScript: seen.map(({ byScript }) => byScript),
    };
  } finally {
    await page.close();
  }
}

/** Return which offset of the panel is level with one of the article, between those seen at rest. */
async function learnLevel(page: Page, panel: Panel): Promise<(top: number) => number> {
  const pairs: { readonly article: number; readonly panel: number }[] = [];
  for (let top = FROM - STEP; top <= FROM + DISTANCE + STEP; top += STEP) {
    await page.evaluate(top => scrollTo(0, top), top);
    await stillBoth(panel, 3);
    pairs.push({
      article: await page.evaluate(() => scrollY),
      // Where the bands begin, for that is what a picture tells.
      panel: await panel.evaluate(root => {
        return -(root.querySelector('.copy')?.getBoundingClientRect().top ?? Number.NaN);
      }),
    });
  }
  return top => {
    const at = Math.max(
      0,
      pairs.findLastIndex(({ article }) => article <= top),
    );
    const [from, to] = [pairs[at], pairs[at + 1]];
    if (!from || !to) return Number.NaN;
    const share = (top - from.article) / (to.article - from.article);
    return from.panel + share * (to.panel - from.panel);
  };
}

/** Record the frames that are drawn during an act, as PNG files. */
async function record(session: CDPSession, act: () => Promise<void>): Promise<Uint8Array[]> {
  const frames: Uint8Array[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(Buffer.from(data, 'base64'));
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
  await act();
  await session.send('Page.stopScreencast');
  return frames;
}

async function scroll(session: CDPSession): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: 300,
    y: 200,
    yDistance: -DISTANCE,
    speed: SPEED,
    preventFling: true,
    gestureSourceType: 'mouse',
  });
}

type Picture = {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: ArrayLike<number>;
};

/** Return how far the text with bands at `x` is scrolled, in px; `null` where no band is seen. */
function scrolledIn({ width, height, channels, data }: Picture, x: number): number | null {
  const bandAt = (y: number) => {
    const at = (y * width + x) * channels;
    const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
    // Blue says that it is a band at all.
    return blue === 200 ? (red >> 3) * 32 + (green >> 3) : null;
  };
  const top = height / 2;
  const first = bandAt(top);
  for (let y = top + 1; y < height && first !== null; y++) {
    const band = bandAt(y);
    if (band === first + 1) return band * BAND - y;
    if (band !== first) return null;
  }
  return null;
}

// The functions below run in the browser: each uses nothing but its arguments.

/** Draw bands down the article, and beside them a text that a script keeps level with it. */
function drawBands(band: number, articleX: number, scriptX: number): void {
  const strip = (height: number, x: number) => {
    const column = document.createElement('div');
    column.style.cssText = `position:absolute;z-index:9;top:0;left:${x - 3}px;width:8px;height:${height}px`;
    for (let index = 0; index * band < height; index++) {
      const color = `rgb(${((index >> 5) << 3) + 4} ${((index & 31) << 3) + 4} 200)`;
      const part = document.createElement('div');
      part.style.cssText = `height:${band}px;background:${color}`;
      column.append(part);
    }
    return column;
  };
  const height = document.documentElement.scrollHeight;
  document.body.append(strip(height, articleX));
  const view = document.createElement('div');
  view.style.cssText = `position:fixed;z-index:9;inset:0 auto 0 ${scriptX - 3}px;width:8px;overflow:hidden`;
  view.append(strip(height, 3));
  document.body.append(view);
  addEventListener('scroll', () => view.scrollTo(0, scrollY));
}

/** Draw bands down the transcript. */
function drawPanelBands(root: Document, band: number): void {
  const copy = root.querySelector<HTMLElement>('.copy');
  if (!copy) throw new Error('The panel is not as it was.');
  const height = copy.scrollHeight;
  const column = root.createElement('div');
  column.style.cssText = `position:absolute;z-index:9;top:0;left:0;width:8px;height:${height}px;overflow:hidden`;
  for (let index = 0; index * band < height; index++) {
    const color = `rgb(${((index >> 5) << 3) + 4} ${((index & 31) << 3) + 4} 200)`;
    const part = root.createElement('div');
    part.style.cssText = `height:${band}px;background:${color}`;
    column.append(part);
  }
  copy.style.position = 'relative';
  copy.append(column);
}

/** Work for a while, every so often. */
function keepBusy(work: number, every: number): void {
  setInterval(() => {
    const start = performance.now();
    while (performance.now() - start < work);
  }, every);
}
