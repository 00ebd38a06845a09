import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH, interview, standInPage } from '../../dev/stand-in/stand-in-page.ts';
import { openInterview, openTab, pointAtPanel } from './harness/article-tab.ts';

/** Serve the interview at every address: outside its site, it is as if there were no extension. */
const pages = ({ pathname }: URL) => standInPage(interview(pathname));

/** The page makes none of its own changes any more once it has loaded, but for its advertisements. */
const CALM = `${INTERVIEW_PATH}?sim-hydrate=off&sim-delay=0&sim-ads=0`;
const WITHOUT_US = `https://mirror.example${CALM}`;

/** Whole lines of text stay in their place up to this many px. */
const SAME_PLACE = 2;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser'), pages });
});
afterAll(() => browser.close());
// What one test arranges is kept, and would be found by the next.
beforeEach(() => browser.storage.clear());

describe('the page makes room', () => {
  test.each([1920, 1280, 1024, 980])(
    'in a window of %i px its text column lies beside the panel, at 480 px or more',
    async width => {
      const { page, panel } = await openInterview(browser, CALM, { width, height: 800 });

      const { left, panelWidth } = await edges(panel);
      const column = await page.evaluate(seeColumn);
      expect(panelWidth).toBe(432);
      expect(column.right).toBeLessThanOrEqual(left);
      expect(column.width).toBeGreaterThanOrEqual(480);
      expect(await page.evaluate(givesWay)).toBe(432);
    },
  );

  test.each([940, 720, 390])(
    'in a window of %i px the panel lies over the page, which keeps its width',
    async width => {
      const { page, panel } = await openInterview(browser, CALM, { width, height: 800 });
      const untouched = await openTab(browser, WITHOUT_US, { width, height: 800 });

      expect(await page.evaluate(givesWay)).toBe(0);
      expect(await page.evaluate(seeColumn)).toEqual(await untouched.page.evaluate(seeColumn));
      await expectOnScreen(page, panel);
    },
  );

  test('beside it goes to the last pixel of 480, and over from there', async () => {
    const { page } = await openInterview(browser, CALM, { width: 1280, height: 800 });
    const scrollBar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
    const margins = 40;
    const least = 480 + margins + 432 + scrollBar;

    await page.setViewport({ width: least, height: 800 });
    await untilGivenWay(page, 432);
    expect((await page.evaluate(seeColumn)).width).toBe(480);

    await page.setViewport({ width: least - 1, height: 800 });
    await untilGivenWay(page, 0);

    await page.setViewport({ width: 1280, height: 800 });
    await untilGivenWay(page, 432);
  });
});

