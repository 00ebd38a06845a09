import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../dev/browser/open-browser.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

/** What is seen of an opening page, in milliseconds. */
export type Opening = {
  /** From navigation to the first frame with the article's text. */
  readonly article: number;
  /** From there to the first frame with the transcript; `null` without the panel. */
  readonly transcriptAfter: number | null;
  /** What the tasks of the article's thread took over 50 ms each, together. */
  readonly blocked: number;
};

type Seen = { article?: number; blocked: number };

/** So long after all is drawn an opening is over, in milliseconds. */
const REST = 1000;

/**
 * Open the interview and watch it being drawn; the page is closed again.
 *
 * @param slowed how many times as slow as this machine the page's processes are
 */
export async function watchOpening(
  browser: TestBrowser,
  hasPanel: boolean,
  slowed: number,
): Promise<Opening> {
  const page = await browser.newPage();
  try {
    await page.emulateCPUThrottling(slowed);
    await page.evaluateOnNewDocument(watchFrames);
    await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off`);
    await page.waitForFunction(() => (window as unknown as { seen: Seen }).seen.article);
    const transcript = hasPanel ? await transcriptDrawn(browser, page) : null;
    await new Promise(resolve => setTimeout(resolve, REST));
    const { article = Number.NaN, blocked } = await page.evaluate(
      () => (window as unknown as { seen: Seen }).seen,
    );
    const began = await page.evaluate(() => performance.timeOrigin);
    const transcriptAfter = transcript === null ? null : transcript - began - article;
    return { article, transcriptAfter, blocked };
  } finally {
    await page.close();
  }
}

/** When the first frame of the panel was drawn, which has the transcript; in ms since 1970. */
function transcriptDrawn(browser: TestBrowser, page: Page): Promise<number> {
  return browser.panelOf(page).waitFor(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const isWhole = document.querySelector('[data-paragraph="245"]') !== null;
    return paint && isWhole ? performance.timeOrigin + paint.startTime : null;
  });
}

/** Runs in the page, from its first moment. */
function watchFrames(): void {
  const seen: Seen = { blocked: 0 };
  const LONG = 50;
  const look = () => {
    const text = document.querySelector('section[name="articleBody"] p');
    if (text?.getClientRects().length) seen.article ??= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) seen.blocked += duration - LONG;
  }).observe({ type: 'longtask', buffered: true });
  Object.assign(window, { seen });
}
