import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { closeTab, kept, leaveArticles, openReader, untilKept } from './harness/reader.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());
afterEach(() => leaveArticles(browser));

test('an older tab that is looked at and closed leaves the place of a newer one', async () => {
  const older = await openReader(browser);
  await untilKept(browser, await older.readTo(40));
  const newer = await openReader(browser);
  const last = await newer.readTo(90);
  const before = await untilKept(browser, last);

  await older.page.bringToFront();
  await older.rest();
  await newer.page.bringToFront();
  await newer.rest();
  await closeTab(older.page);
  await newer.reload();
  expect(await newer.offer()).not.toBeNull();
  expect(await kept(browser)).toEqual(before);
});

test('the furthest place of both tabs is kept, wherever each of them is', async () => {
  const first = await openReader(browser);
  const { furthest } = await untilKept(browser, await first.readTo(150));
  await untilKept(browser, await first.readTo(20));
  const second = await openReader(browser);
  expect((await untilKept(browser, await second.readTo(60))).furthest).toEqual(furthest);

  const further = await untilKept(browser, await second.readTo(200));
  expect(further.furthest.index).toBeGreaterThanOrEqual(200);
  await first.page.bringToFront();
  const { furthest: still } = await untilKept(browser, await first.readTo(30));
  expect(still).toEqual(further.furthest);
});

test('reading in one tab moves nothing in the other', async () => {
  const first = await openReader(browser);
  const before = await first.readTo(40);
  await untilKept(browser, before);
  const second = await openReader(browser);
  await untilKept(browser, await second.readTo(120));

  await first.page.bringToFront();
  expect(await first.rest()).toEqual(before);
});

test('a tab where the offer still stands offers what was read in another meanwhile', async () => {
  const first = await openReader(browser);
  await untilKept(browser, await first.readTo(40));
  await first.reload();
  const second = await openReader(browser);
  const last = await second.readTo(120);
  await untilKept(browser, last);

  await first.page.bringToFront();
  await first.panel.press('继续阅读');
  expect((await first.rest()).marked).toEqual([120]);
  expect(Math.abs(await first.distanceTo(last))).toBeLessThanOrEqual(3);
});

test('of two tabs that are read in turns, the last one read gives the place', async () => {
  const first = await openReader(browser);
  const second = await openReader(browser);
  await first.page.bringToFront();
  await first.turnWheel(9000);
  await second.page.bringToFront();
  await second.turnWheel(3000);
  await first.page.bringToFront();
  await first.turnWheel(-2000);
  await second.page.bringToFront();
  const last = await second.turnWheel(500);

  const { furthest } = await untilKept(browser, last);
  expect(furthest.index).toBeGreaterThan(last.index + 10);
});
