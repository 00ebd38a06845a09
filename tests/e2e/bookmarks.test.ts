import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { bidiOf } from '../../dev/browser/bidi.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { announced, focused } from '../../dev/panel/in-transcript.ts';
import { pasted } from './harness/clipboard.ts';
import { leaveArticles, openReader, type Reader } from './harness/reader.ts';

const KEY = `bookmarks:${firstEpisode.id}`;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());
afterEach(() => leaveArticles(browser));

const textOf = (paragraph: number) => firstEpisode.paragraphs[paragraph]?.text ?? '';
const bookmark = (index: number) => ({
  paragraph: firstEpisode.paragraphs[index]?.id,
  index,
  quote: textOf(index).slice(0, 80),
  at: Date.UTC(2026, 4, 1, 12),
});
const storedPlaces = async () => {
  const { bookmarks = [] } = ((await browser.storage.read())[KEY] ?? {}) as {
    bookmarks?: { index: number }[];
  };
  return bookmarks.map(({ index }) => index);
};
async function press(reader: Reader, ...keys: ('b' | 'B' | 'Escape')[]) {
  await reader.page.bringToFront();
  await reader.panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  for (const key of keys) {
    if (key === 'B') await reader.page.keyboard.down('Shift');
    await reader.page.keyboard.press(key);
    if (key === 'B') await reader.page.keyboard.up('Shift');
  }
}

test('a paragraph is marked by key, by button and by pointer, and keeps its words and its place', async () => {
  const reader = await openReader(browser);
  const { page, panel } = reader;
  await reader.readTo(40);
  const before = await panel.evaluate(paragraphOf, 40);
  expect(before.flag).toBeNull();
  await press(reader, 'b');
  await panel.waitFor(root => root.querySelector('.flag'));
  expect(await panel.evaluate(paragraphOf, 40)).toEqual({ ...before, flag: '书签' });
  expect(await panel.evaluate(announced)).toContain('已加书签');
  expect(await panel.button('给这一段加书签')).toMatchObject({ pressed: true });
  await expect.poll(storedPlaces).toEqual([40]);

  await panel.press('给这一段加书签');
  await panel.waitFor(root => !root.querySelector('.flag'));
  expect(await panel.button('给这一段加书签')).toMatchObject({ pressed: false });
  await expect.poll(storedPlaces).toEqual([]);

  const { x, y } = (await panel.rectOf('[data-paragraph="40"]')) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 60, y + 20);
  await panel.press('书签');
  await panel.waitFor(root => root.querySelector('[data-paragraph="40"] .flag'));
  await expect.poll(storedPlaces).toEqual([40]);
  await reader.reload();
  await panel.waitFor(root => root.querySelector('[data-paragraph="40"] .flag'));
  expect(reader.errors).toEqual([]);
});

test('what is marked in one tab is seen in the other, and neither undoes the other', async () => {
  const first = await openReader(browser);
  const second = await openReader(browser);
  await first.page.bringToFront();
  await first.readTo(30);
  await press(first, 'b');
  await second.panel.waitFor(root => root.querySelector('[data-paragraph="30"] .flag'));
  await second.page.bringToFront();
  await second.readTo(60);
  await press(second, 'b');
  await first.panel.waitFor(root => root.querySelector('[data-paragraph="60"] .flag'));
  await expect.poll(storedPlaces).toEqual([30, 60]);
  await press(second, 'b');
  await first.panel.waitFor(root => root.querySelectorAll('.flag').length === 1);
  await expect.poll(storedPlaces).toEqual([30]);
});

