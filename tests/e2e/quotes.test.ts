import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { textFragment } from '../../core/quotes/text-fragment.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { type GoldBlock, gold, goldSample } from '../../dev/panel/gold.ts';
import { refuseCopies } from '../../dev/panel/in-panel.ts';
import { focused, stillTranscript } from '../../dev/panel/in-transcript.ts';
import { standInPages } from '../../dev/stand-in/stand-in.ts';
import { interview, standInPage } from '../../dev/stand-in/stand-in-page.ts';
import { pasted } from './harness/clipboard.ts';
import { leaveArticles, openReader, type Reader } from './harness/reader.ts';

/** The article at an address where the extension has no panel. */
const PLAIN_PATH = '/2024/04/12/plain.html';
/** Nothing that the page itself adds later moves its text. */
const CALM = 'sim-hydrate=off&sim-ads=0';
const ADDRESS = firstEpisode.articles[0];

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({
    browser: inject('browser'),
    pages: url =>
      url.pathname === PLAIN_PATH ? standInPage(interview(PLAIN_PATH)) : standInPages(url),
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  await leaveArticles(browser);
  await browser.storage.clear();
});

const textOf = (paragraph: number) => firstEpisode.paragraphs[paragraph]?.text ?? '';
const nameOf = (paragraph: number) => {
  const { speaker } = firstEpisode.paragraphs[paragraph] ?? {};
  return firstEpisode.speakers.find(({ id }) => id === speaker)?.name ?? '';
};
/** A block with one paragraph of its own. */
const pair = gold[120] as GoldBlock;
const paragraph = pair.paragraphs[0] ?? -1;

async function openAt(at: number): Promise<Reader> {
  const reader = await openReader(browser);
  await reader.panel.waitFor(root => root.querySelector('.summary'));
  await reader.readTo(at);
  await reader.panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  return reader;
}

/** Open the menu by its key, go so many items down, take that one, and paste what was copied. */
async function quote({ page, panel }: Reader, down: number): Promise<string> {
  await page.keyboard.press('c');
  await panel.waitFor(root => root.activeElement?.getAttribute('role') === 'menuitem');
  for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await panel.waitFor(root => !root.querySelector('[role="menu"]'));
  await panel.waitFor(root => root.querySelector('.said')?.textContent === '已复制');
  return pasted(browser, page);
}

test('the paragraph being read is quoted in every form, with keys alone', async () => {
  const reader = await openAt(paragraph);
  const { page, panel } = reader;
  const cited = `${nameOf(paragraph)}，《${firstEpisode.title}》，The Ezra Klein Show，2024年4月12日`;

  const text = await quote(reader, 0);
  const [words, source, link] = text.split(/\n+/);
  expect([words, source]).toEqual([textOf(paragraph), `—— ${cited}`]);
  expect(link).toContain(`${ADDRESS}#:~:text=`);
  expect(await panel.evaluate(root => root.activeElement?.className)).toBe('scroll');

  const inMarkdown = `—— ${cited.replace(firstEpisode.title, `[${firstEpisode.title}](${link})`)}`;
  expect(await quote(reader, 1)).toBe(`> ${textOf(paragraph)}\n>\n> ${inMarkdown}`);
  expect(await quote(reader, 2)).toBe(
    [textOf(paragraph), pair.words, `${source}\n${link}`].join('\n\n'),
  );
  expect(await quote(reader, 3)).toBe(
    ['', textOf(paragraph), pair.words, inMarkdown].join('\n>\n> ').slice(3),
  );

  // The menu is one: it goes round, and Escape leaves it with nothing done.
  await page.keyboard.press('c');
  await panel.waitFor(root => root.querySelector('[role="menuitem"]:focus'));
  await page.keyboard.press('ArrowUp');
  expect(await panel.evaluate(focused)).toBe('复制双语 Markdown');
  await page.keyboard.press('Home');
  expect(await panel.evaluate(focused)).toBe('复制文字');
  await page.keyboard.press('Escape');
  await panel.waitFor(root => !root.querySelector('[role="menu"]'));
  expect(await panel.evaluate(root => root.activeElement?.className)).toBe('scroll');
  expect(reader.errors).toEqual([]);
});

test('what is selected is quoted, over two voices, and copied by the browser without their labels', async () => {
  const at = firstEpisode.turns[20]?.paragraphs.at(-1)?.index ?? -1;
  const reader = await openAt(at);
  const { page, panel } = reader;
  await select(reader, await panel.evaluate(endsOf, at, at + 1));
  const chosen = await panel.evaluate(root => String(root.getSelection()));
  expect(chosen.length).toBeGreaterThan(4);
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  const copied = (await pasted(browser, page)).split(/\s*\n\s*/);
  expect(copied).toHaveLength(2);
  const [one = '', other = ''] = copied;
  expect(textOf(at).endsWith(one) && textOf(at + 1).startsWith(other)).toBe(true);
  expect(one !== textOf(at) && other !== textOf(at + 1)).toBe(true);

  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  const text = await quote(reader, 0);
  expect(text.split('\n\n').slice(0, 2)).toEqual([
    `${nameOf(at)}：${one.trim()}`,
    `${nameOf(at + 1)}：${other.trim()}`,
  ]);
  expect(text).toMatch(/\n\n—— 《/);
  expect(reader.errors).toEqual([]);
});