describe('the page is given back', () => {
  test.each([
    ['folded', 1280],
    ['folded', 980],
    ['folded', 800],
    ['hidden', 980],
  ] as const)('exactly as without us when the panel is %s, at %i px', async (how, width) => {
    const { page, panel } = await openInterview(browser, CALM, { width, height: 800 });
    const expected = await seeUntouched(width);

    await page.bringToFront();
    await close(page, panel, how);
    expect(await scrolledTo(page, 6000)).toEqual(expected);

    await open(page, panel, how);
    await close(page, panel, how);
    const scroll = await page.evaluate(() => scrollY);
    expect(Math.abs(scroll - 6000)).toBeLessThanOrEqual(SAME_PLACE);
    expect(await scrolledTo(page, 6000)).toEqual(expected);
  });

  test('exactly as without us when the panel at the left is folded', async () => {
    await browser.storage.write({ settings: { version: 1, side: 'left' } });
    const { page, panel } = await openInterview(browser, CALM, { width: 1280, height: 800 });
    const left = () => page.evaluate(() => document.documentElement.getBoundingClientRect().left);
    await expect.poll(left).toBe(432);
    const expected = await seeUntouched(1280);

    await page.bringToFront();
    await close(page, panel, 'folded');
    expect(await scrolledTo(page, 6000)).toEqual(expected);
  });

  test.each([1280, 980])('without moving the paragraph being read, at %i px', async width => {
    const { page, panel } = await openInterview(browser, CALM, { width, height: 800 });
    // The browser's own scroll anchoring starts with the first scroll by hand.
    await page.mouse.move(200, 400);
    await page.mouse.wheel({ deltaY: 300 });
    await page.waitForFunction(() => scrollY >= 300, { polling: 20 });
    await scrolledTo(page, 9000);

    for (let round = 0; round < 2; round++) {
      await expectHeld(page, () => close(page, panel, 'folded'));
      await expectHeld(page, () => open(page, panel, 'folded'));
      await expectHeld(page, () => close(page, panel, 'hidden'));
      await expectHeld(page, () => open(page, panel, 'hidden'));
    }
  });

  test('a page at its top stays at its top', async () => {
    const { page, panel } = await openInterview(browser, CALM, { width: 980, height: 800 });

    await close(page, panel, 'folded');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await open(page, panel, 'folded');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

describe("the panel's edge", () => {
  test('is dragged with the mouse, from 320 to 720 px, and the page follows', async () => {
    const { page, panel } = await openAtEdge({ width: 1440, height: 800 });
    const { left } = await edges(panel);

    await drag(page, left, left - 100);
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: 532 });
    await untilGivenWay(page, 532);

    await drag(page, left - 100, 100);
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: 720 });
    await untilGivenWay(page, 720);

    await drag(page, (await edges(panel)).left, 1400);
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: 320 });
    await untilGivenWay(page, 320);

    // Let go, the edge no longer follows the mouse.
    await page.mouse.move(600, 300);
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: 320 });
  });

  test('moves with the arrow keys, from 320 to 720 px', async () => {
    const { page, panel } = await openAtEdge({ width: 1440, height: 800 });
    await panel.evaluate(root => root.querySelector<HTMLElement>('[role="separator"]')?.focus());
    const { panelWidth: before } = await edges(panel);

    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: before + 16 });
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: before - 16 });

    await page.keyboard.down('Shift');
    for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowLeft');
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: 720 });
    for (let press = 0; press < 7; press++) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: 320 });
    expect(await panel.evaluate(readValue)).toEqual(['320', '320', '720']);
  });

  test('stays where it was put, over a reload and in the next tab', async () => {
    const { page, panel } = await openAtEdge({ width: 1440, height: 800 });
    const { left } = await edges(panel);
    await drag(page, left, left - 77);
    await expect
      .poll(async () => (await browser.storage.read()).settings, { timeout: 5000 })
      .toMatchObject({ version: 1, width: 509 });

    await page.reload();
    await expect.poll(() => edgesOrNull(panel)).toMatchObject({ panelWidth: 509 });
    await untilGivenWay(page, 509);
    const next = await openInterview(browser, CALM, { width: 1440, height: 800 });
    expect(await edges(next.panel)).toMatchObject({ panelWidth: 509 });
  });

  test('that leaves the column too little lays the panel over the page, until it is moved back', async () => {
    const { page, panel } = await openAtEdge({ width: 1100, height: 800 });
    const { left } = await edges(panel);
    await untilGivenWay(page, 432);

    await drag(page, left, left - 250);
    await untilGivenWay(page, 0);
    await expect.poll(() => edges(panel)).toMatchObject({ panelWidth: 682 });

    await drag(page, left - 250, left);
    await untilGivenWay(page, 432);
  });
});

type Way = 'folded' | 'hidden';

async function close(page: Page, panel: Panel, how: Way): Promise<void> {
  if (how === 'folded') await panel.press('关闭');
  else await browser.pressToolbarButton(page);
  await panel.waitFor(root => root.querySelector('aside')?.getClientRects().length === 0);
  await page.evaluate(untilDrawn);
}

async function open(page: Page, panel: Panel, how: Way): Promise<void> {
  if (how === 'folded') await panel.click('.tab');
  else await browser.pressToolbarButton(page);
  await panel.waitFor(root => root.querySelector('aside')?.getClientRects().length === 1);
  await panel.waitFor(root =>
    root.getAnimations().every(({ timeline }) => timeline !== document.timeline),
  );
  await page.evaluate(untilDrawn);
}

/** Open the interview for a reader who points at the panel: with that comes the way to drag its edge. */
async function openAtEdge(viewport: { readonly width: number; readonly height: number }) {
  const tab = await openInterview(browser, CALM, viewport);
  await pointAtPanel(tab);
  return tab;
}

/** Drag the panel's edge with the mouse. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  await page.mouse.move(from, 400);
  await page.mouse.down();
  await page.evaluate(untilDrawn);
  await page.mouse.move(to, 400, { steps: 4 });
  await page.mouse.up();
}

async function edges(panel: Panel): Promise<{ left: number; panelWidth: number }> {
  const rect = await panel.rectOf('aside');
  if (!rect) throw new Error('The panel has no aside.');
  return { left: rect.x, panelWidth: rect.width };
}

/** As `edges`, while the panel may still be on its way. */
const edgesOrNull = (panel: Panel) => edges(panel).catch(() => null);

