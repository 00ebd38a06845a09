import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFinished, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { untilWhole } from './harness/article-tab.ts';
import { openBusyReaders } from './harness/busy-readers.ts';
import { closeTab } from './harness/reader.ts';

const PANEL = `panel.html?episode=${firstEpisode.id}`;
const POSITION = `position:${firstEpisode.id}`;
const SETTINGS = { version: 1, theme: 'sepia', width: 500, times: { theme: 7, width: 7 } };

const isChromium = inject('browser') === 'chromium';

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());

/** Open the panel in a tab of its own. */
async function openPanel(): Promise<{ readonly page: Page; readonly panel: Panel }> {
  const page = await browser.openExtensionPage(PANEL);
  onTestFinished(() => browser.putAway(page));
  const panel = browser.panelOf(page);
  await untilWhole(panel);
  return { page, panel };
}

async function storedSettings() {
  return ((await browser.storage.read()).settings ?? {}) as Record<string, unknown>;
}

/** Choose how the panel looks. */
async function choose(panel: Panel, about: string, value: string): Promise<void> {
  await panel.press('显示');
  await panel.waitFor((root, choice) => {
    root.querySelector<HTMLElement>(choice)?.click();
    return root.querySelector(`${choice}:checked, ${choice} :checked`);
  }, `.pop [data-about="${about}"] [data-value="${value}"]`);
  await panel.press('显示');
}

test('of what five tabs do at the same time, nothing is lost', async () => {
  const readers = await openBusyReaders(browser, 5);
  await pause(3000);
  await readers.stop();
  expect(readers.confirmed()).toBeGreaterThan(100);
  expect(readers.failures()).toEqual([]);
  expect(readers.lost(await browser.storage.read())).toEqual([]);
});

test('what is arranged in two tabs is kept, and seen in both', async () => {
  const [one, other] = [await openPanel(), await openPanel()];
  await one.page.bringToFront();
  await choose(one.panel, 'theme', 'dark');
  await other.panel.waitFor(root => root.querySelector('[data-theme="dark"]'));
  await other.page.bringToFront();
  await choose(other.panel, 'font', 'serif');
  await expect.poll(storedSettings).toMatchObject({ theme: 'dark', font: 'serif' });
});

test('a setting that is changed and changed back in one visit is kept as it is left', async () => {
  await browser.storage.write({ settings: SETTINGS });
  const { panel } = await openPanel();
  for (const theme of ['dark', 'sepia']) {
    await choose(panel, 'theme', theme);
    await expect.poll(storedSettings).toMatchObject({ theme, width: 500 });
  }
});

test.runIf(isChromium)(
  'with the background asleep, the last step before leaving is kept',
  async () => {
    for (let round = 0; round < 3; round++) {
      const { page, panel } = await openPanel();
      await panel.press('下一段发言');
      await expect.poll(async () => (await browser.storage.read())[POSITION]).toBeDefined();
      await pause(1000);
      await putBackgroundToSleep();
      const before = await keptIndex();
      await panel.press('下一段发言');
      await closeTab(page);
      await expect.poll(keptIndex).toBeGreaterThan(before);
    }
  },
);

test.runIf(isChromium)(
  'storage that does not answer is told beside the whole transcript, and overwritten by nobody',
  async () => {
    await browser.storage.write({ settings: SETTINGS });
    const page = await browser.openExtensionPage('manifest.json');
    await page.evaluateOnNewDocument(() => {
      Object.assign(chrome.storage.local, { get: () => new Promise(() => {}) });
    });
    await page.goto(new URL(PANEL, page.url()).href);
    const panel = browser.panelOf(page);
    await untilWhole(panel);
    await panel.waitFor(root =>
      [...root.querySelectorAll('[role="status"]')].some(({ textContent }) =>
        textContent?.includes('浏览器的存储没有回应'),
      ),
    );
    await panel.press('下一段发言');
    await choose(panel, 'theme', 'dark');
    await closeTab(page);
    await pause(500);
    expect(await browser.storage.read()).toMatchObject({ settings: { width: 500 } });
  },
);

async function keptIndex(): Promise<number> {
  const kept = (await browser.storage.read())[POSITION] as { here?: { index: number } } | undefined;
  return kept?.here?.index ?? -1;
}

/** End the background's script as the browser does when it has had nothing to do for a while. */
async function putBackgroundToSleep(): Promise<void> {
  for (const target of browser.puppeteer.targets()) {
    if (target.type() === 'service_worker') await (await target.worker())?.close();
  }
}

/** What a page of the extension is given, in either family of browsers. */
declare const chrome: { readonly storage: { readonly local: object } };
