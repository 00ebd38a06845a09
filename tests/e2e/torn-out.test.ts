import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { stillBoth } from '../../dev/panel/in-both.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { type ArticleTab, openInterview, untilSettled, untilWhole } from './harness/article-tab.ts';

/** The interview on a page that makes no changes of its own. */
const CALM = `${INTERVIEW_PATH}?sim-hydrate=off`;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());

/** Let the page take our element out and put it back, so that the panel's frame loads anew. */
async function tearOut({ page, panel }: ArticleTab): Promise<void> {
  await panel.evaluate(root => root.documentElement.setAttribute('data-old', ''));
  await page.evaluate(() => document.querySelector('alongside-panel')?.remove());
  await panel.waitFor(root => !root.documentElement.hasAttribute('data-old'));
  await untilWhole(panel);
}

test('a panel that the page has torn out comes back at the place where it was, without an offer', async () => {
  const tab = await openInterview(browser, CALM);
  const { page, panel } = tab;
  await panel.waitFor(root => root.querySelector('.summary'));
  await untilSettled(page);
  await page.evaluate(() => scrollTo(0, 6000));
  await stillBoth(panel);
  const placeOf = () =>
    panel.evaluate(
      root => root.querySelector<HTMLElement>('.para[aria-current="location"]')?.dataset.paragraph,
    );
  await expect.poll(async () => Number(await placeOf())).toBeGreaterThan(10);
  const before = await placeOf();

  await tearOut(tab);
  await expect.poll(placeOf).toBe(before);
  expect(await page.evaluate(() => scrollY)).toBe(6000);
  expect(await panel.evaluate(root => root.querySelector('.notice'))).toBeNull();
});

test('and with the one speaker who was heard, the words that were sought and the list that lay open', async () => {
  const tab = await openInterview(browser, CALM);
  const { page, panel } = tab;
  await panel.press('Dario Amodei');
  await panel.press('搜索');
  await panel.waitFor(root => root.activeElement?.matches('input'));
  await page.keyboard.type('指数');
  await panel.waitFor(root => root.querySelector('mark[data-current="true"]'));
  await panel.press('显示');
  await panel.waitFor(root => root.querySelector('.pop'));

  await tearOut(tab);
  await panel.waitFor(root => root.querySelector('mark[data-current="true"]'));
  expect((await panel.button('Dario Amodei')).pressed).toBe(true);
  const seen = await panel.evaluate(root => ({
    query: root.querySelector('input')?.value,
    isOpen: root.querySelector('.pop') !== null,
  }));
  expect(seen).toEqual({ query: '指数', isOpen: true });
});

test('a panel that was folded comes back folded', async () => {
  const tab = await openInterview(browser, CALM);
  await tab.panel.press('关闭');
  await tab.panel.waitFor(root => root.querySelector('.root[data-shape="folded"]'));
  await tearOut(tab);
  await tab.panel.waitFor(root => root.querySelector('.root[data-shape="folded"] .tab'));
});
