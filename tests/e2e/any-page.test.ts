import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { anyPage } from '../fixtures/any-page.ts';
import { addPageCode } from './harness/page-code.ts';

/** Pages to send at a time, and how often. */
const PAGES = 25;
const RUNS = 16;

let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
  page = await browser.newPage();
  await addPageCode(page);
});
afterAll(() => browser.close());

test('whatever a page is, its blocks are words in order, each found once and shown by its range', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyPage, { minLength: PAGES, maxLength: PAGES }), async pages => {
      expect(await page.evaluate(findFaults, pages)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

test('a page of 25,000 paragraphs is read to its end', async () => {
  expect(await page.evaluate(readTower, 25_000, 10)).toBe(25_000);
});

test('a page that goes down 2,000 elements does no harm, read or not', async () => {
  expect(await page.evaluate(readTower, 500, 2_000)).toBeLessThanOrEqual(500);
});

// The functions below run in the page, so each uses nothing but its arguments.

function findFaults(pages: readonly string[]): string[] {
  const faults: string[] = [];
  const speakers = [{ name: 'Ada Wren', translatedName: null }];
  const letters = (text: string) => text.replace(/\s+/g, '');
  for (const html of pages) {
    document.body.setHTMLUnsafe(html);
    const fault = (what: string) => faults.push(`${what}: ${html}`);
    let last: Node | null = null;
    for (const block of pageCode.readArticle(document, speakers)) {
      const { text, label, nodes, element } = block;
      if (text === '' || label === '') fault('empty');
      if (/^\s|\s$|\s\s|[^\S ]/.test(text)) fault(`white space in "${text}"`);
      for (const node of nodes) {
        const isAfter =
          !last || last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (!isAfter) fault(`twice or out of order: "${text}"`);
        if (!element.contains(node)) fault(`outside its element: "${text}"`);
        last = node;
      }
      if (!letters(nodes.map(({ data }) => data).join('')).endsWith(letters(text))) {
        fault(`not the words of the page: "${text}"`);
      }
      for (const { index: at } of text.matchAll(/\S/g)) {
        const range = pageCode.rangeOf(block, { from: at, to: at + 1 });
        if (!range) {
          fault(`${at} of "${text}" is nowhere`);
          continue;
        }
        const shown = new Range();
        shown.setStart(range.startContainer, range.startOffset);
        shown.setEnd(range.endContainer, range.endOffset);
        if (shown.toString() !== text[at]) fault(`${at} of "${text}" shows "${shown}"`);
        const back = pageCode.offsetAt(block, range.startContainer, range.startOffset);
        if (back !== at) fault(`${at} of "${text}" leads to ${back}`);
      }
    }
  }
  return faults;
}

function readTower(count: number, depth: number): number {
  const html = '<p>A paragraph that is long enough to be speech, whatever it may say.</p>'.repeat(
    count,
  );
  const top = document.createElement('div');
  let bottom = top;
  for (let i = 1; i < depth; i++) {
    const next = document.createElement('div');
    bottom.append(next);
    bottom = next;
  }
  bottom.innerHTML = html;
  document.body.replaceChildren(top);
  const { length } = pageCode.readArticle(document, []);
  document.body.replaceChildren();
  return length;
}
