import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());

test('the page sees that there is a panel, and nothing of what is in it', async () => {
  const page = await browser.openArticle();
  await browser.panelOf(page).waitFor(root => root.querySelector('[data-paragraph]'));

  const seen = await page.evaluate(() => document.querySelector('alongside-panel')?.shadowRoot);
  expect(seen).toBeNull();
});

test('reading makes no request but the one for the article', async () => {
  browser.standIn.forget();
  const page = await browser.openArticle();
  const panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('[data-paragraph]'));
  await page.mouse.wheel({ deltaY: 4000 });
  await page.waitForFunction(() => scrollY > 0);

  expect(browser.standIn.contacts()).toEqual([{ host: 'www.nytimes.com', path: INTERVIEW_PATH }]);
});

test("the panel is drawn under the strictest of policies for the page's content", async () => {
  const page = await browser.openArticle(`${INTERVIEW_PATH}?sim-policy=strict`);
  const panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('[data-paragraph]'));

  const paragraph = await panel.rectOf('[data-paragraph]');
  const view = await page.evaluate(() => innerWidth);
  expect(paragraph?.x).toBeGreaterThan(view / 2);
});

test('what is stored outlives a browser that is killed', async () => {
  await browser.storage.write({ 'position:test': { version: 1 } });
  browser = await browser.restart('kill');

  expect(await browser.storage.read()).toMatchObject({ 'position:test': { version: 1 } });
});
