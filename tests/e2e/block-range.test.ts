import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { showFixture } from './harness/page-code.ts';

let browser: TestBrowser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
  page = await browser.newPage();
});
beforeEach(() => showFixture(page, 'words-in-pieces'));
afterAll(() => browser.close());

test('words are read in one piece that the page has in many', async () => {
  const texts = await page.evaluate(() => pageCode.readArticle(document, []).map(b => b.text));
  expect(texts).toEqual([
    'This begins with spaces. It goes on with emphasis, and a link. Does it end? It does.',
    'There is a break in this. And a remark. And a space twice. [LAUGHS]',
    'Bare words stand before a paragraph. They belong to nobody, and nobody has asked for them.',
    'The paragraph holds two sentences. This is the second of them.',
    'And bare words stand behind it.',
    'Behind a gap, too.',
    'Below the label. “Quoted?” she asked. 😀 A face. Done.',
  ]);
});

test('the range of each sentence shows that sentence and nothing else', async () => {
  const pairs = await page.evaluate(() =>
    pageCode.readArticle(document, []).flatMap(block =>
      pageCode.splitSentences(block.text).map(span => {
        getSelection()?.removeAllRanges();
        const range = pageCode.rangeOf(block, span);
        const { startContainer, startOffset, endContainer, endOffset } = range as StaticRange;
        getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
        const shown = getSelection()?.toString().replace(/\s+/g, ' ');
        return { sentence: block.text.slice(span.from, span.to), shown };
      }),
    ),
  );
  expect(pairs.length).toBeGreaterThan(15);
  for (const { sentence, shown } of pairs) expect(shown).toBe(sentence);
});

test('a point of the page leads back to the character that stands there', async () => {
  const wrong = await page.evaluate(() =>
    pageCode.readArticle(document, []).flatMap(block =>
      [...block.text.matchAll(/\S/g)].flatMap(({ index: at }) => {
        const range = pageCode.rangeOf(block, { from: at, to: at + 1 });
        if (!range) return [`${at}: no range`];
        const { startContainer, startOffset, endContainer, endOffset } = range;
        const from = pageCode.offsetAt(block, startContainer, startOffset);
        const to = pageCode.offsetAt(block, endContainer, endOffset);
        return from === at && to === at + 1 ? [] : [`${block.text.slice(0, at)}: ${from}, ${to}`];
      }),
    ),
  );
  expect(wrong).toEqual([]);
});

test('a point in the label is the beginning; a point elsewhere is none of the block', async () => {
  const offsets = await page.evaluate(() => {
    const [first, second] = pageCode.readArticle(document, []);
    const label = first?.nodes[0];
    const other = second?.nodes[0];
    if (!first || !label || !other) return null;
    return [pageCode.offsetAt(first, label, 2), pageCode.offsetAt(first, other, 2)];
  });
  expect(offsets).toEqual([0, null]);
});

test('a block has the box of its element, or of its words where they share one', async () => {
  const boxes = await page.evaluate(() =>
    pageCode.readArticle(document, []).map(block => {
      const { top, bottom, width } = pageCode.boxOf(block);
      const own = block.element.getBoundingClientRect();
      return { top, bottom, isWhole: top === own.top && bottom === own.bottom, width };
    }),
  );
  expect(boxes.map(({ isWhole }) => isWhole)).toEqual([
    true,
    true,
    false,
    true,
    false,
    false,
    true,
  ]);
  for (const [at, { top, bottom, width }] of boxes.entries()) {
    expect(bottom).toBeGreaterThan(top);
    expect(width).toBeGreaterThan(0);
    expect(top).toBeGreaterThanOrEqual(boxes[at - 1]?.bottom ?? 0);
  }
});

test.each([
  ['changed', 'node.data = "Something else."'],
  ['taken away', 'node.remove()'],
  ['emptied', 'node.data = ""'],
])('there is no range once the words are %s', async (_, change) => {
  const range = await page.evaluate(change => {
    const [block] = pageCode.readArticle(document, []);
    if (!block) return 'no block';
    new Function('node', change)(block.nodes.at(-1));
    return pageCode.rangeOf(block, { from: 0, to: 4 }) ? 'a range' : 'none';
  }, change);
  expect(range).toBe('none');
});
