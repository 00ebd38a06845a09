import { openBrowser } from '../../dev/browser/open-browser.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { heldMemory } from './panel-heap.ts';

/** What stands in the process that draws the article. */
export type ProcessLoad = {
  /** What its scripts hold, those of extensions among them, once all rubbish is collected; in bytes. */
  readonly held: number;
  /** How many nodes its documents have, closed roots included. */
  readonly nodes: number;
};

/** Open the interview with an extension and, once all has come to rest, weigh the article's process. */
export async function weighArticle(
  extensionPath: string,
  untilReady: (panel: Panel) => Promise<void>,
): Promise<ProcessLoad> {
  const browser = await openBrowser({ browser: 'chromium', extensionPath });
  try {
    const page = await browser.openArticle();
    await untilReady(browser.panelOf(page));
    // By then the site has thrown away the page that it first served, and filled its advertisements.
    await page.waitForFunction(() => document.querySelector('.place-ad.is-filled'), {
      polling: 50,
    });
    const session = await page.createCDPSession();
    const held = await heldMemory(page);
    const { nodes } = await session.send('Memory.getDOMCounters');
    return { held, nodes };
  } finally {
    await browser.close();
  }
}
