import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { goldSample } from '../../dev/panel/gold.ts';
import { stillBoth } from '../../dev/panel/in-both.ts';
import { looksFocused } from '../../dev/panel/in-panel.ts';
import { atLine, focused, scrollTo, stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { untilSettled } from './harness/article-tab.ts';

/** The view of Firefox for Android on a common phone. */
const PHONE = { width: 390, height: 844 };
const PEEK = 72;
const HALF = PHONE.height * 0.64;
const FULL = PHONE.height * 0.92;
const GRIP = '面板高度';

let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser'), viewport: PHONE });
});
afterAll(() => browser.close());

beforeEach(async () => {
  await browser.storage.clear();
  page = await browser.newPage();
  await page.setViewport(PHONE);
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off&sim-delay=0`);
  await untilSettled(page);
  panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('.grip') && root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
  // With the mouse the sheet is dragged by what lies over its head in the page.
  const hasGrip = () => panel.inShell(root => root.querySelector('.grip')?.checkVisibility());
  await expect.poll(hasGrip, { timeout: 5000 }).toBe(true);
});
afterEach(() => browser.putAway(page));

describe('the panel rises from the foot of a narrow window', () => {
  test('to half its height at first, and as high as it is drawn', async () => {
    await expectHeight(HALF);
    const box = await panel.rectOf('aside');
    // On a desk the page has a scroll bar.
    expect(box?.x).toBe(0);
    expect(box?.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(PHONE.height, 0);

    await drag(-250);
    await expectHeight(FULL);
    await drag(170);
    await expectHeight(HALF);
    await drag(300);
    await expectHeight(PEEK);
  });

  test('by a tap on its head, which leaves the buttons there alone', async () => {
    await page.mouse.click(60, await headMiddle());
    await expectHeight(FULL);
    await page.mouse.click(60, await headMiddle());
    await expectHeight(HALF);
    await panel.press('跟随原文');
    expect((await panel.button('跟随原文')).pressed).toBe(false);
    await expectHeight(HALF);
    await panel.press('关闭');
    await panel.waitFor(root => root.querySelector('.tab'));
  });

  test('by keys, and says how high it stands', async () => {
    await page.evaluate(focusLastOfPage);
    await page.keyboard.press('Tab');
    expect(await panel.evaluate(focused)).toBe(GRIP);
    expect(await panel.evaluate(looksFocused)).toBe(true);
    for (const [key, said, height] of [
      ['ArrowUp', '全高', FULL],
      ['ArrowUp', '全高', FULL],
      ['Home', '只露标题', PEEK],
      ['ArrowDown', '只露标题', PEEK],
      ['ArrowUp', '半高', HALF],
      ['Enter', '全高', FULL],
      ['Enter', '半高', HALF],
      ['End', '全高', FULL],
    ] as const) {
      await page.keyboard.press(key);
      await expectHeight(height);
      expect(await panel.evaluate(spokenHeight)).toBe(said);
    }
  });

  test('and stands as high as it was left on the next visit', async () => {
    await drag(-250);
    const stored = async () => JSON.stringify(await browser.storage.read());
    await expect.poll(stored, { timeout: 5000 }).toContain('"sheet":"full"');
    await page.reload();
    await panel.waitFor(root => root.querySelector('.grip'));
    await expectHeight(FULL);
  });

  test('so low that only its title is seen, and then nothing else takes the focus', async () => {
    await drag(400);
    await expectHeight(PEEK);
    for (const name of [GRIP, '跟随原文', '搜索', '显示', '关闭']) {
      if (name === GRIP) await panel.evaluate(focusGrip);
      else await page.keyboard.press('Tab');
      expect(await panel.evaluate(focused)).toContain(name);
    }
    await page.keyboard.press('Tab');
    await expect.poll(() => panel.evaluate(focused)).toBeNull();

    // What is asked for is shown.
    await panel.evaluate(focusGrip);
    await page.keyboard.press('g');
    await panel.waitFor(root => root.querySelector('.list'));
    await expectHeight(HALF);
    await page.keyboard.press('Escape');
    await panel.waitFor(root => root.activeElement?.matches('.scroll'));
    // Tab has led to the browser's own bars, and in Firefox no script leads back from there.
    await page.close();
  });
});

test('the article is read above the panel, which shows the same words near its top', async () => {
  for (const { words, paragraphs } of goldSample(5)) {
    await page.evaluate(scrollToWords, words.slice(0, 60), HALF);
    await stillBoth(panel);
    const seen = await panel.evaluate(root => {
      const current = root.querySelector<HTMLElement>('[aria-current="location"]');
      return {
        paragraph: Number(current?.dataset.paragraph),
        below:
          (current?.getBoundingClientRect().top ?? 0) -
          (root.querySelector('.scroll')?.getBoundingClientRect().top ?? 0),
      };
    });
    const markTop = await panel.inShell(
      root => root.querySelector('.article-mark')?.getBoundingClientRect().top,
    );
    expect(paragraphs).toContain(seen.paragraph);
    expect(markTop).toBeLessThan(PHONE.height - HALF);
    expect(seen.below).toBeLessThan(HALF / 2);
  }
});

test('what is read stays at the line in both texts when the panel is drawn up', async () => {
  const [sample] = goldSample(1);
  await page.evaluate(scrollToWords, sample?.words.slice(0, 60) ?? '', PEEK);
  await drag(400);
  await expectHeight(PEEK);
  await page.evaluate(scrollToWords, sample?.words.slice(0, 60) ?? '', PEEK);
  await panel.evaluate(focusGrip);
  await page.keyboard.press('Enter');
  await expectHeight(HALF);
  await stillBoth(panel);
  const top = await page.evaluate(topOfWords, sample?.words.slice(0, 60) ?? '');
  expect(Math.abs(top - (PHONE.height - HALF) * 0.3)).toBeLessThan(8);
});

test('a panel that fills a low window is scrolled by its reader alone', async () => {
  await page.setViewport({ width: 640, height: 400 });
  await panel.waitFor(stillTranscript);
  expect((await panel.rectOf('.panel'))?.height).toBe(400);
  await panel.evaluate(scrollTo, 100, 0.5);
  await panel.waitFor(stillTranscript);
  expect((await panel.evaluate(atLine))?.paragraph).toBe(100);
});

test('while a paragraph of the article is to be clicked, the panel makes way', async () => {
  await drag(-250);
  await expectHeight(FULL);
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.keyboard.press('p');
  await panel.waitFor(root => root.querySelector('.pick'));
  const drawn = (await panel.rectOf('.panel'))?.height ?? Number.NaN;
  expect(drawn).toBeLessThan(200);
  await expectHeight(drawn);
  await panel.press('取消');
  await expectHeight(FULL);
});

test('what made way for a paragraph of the article has the focus again when none is clicked', async () => {
  const go = '在原文里点一处，译文跟过去';
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.keyboard.press('g');
  await panel.waitFor(root => root.activeElement?.matches('.list'));
  for (const _stop of ['keys', 'close', 'go']) await page.keyboard.press('Tab');
  expect(await panel.evaluate(focused)).toBe(go);
  await page.keyboard.press('Enter');
  await panel.waitFor(root => root.activeElement?.matches('.pick *'));
  expect(await panel.evaluate(focused)).toBe('取消');
  await page.keyboard.press('Escape');
  await panel.waitFor(root => root.activeElement?.matches('.list *'));
  expect(await panel.evaluate(focused)).toBe(go);
  await page.keyboard.press('Escape');
  await panel.waitFor(root => root.activeElement?.matches('.scroll'));
});

test('every control is large enough for a finger', async () => {
  await panel.press('下一段发言');
  await panel.waitFor(stillTranscript);
  await panel.button('回到');
  expect(await panel.evaluate(tooSmall)).toEqual([]);
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.keyboard.press('?');
  await panel.waitFor(root => root.querySelector('.list'));
  expect(await panel.evaluate(tooSmall)).toEqual([]);
});

test('without motion the panel is there at once', async () => {
  const duration = () =>
    panel.inShell(
      root => getComputedStyle(root.querySelector('.shell') as Element).transitionDuration,
    );
  expect(await duration()).toBe('0.28s');
  await browser.prefer(page, { reducedMotion: true });
  expect(await duration()).toBe('0s');
  await browser.prefer(page, {});
});

/** How high the panel's place in the page is, and the panel in it. */
async function heights() {
  const place = await panel.inShell(
    root => root.querySelector('.shell')?.getBoundingClientRect().height,
  );
  const drawn = (await panel.rectOf('aside'))?.height;
  return { place: Math.round(place ?? 0), drawn: Math.round(drawn ?? 0) };
}

async function expectHeight(height: number) {
  const [place, drawn] = [Math.round(height), Math.round(height)];
  await expect.poll(heights, { timeout: 4000 }).toEqual({ place, drawn });
}

async function headMiddle(): Promise<number> {
  const grip = await panel.rectOf('.grip');
  return (grip?.y ?? 0) + (grip?.height ?? 0) / 2;
}

/** Draw the panel by so many px, and let it go at rest: how it is thrown hangs on the clock. */
async function drag(by: number) {
  const STEPS = 12;
  const y = await headMiddle();
  await page.mouse.move(100, y);
  await page.mouse.down();
  await page.evaluate(untilDrawn);
  for (let step = 1; step <= STEPS; step += 1) {
    await page.mouse.move(100, y + (by * step) / STEPS);
  }
  await panel.waitFor(stillTranscript);
  await page.mouse.up();
  await panel.waitFor(stillTranscript);
}

// These functions run in the page, so each uses nothing but its arguments.

/** Wait until the browser has drawn what has changed. */
async function untilDrawn() {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
}

function focusLastOfPage() {
  const links = document.querySelectorAll<HTMLElement>('[data-testid="footer-link"]');
  links[links.length - 1]?.focus({ preventScroll: true });
}

function focusGrip(root: Document) {
  root.querySelector<HTMLElement>('.grip')?.focus();
}

function spokenHeight(root: Document): string | null | undefined {
  return root.querySelector('.grip')?.ariaValueText;
}

/** Where on the page words begin, in px from the top of the view. */
function topOfWords(words: string): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = node.textContent?.indexOf(words) ?? -1;
    if (from < 0 || node.parentElement?.closest('script, template')) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + words.length);
    return range.getBoundingClientRect().top;
  }
  return Number.NaN;
}

/** Scroll the article until the words begin at the reading line above a panel of that height. */
function scrollToWords(words: string, panelHeight: number) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const from = node.textContent?.indexOf(words) ?? -1;
    if (from < 0 || node.parentElement?.closest('script, template')) continue;
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, from + words.length);
    const { top } = range.getBoundingClientRect();
    window.scrollTo(0, top + scrollY - (innerHeight - panelHeight) * 0.3 + 1);
    return;
  }
}

/** The controls in view of which a finger would miss a part less than 44 px from edge to edge. */
function tooSmall(root: Document): string[] {
  // Less the half pixel at either edge.
  const REACH = 20.5;
  const view = root.querySelector('.body')?.getBoundingClientRect();
  const over = root.querySelector('.list');
  return [...root.querySelectorAll<HTMLElement>('button, [role="slider"]')].flatMap(element => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const isInBody = element.closest('.body') !== null;
    const isCut =
      width === 0 ||
      (isInBody &&
        (middleY - REACH < (view?.top ?? 0) + 1 || middleY + REACH > (view?.bottom ?? 0) - 1)) ||
      (over && isInBody && !over.contains(element));
    if (isCut) return [];
    const isMet = [-REACH, REACH].every(by => {
      const met = root.elementFromPoint(middleX, middleY + by);
      const isWide = width >= 44 || root.elementFromPoint(middleX + by * 0.95, middleY) !== null;
      return met !== null && isWide && (element.contains(met) || met.contains(element));
    });
    return isMet ? [] : [`${element.className} ${element.ariaLabel ?? element.textContent}`];
  });
}