test('the list has them in the order of the text; each is gone to and taken away by keys', async () => {
  const gone = { ...bookmark(90), paragraph: 'gone', quote: '从前有一段' };
  const broken = { paragraph: 7 };
  const bookmarks = [bookmark(120), gone, bookmark(20), broken];
  await browser.storage.write({ [KEY]: { version: 1, bookmarks } });
  const reader = await openReader(browser);
  const { page, panel } = reader;
  await press(reader, 'B');
  const items = await panel.waitFor(listed);
  expect(items).toEqual([
    expect.stringContaining(textOf(20).slice(0, 40)),
    expect.stringContaining('从前有一段'),
    expect.stringContaining(textOf(120).slice(0, 40)),
  ]);
  expect(items[0]).toMatch(/(Ezra Klein|Dario Amodei)，第 \d+ 轮 2026年5月\d+日/);
  expect(items[1]).toContain('译文已更正');

  // Past the first bookmark, to the one that removes it.
  await page.keyboard.press('Tab');
  expect(await panel.evaluate(focused)).toMatch(/^取消书签：(Ezra Klein|Dario Amodei)，第 \d+ 轮$/);
  await page.keyboard.press('Enter');
  await panel.waitFor(root => root.querySelectorAll('.list-item').length === 2);
  expect(await panel.evaluate(focused)).toContain('从前有一段');
  await expect.poll(storedPlaces).toEqual([120, 90]);
  expect((await browser.storage.read())[KEY]).toMatchObject({
    aside: [{ bookmarks: expect.arrayContaining([broken]) }],
  });

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panel.waitFor(root => !root.querySelector('.list'));
  expect((await reader.rest()).marked).toEqual([120]);
  expect(await panel.evaluate(root => root.activeElement?.className)).toBe('scroll');
  expect(reader.errors).toEqual([]);
});

test('all are taken away as Markdown, by the clipboard and in a file', async () => {
  await browser.storage.write({ [KEY]: { version: 1, bookmarks: [bookmark(120), bookmark(20)] } });
  const reader = await openReader(browser);
  const { page, panel } = reader;
  await panel.waitFor(root => root.querySelector('.summary'));
  await press(reader, 'B');
  await panel.press('复制');
  await panel.waitFor(root => root.querySelector('.said')?.textContent === '已复制');
  const text = await pasted(browser, page);
  const [title, about, ...rest] = text.split('\n\n');
  expect(title).toBe(`# ${firstEpisode.title}`);
  expect(about).toBe(`The Ezra Klein Show · 2024年4月12日 · [原文](${firstEpisode.articles[0]})`);
  expect(rest[0]).toMatch(/^## .+，第 \d+ 轮$/);
  expect(text.indexOf(textOf(20).slice(0, 12))).toBeGreaterThan(0);
  expect(text.indexOf(textOf(120).slice(0, 12))).toBeGreaterThan(
    text.indexOf(textOf(20).slice(0, 12)),
  );
  expect(text.match(/#:~:text=/g)).toHaveLength(2);

  const folder = await mkdtemp(join(tmpdir(), 'alongside-saved-'));
  try {
    await saveTo(browser, folder);
    await panel.press('保存为文件');
    const done = async () => (await readdir(folder)).filter(name => name.endsWith('.md'));
    await expect.poll(done, { timeout: 10_000 }).toEqual([`${firstEpisode.title} 书签.md`]);
    const [name = ''] = await done();
    const saved = () => readFile(join(folder, name), 'utf8');
    await expect.poll(saved).toBe(text);
  } finally {
    await rm(folder, { recursive: true });
  }
  expect(reader.errors).toEqual([]);
});

/** Let the browser save what it downloads in a folder of the test. */
async function saveTo({ kind, puppeteer }: TestBrowser, folder: string): Promise<void> {
  if (kind === 'firefox') {
    const downloadBehavior = { type: 'allowed', destinationFolder: folder };
    await bidiOf(puppeteer).send('browser.setDownloadBehavior', { downloadBehavior });
    return;
  }
  const session = await puppeteer.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

// These run in the page.

function paragraphOf(root: Document, at: number) {
  const element = root.querySelector(`[data-paragraph="${at}"]`);
  const { top, left, width, height } = element?.getBoundingClientRect() ?? {};
  return {
    text: element?.textContent ?? null,
    box: [top, left, width, height],
    flag: element?.querySelector('[role="img"]')?.ariaLabel ?? null,
  };
}

function listed(root: Document): string[] | null {
  const items = [...root.querySelectorAll('.bookmarks .list-item')];
  return items.length > 0 ? items.map(({ textContent }) => textContent ?? '') : null;
}
