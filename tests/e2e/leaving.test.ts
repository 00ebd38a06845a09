import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import {
  closeTab,
  kept,
  leaveArticles,
  openReader,
  type SeenPlace,
  untilKept,
} from './harness/reader.ts';

/** Sooner than this, nothing has been saved by the mere passing of time. */
const BEFORE_ANY_REST_MS = 400;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(async () => {
  await leaveArticles(browser);
  await browser.storage.clear();
});

/** Everything by which a page goes. */
const departures: Record<string, (page: Page) => Promise<unknown>> = {
  'the tab is closed': closeTab,
  'the reader follows a link': page =>
    page.evaluate(() => location.assign('https://www.nytimes.com/2024/04/12/another.html')),
  'the page is loaded again': page => page.reload(),
};

test.each(Object.entries(departures))(
  'when %s right after a scroll, the place is kept',
  async (_name, depart) => {
    const reader = await openReader(browser);
    await untilKept(browser, await reader.readTo(30));

    const started = Date.now();
    const last = await reader.turnWheel(700);
    const leaving = depart(reader.page);
    expect(Date.now() - started).toBeLessThan(BEFORE_ANY_REST_MS);
    await leaving;
    await untilKept(browser, last);
  },
);

test('when the reader turns to another tab right after a scroll, the place is kept', async () => {
  const other = await browser.newPage();
  const reader = await openReader(browser);
  await untilKept(browser, await reader.readTo(30));

  const last = await reader.turnWheel(700);
  const turned = Date.now();
  await other.bringToFront();
  await untilKept(browser, last);
  expect(Date.now() - turned).toBeLessThan(BEFORE_ANY_REST_MS);
  await other.close();
});

test('the place outlives a browser that is closed and opened again', async () => {
  const reader = await openReader(browser);
  const last = await reader.readTo(80);
  await untilKept(browser, last);
  browser = await browser.restart('quit');

  await untilKept(browser, last);
  expect(await (await openReader(browser)).offer()).not.toBeNull();
});

test('a browser killed a second after the last scroll loses nothing', async () => {
  const reader = await openReader(browser);
  await reader.readTo(80);
  const last = await reader.turnWheel(300);
  await pause(1000);
  browser = await browser.restart('kill');

  await untilKept(browser, last);
});

test('a browser killed while the reader scrolls loses a second of it at most', async () => {
  const reader = await openReader(browser);
  const way: (SeenPlace & { readonly at: number })[] = [];
  const started = Date.now();
  while (Date.now() - started < 4000) {
    const { index, fraction } = await reader.turnWheel(60);
    way.push({ index, fraction, at: Date.now() });
  }
  const killed = Date.now();
  browser = await browser.restart('kill');

  const due = way.findLast(({ at }) => at <= killed - 1000) ?? expect.fail('No way behind.');
  const here = (await kept(browser))?.here ?? expect.fail('Nothing is kept.');
  expect(due.index).toBeGreaterThan(2);
  expect(here.index + here.fraction).toBeGreaterThanOrEqual(due.index + due.fraction);
});