test('the paragraph under the pointer is quoted from its tools, and a press elsewhere closes the menu', async () => {
  const reader = await openAt(paragraph);
  const { page, panel } = reader;
  const box = (await panel.rectOf(`[data-paragraph="${paragraph + 1}"]`)) ?? { x: 0, y: 0 };
  await page.mouse.move(box.x + 80, box.y + 12);
  await panel.press('引用…');
  await panel.waitFor(
    (root, words) => root.querySelector('.quote-words')?.textContent === words,
    textOf(paragraph + 1).slice(0, 60),
  );
  await panel.click('.wordmark');
  await panel.waitFor(root => !root.querySelector('[role="menu"]'));
});

test('what the browser refuses to copy is selected in a field, to be copied by hand', async () => {
  const reader = await openReader(browser);
  const { page, panel } = reader;
  // So low that the field would end below the window if it hung from where the menu did.
  await page.setViewport({ width: 1280, height: 620 });
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
  await panel.evaluate(refuseCopies);
  const text = await panel.rectOf('[data-paragraph="1"]');
  await page.mouse.move((text?.x ?? 0) + 80, (text?.y ?? 0) + 12);
  await panel.press('引用…');
  await panel.press('复制文字');
  const field = await panel.waitFor(root => {
    const field = root.activeElement as HTMLTextAreaElement | null;
    if (field?.localName !== 'textarea') return null;
    return { value: field.value, selected: [field.selectionStart, field.selectionEnd] };
  });
  expect(field.value).toContain(textOf(1));
  expect(field.selected).toEqual([0, field.value.length]);
  expect(await panel.evaluate(root => root.querySelector('[role="alert"]')?.textContent)).toContain(
    '浏览器不让复制',
  );
  const { y = 0, height = 0 } = (await panel.rectOf('.quote-menu')) ?? {};
  expect(y + height).toBeLessThan(620);
});

test('the link of a quote leads to its words in the article, without the extension', async () => {
  const article = { blocks: gold.map(({ words }) => ({ text: words, label: null })) };
  const twice = gold.find(({ words, index }) => {
    return index > 40 && gold.filter(other => other.words.includes(words.slice(0, 20))).length > 1;
  });
  const quoted = [...goldSample(4), ...(twice ? [twice] : [])];
  for (const { index, words } of quoted) {
    const spans = [{ block: index, span: { from: 0, to: words.length } }];
    const fragment = textFragment(article, spans, 'en');
    expect(fragment, words).not.toBeNull();
    const page = await browser.newPage();
    await page.goto(`https://www.nytimes.com${PLAIN_PATH}?${CALM}#:~:${fragment}`);
    await page.waitForFunction(isInSight, { polling: 50, timeout: 10_000 }, words.slice(0, 60));
    expect(await page.evaluate(() => document.querySelector('alongside-panel'))).toBeNull();
    await browser.putAway(page);
  }
});

async function select({ page, panel }: Reader, { from, to }: ReturnType<typeof endsOf>) {
  const { x, y } = await panel.origin();
  await page.mouse.move(x + from.x, y + from.y);
  await page.mouse.down();
  await page.mouse.move(x + to.x, y + to.y, { steps: 4 });
  await page.mouse.up();
}

// These run in the page.

/** From the last line of one paragraph to the first of another, a few characters in, in the frame. */
function endsOf(root: Document, first: number, second: number) {
  const linesOf = (at: number) => {
    const range = document.createRange();
    range.selectNodeContents(root.querySelector(`[data-paragraph="${at}"]`) as Element);
    return [...range.getClientRects()].filter(({ width }) => width > 0);
  };
  const last = linesOf(first).at(-1) as DOMRect;
  const next = linesOf(second)[0] as DOMRect;
  return {
    from: { x: last.left + Math.min(30, last.width / 2), y: last.top + last.height / 2 },
    to: { x: next.left + Math.min(60, next.width / 2), y: next.top + next.height / 2 },
  };
}

function isInSight(words: string): boolean {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.includes(words) || node.parentElement?.closest('script, template')) {
      continue;
    }
    const box = node.parentElement?.getBoundingClientRect();
    return box !== undefined && scrollY > 0 && box.top < innerHeight && box.bottom > 0;
  }
  return false;
}
