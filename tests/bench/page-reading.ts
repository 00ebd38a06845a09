import type { TestBrowser } from '../../dev/browser/open-browser.ts';
import { addPageCode } from '../e2e/harness/page-code.ts';
import { median } from './median.ts';

/** How long a way of reading the interview's page takes. */
export type PageReading = { readonly name: string; readonly ms: number };

/** Readings to a sample, for a browser's clock is coarse. */
const AT_A_TIME = 5;

/** Read the interview's page in several ways, each so many times, and return their medians. */
export async function readPage(browser: TestBrowser, samples: number): Promise<PageReading[]> {
  const page = await browser.openArticle();
  await addPageCode(page);
  const times = await page.evaluate(measure, samples, AT_A_TIME);
  return times.map(({ name, ms }) => ({ name, ms: median(ms) }));
}

// Runs in the page, so it uses nothing but its arguments.
function measure(samples: number, atATime: number): { name: string; ms: number[] }[] {
  const speakers = ['Ezra Klein', 'Dario Amodei'].map(name => ({ name, translatedName: null }));
  const paragraphs = () => [...document.querySelectorAll('p')];
  const ways: Record<string, () => unknown> = {
    'the words of every p': () => paragraphs().map(({ textContent }) => textContent),
    'the words of every p, as they are shown': () => paragraphs().map(({ innerText }) => innerText),
    'the blocks of the interview': () => pageCode.readArticle(document, speakers),
  };
  return Object.entries(ways).map(([name, read]) => ({
    name,
    ms: Array.from({ length: samples }, () => {
      const start = performance.now();
      for (let i = 0; i < atATime; i++) read();
      return (performance.now() - start) / atATime;
    }),
  }));
}
