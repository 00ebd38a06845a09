import type { Page } from 'puppeteer-core';
import { expect, onTestFinished } from 'vitest';
import type { TestBrowser } from '../../../dev/browser/open-browser.ts';
import type { Panel } from '../../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../../dev/stand-in/stand-in-page.ts';

/** All paragraphs of the first episode. */
export const PARAGRAPHS = 246;

/** A tab with a page of the site. */
export type ArticleTab = { readonly page: Page; readonly panel: Panel };

/** Open the page at `address`, and leave it with the test. */
export async function openTab(
  browser: TestBrowser,
  address: string,
  viewport?: { readonly width: number; readonly height: number },
): Promise<ArticleTab> {
  const page = await browser.newPage();
  onTestFinished(() => browser.putAway(page));
  if (viewport) await page.setViewport(viewport);
  await page.goto(new URL(address, 'https://www.nytimes.com').href);
  return { page, panel: browser.panelOf(page) };
}

/** Open the interview, or what is at `address`, until its whole transcript is there. */
export async function openInterview(
  browser: TestBrowser,
  address: string = INTERVIEW_PATH,
  viewport?: { readonly width: number; readonly height: number },
): Promise<ArticleTab> {
  const tab = await openTab(browser, address, viewport);
  await untilWhole(tab.panel);
  return tab;
}

/** Wait until the panel is in the page with every paragraph of the transcript. */
export async function untilWhole(panel: Panel): Promise<void> {
  await panel.waitFor(
    (root, all) => root.querySelectorAll('[data-paragraph]').length === all,
    PARAGRAPHS,
  );
}

/** Wait until nothing is left of the panel but its tab. */
export async function untilFolded(panel: Panel): Promise<void> {
  await panel.waitFor(root => root.querySelector('.tab') && innerWidth < 100);
}

/** Wait until the panel, opened from its tab, stands in its whole width and moves no more. */
export async function untilOpen(panel: Panel): Promise<void> {
  await panel.waitFor(root => !root.querySelector('.tab') && innerWidth > 300);
  await expect.poll(() => panel.inShell(root => root.getAnimations().length)).toBe(0);
}

/** Wait until the site has made the last of its own changes to the page. */
export async function untilSettled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.place-ad.is-filled'), { polling: 50 });
}

/** Point at the panel: with that comes the handle at its edge, and what is seen under a pointer. */
export async function pointAtPanel({ page, panel }: ArticleTab): Promise<void> {
  const { x = 0, y = 0 } = (await panel.rectOf('.foot')) ?? {};
  await page.mouse.move(x + 60, y + 20);
  await panel.waitFor(root => root.querySelector('.handle'));
}

/** How many elements of ours are in the page. */
export function countPanels(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('alongside-panel').length);
}