async function expectOnScreen(page: Page, panel: Panel): Promise<void> {
  const rect = await panel.rectOf('aside');
  const [width, height] = await page.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement;
    return [clientWidth, clientHeight];
  });
  expect(rect).not.toBeNull();
  if (!rect) return;
  expect(rect.x).toBeGreaterThanOrEqual(0);
  expect(rect.x + rect.width).toBeLessThanOrEqual(width ?? 0);
  expect(rect.y + rect.height).toBeLessThanOrEqual(height ?? 0);
}

/** Expect that what is being read on the page stays at its height. */
async function expectHeld(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(readLine);
  await act();
  const { paragraph, fraction } = before;
  const away = await page.evaluate(distanceToLine, paragraph, fraction);
  expect(Math.abs(away)).toBeLessThanOrEqual(SAME_PLACE);
}

async function untilGivenWay(page: Page, width: number): Promise<void> {
  await expect.poll(() => page.evaluate(givesWay)).toBe(width);
}

const untouched = new Map<number, Awaited<ReturnType<typeof scrolledTo>>>();

/** The page without us, in a window of that width. */
async function seeUntouched(width: number) {
  const known = untouched.get(width);
  if (known) return known;
  const { page } = await openTab(browser, WITHOUT_US, { width, height: 800 });
  const seen = await scrolledTo(page, 6000);
  untouched.set(width, seen);
  return seen;
}

async function scrolledTo(page: Page, y: number) {
  await page.waitForFunction(() => document.querySelector('.place-ad.is-filled'), { polling: 50 });
  await page.evaluate(y => scrollTo({ top: y, behavior: 'instant' }), y);
  await page.evaluate(untilDrawn);
  return page.evaluate(seePage);
}

// The following run in the page or the panel, and use nothing but their arguments.

/** Everything of the page that could show that somebody has touched it. */
function seePage() {
  const html = document.documentElement;
  const attributesOf = ({ attributes }: Element) =>
    [...attributes].map(({ name, value }) => `${name}="${value}"`);
  const isOurs = (element: Element) => element.closest('alongside-panel') !== null;
  const sheets = [...document.styleSheets].filter(
    ({ ownerNode }) => !(ownerNode instanceof Element && isOurs(ownerNode)),
  );
  const { margin, padding, width, overflow } = getComputedStyle(html);
  return {
    elements: [...document.querySelectorAll('*')]
      .filter(element => !isOurs(element))
      .map(element => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return `${element.localName} ${x} ${y} ${width} ${height}`;
      }),
    html: attributesOf(html),
    body: attributesOf(document.body),
    style: { margin, padding, width, overflow },
    size: [html.clientWidth, html.clientHeight, html.scrollWidth, html.scrollHeight],
    scroll: [scrollX, scrollY],
    styleSheets: sheets.map(({ cssRules }) => cssRules.length),
    adopted: document.adoptedStyleSheets.length,
    sheetsOfOurs: document.styleSheets.length - sheets.length,
  };
}

/** How much of its width the page has given up. */
function givesWay() {
  const { clientWidth } = document.documentElement;
  return Math.round(clientWidth - document.documentElement.getBoundingClientRect().right);
}

/** Where the article's text lies. */
function seeColumn() {
  const [first] = document.querySelectorAll('[data-testid^="companionColumn"] p');
  if (!first) throw new Error('The page has no text.');
  const { left, right, width } = first.getBoundingClientRect();
  return { left, right, width };
}

/** The paragraph of the article at the reading line, and how far through it the line is. */
function readLine() {
  const line = innerHeight * 0.3;
  const paragraphs = [...document.querySelectorAll('#story p')];
  const paragraph = paragraphs.findLastIndex(p => p.getBoundingClientRect().top <= line);
  const { top = 0, height = 1 } = paragraphs[paragraph]?.getBoundingClientRect() ?? {};
  return { paragraph, fraction: Math.min(1, (line - top) / height) };
}

function distanceToLine(paragraph: number, fraction: number) {
  const box = [...document.querySelectorAll('#story p')][paragraph]?.getBoundingClientRect();
  return box ? box.top + box.height * fraction - innerHeight * 0.3 : Number.NaN;
}

function readValue(root: Document) {
  const edge = root.querySelector('[role="separator"]');
  return [edge?.ariaValueNow, edge?.ariaValueMin, edge?.ariaValueMax];
}

/** Wait until the browser has drawn what has changed, scroll anchoring included. */
async function untilDrawn() {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}
