import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { progressAt } from '../../core/reading/progress.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { pointAtPanel, untilFolded } from './harness/article-tab.ts';
import {
  closeTab,
  type Kept,
  kept,
  leaveArticles,
  openReader,
  type Reader,
  type SeenPlace,
  untilKept,
} from './harness/reader.ts';

const HANDLE = '[role="separator"][aria-label="面板宽度"]';

/** What rounding to device pixels may move a line by, in px. */
const ROUNDING = 3;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());
afterEach(() => leaveArticles(browser));

/** What was kept of readers who have stopped in a paragraph, by that paragraph. */
const visits = new Map<number, { readonly stopped: SeenPlace; readonly left: Kept }>();

/** Open the interview for a reader who has just stopped in that paragraph. */
async function returnTo(paragraph: number): Promise<{ reader: Reader; stopped: SeenPlace }> {
  const visit = visits.get(paragraph) ?? (await read(paragraph));
  visits.set(paragraph, visit);
  const { left } = visit;
  const here = { ...left.here, at: Date.now() };
  await browser.storage.write({ [`position:${firstEpisode.id}`]: { ...left, here } });
  return { reader: await openReader(browser), stopped: visit.stopped };
}

async function read(paragraph: number) {
  const reader = await openReader(browser);
  const stopped = await reader.readTo(paragraph);
  const left = await untilKept(browser, stopped);
  await browser.putAway(reader.page);
  return { stopped, left };
}

/** The percentage that the panel gives for a place. */
function percentAt({ index, fraction }: SeenPlace): string {
  const { id } = firstEpisode.paragraphs[index] ?? expect.fail(`No paragraph ${index}.`);
  return `${Math.floor(progressAt(firstEpisode, { paragraph: id, fraction }) * 100)}%`;
}

async function expectAtLine(reader: Reader, place: SeenPlace): Promise<void> {
  const stance = async () => {
    const away = await reader.distanceTo(place);
    const { marked } = await reader.look();
    return { away: Math.abs(away) <= ROUNDING ? 0 : away, marked };
  };
  await expect.poll(stance, { timeout: 5000 }).toEqual({ away: 0, marked: [place.index] });
}

test('nothing is kept of a reader who only looks', async () => {
  const { page } = await openReader(browser);
  await pause(1600);
  expect(await kept(browser)).toBeNull();

  await closeTab(page);
  await pause(300);
  expect(await kept(browser)).toBeNull();
});

test('the paragraph 30 % down the view, and no other, is marked as the one being read', async () => {
  const reader = await openReader(browser);
  const read: number[] = [];
  for (const px of [90, 700, 2500, 9000, -1200, 40, 20_000]) {
    await reader.turnWheel(px);
    const { marked, atLine } = await reader.rest();
    expect(marked).toHaveLength(1);
    expect(atLine).toEqual(expect.arrayContaining([...marked]));
    read.push(...marked);
  }
  expect(new Set(read).size).toBeGreaterThan(5);
});

test('a second after the reader stops, the place is kept with its version and time', async () => {
  const reader = await openReader(browser);
  await reader.readTo(40);
  await reader.turnWheel(70);
  const stopped = Date.now();
  const { version, here } = await untilKept(browser, await reader.rest());

  expect(Date.now() - stopped).toBeLessThan(1500);
  expect(version).toBeTypeOf('number');
  expect(Math.abs(here.at - stopped)).toBeLessThan(1000);
});

test('a first scroll that lays the text out anew is kept as well', async () => {
  const { panel } = await openReader(browser);
  await panel.evaluate(root => {
    const scroller = root.querySelector('.scroll');
    scroller?.dispatchEvent(new WheelEvent('wheel', { deltaY: 2000 }));
    scroller?.scrollBy(0, 2000);
    root.querySelector<HTMLElement>('.turn')?.style.setProperty('padding-bottom', '40px');
  });
  await expect.poll(() => kept(browser), { timeout: 5000 }).not.toBeNull();
});

test('the offer names the speaker, how far the reader was and how long ago', async () => {
  const { reader, stopped } = await returnTo(60);
  const speaker = firstEpisode.speakers.find(
    ({ id }) => id === firstEpisode.paragraphs[60]?.speaker,
  );
  expect(await reader.offer()).toContain(speaker?.name);
  expect(await reader.offer()).toContain(percentAt(stopped));
  expect(await reader.offer()).toContain('现在');

  await browser.putAway(reader.page);
  const before = await kept(browser);
  const threeDaysAgo = Date.now() - 3 * 24 * 3600_000;
  const here = { ...before?.here, at: threeDaysAgo };
  const furthest = { ...before?.furthest, at: threeDaysAgo };
  await browser.storage.write({
    [`position:${firstEpisode.id}`]: { ...before, here, furthest },
  });
  const later = await openReader(browser);
  expect(await later.offer()).toMatch(/3 ?天前/);
});

