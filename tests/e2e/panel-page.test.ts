import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { PARAGRAPHS } from './harness/article-tab.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());

/** Open the panel in a tab of its own, where there is no article. */
async function openPage() {
  const page = await browser.openExtensionPage(`panel.html?episode=${firstEpisode.id}`);
  const panel = browser.panelOf(page);
  await panel.waitFor(
    (root, all) => root.querySelectorAll('[data-paragraph]').length === all,
    PARAGRAPHS,
  );
  return { page, panel };
}

const namesOf = (panel: Panel) =>
  panel.evaluate(root => [...root.querySelectorAll('button')].map(button => button.ariaLabel));

test('in a tab of its own the panel has the whole transcript, and nothing of an article', async () => {
  const { page, panel } = await openPage();
  const names = await namesOf(panel);
  expect(names).toEqual(expect.arrayContaining(['搜索', '显示', '上一段发言', '下一段发言']));
  expect(names).not.toContain('跟随原文');
  expect(names).not.toContain('关闭');
  expect(await panel.evaluate(root => root.querySelector('.notice') === null)).toBe(true);
  await page.close();
});

test('turns are stepped through, words found and speakers filtered as beside an article', async () => {
  const { page, panel } = await openPage();
  await panel.press('下一段发言');
  await panel.waitFor(root => root.querySelector('[aria-current="location"]'));
  await panel.press('Dario Amodei');
  await panel.waitFor(root => root.querySelector('[data-folded="true"]'));
  await panel.press('搜索');
  await panel.waitFor(root => root.activeElement?.matches('input'));
  await page.keyboard.type('指数');
  await panel.waitFor(root => root.querySelector('mark[data-current="true"]'));
  await page.close();
});

test('the place is kept, and offered when the reader comes to the article', async () => {
  const { page, panel } = await openPage();
  for (let turn = 0; turn < 5; turn++) await panel.press('下一段发言');
  await expect
    .poll(async () => Object.keys(await browser.storage.read()), { timeout: 5000 })
    .toContain(`position:${firstEpisode.id}`);
  await page.close();
  const article = await browser.openArticle();
  await browser.panelOf(article).button('继续阅读');
  await browser.putAway(article);
});

test('what the address does not name, or names wrongly, is said', async () => {
  const page = await browser.openExtensionPage('panel.html?episode=nothing');
  await page.waitForFunction(() => document.body.textContent?.includes('这里没有这篇访谈'), {
    polling: 50,
  });
  await page.close();
});