test('继续阅读 brings the same line back, and the offer goes', async () => {
  const { reader, stopped } = await returnTo(90);
  await reader.panel.press('继续阅读');

  await expectAtLine(reader, stopped);
  expect(await reader.offer()).toBeNull();
});

test('从头开始 goes to the top, and a way back leads to where the reader stopped', async () => {
  const { reader, stopped } = await returnTo(90);
  await reader.panel.press('从头开始');

  expect(await reader.rest()).toMatchObject({ scrolled: 0 });
  expect(await reader.offer()).toBeNull();
  await reader.panel.press(`回到 ${percentAt(stopped)}`);
  await expectAtLine(reader, stopped);
});

test('who scrolls on instead loses the offer, and has a way back to the old place', async () => {
  const { reader, stopped } = await returnTo(90);
  await reader.turnWheel(400);
  await reader.panel.waitFor(root => !root.body.textContent?.includes('上次读到'));

  await reader.panel.press(`回到 ${percentAt(stopped)}`);
  await expectAtLine(reader, stopped);
});

test('while the offer merely stands, the old place stays as it was', async () => {
  const { reader } = await returnTo(90);
  const before = await kept(browser);
  const offer = await reader.offer();
  expect(offer).not.toBeNull();

  for (let times = 0; times < 2; times++) {
    await reader.reload();
    expect(await reader.offer()).toBe(offer);
  }
  await closeTab(reader.page);
  expect(await kept(browser)).toEqual(before);
});

test('the furthest place stays when the reader goes back', async () => {
  const reader = await openReader(browser);
  const { furthest } = await untilKept(browser, await reader.readTo(148));
  expect(furthest.index).toBeGreaterThanOrEqual(148);
  const back = await untilKept(browser, await reader.readTo(25));
  expect(back.furthest).toEqual(furthest);

  await reader.reload();
  await reader.panel.press('从头开始');
  const { furthest: still } = await untilKept(browser, { index: 0, fraction: 0 });
  expect(still).toEqual(furthest);
});

/** Everything that makes lines longer or shorter, or the view higher or lower. */
const changes: Record<string, (page: Page, reader: Reader) => Promise<void>> = {
  'arrow keys on the handle': async (page, { panel }) => {
    await pointAtPanel({ page, panel });
    await panel.evaluate(
      (root, handle) => root.querySelector<HTMLElement>(handle)?.focus(),
      HANDLE,
    );
    for (let times = 0; times < 6; times++) await page.keyboard.press('ArrowLeft');
  },
  'dragging the handle': async (page, { panel }) => {
    const { x } = await panel.origin();
    const y = 400;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await page.mouse.move(x + 90, y, { steps: 9 });
    await page.mouse.up();
  },
  'a lower window': page => page.setViewport({ width: 1280, height: 500 }),
  'a window as narrow as a phone': page => page.setViewport({ width: 420, height: 800 }),
};

test.each(Object.entries(changes))('the line being read survives %s', async (_name, change) => {
  const reader = await openReader(browser);
  const reading = await reader.readTo(100);
  const before = await reader.panel.rectOf('[data-paragraph="100"]');
  await change(reader.page, reader);

  await reader.panel.waitFor((root, before) => {
    const box = root.querySelector('[data-paragraph="100"]')?.getBoundingClientRect();
    return box && (box.width !== before?.width || box.y !== before?.y);
  }, before);
  await expectAtLine(reader, reading);
});

test('a place kept at one width is found at another', async () => {
  const { reader, stopped } = await returnTo(120);
  await reader.page.setViewport({ width: 420, height: 800 });
  await reader.panel.waitFor(root => root.querySelector('.grip'));
  await reader.panel.press('继续阅读');

  await expectAtLine(reader, stopped);
});

test('the panel opens again at the line where it was closed', async () => {
  const reader = await openReader(browser);
  const reading = await reader.readTo(70);
  await reader.panel.press('关闭');
  await untilFolded(reader.panel);
  await reader.panel.press('展开对读');

  await expectAtLine(reader, reading);
});
