import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { type GoldBlock, gold, goldSample } from '../../dev/panel/gold.ts';
import {
  follow,
  pointOfWords,
  readAlong,
  rectOfWords,
  stillBoth,
} from '../../dev/panel/in-both.ts';
import type { Rect } from '../../dev/panel/in-panel.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { standInPages } from '../../dev/stand-in/stand-in.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { interviewIn } from '../fixtures/other-layouts.ts';
import { untilSettled, untilWhole } from './harness/article-tab.ts';
import { type LitAs, litAs } from './harness/in-article.ts';

const DARIO = 'Dario Amodei';

let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await openBrowser({
    browser: inject('browser'),
    pages: url => interviewIn(url.searchParams.get('layout') ?? '') ?? standInPages(url),
  });
});
afterAll(() => browser.close());

const wordsOf = (blocks: readonly GoldBlock[]) => blocks.map(({ words }) => words.slice(0, 40));
/** A block with one paragraph of its own, and several sentences on both sides. */
const pair = gold[120] as GoldBlock;
const paragraph = pair.paragraphs[0] ?? -1;

async function open(query: string): Promise<void> {
  if (page) await browser.putAway(page);
  await browser.storage.clear();
  page = await browser.openArticle(`${INTERVIEW_PATH}?${query}`);
  panel = browser.panelOf(page);
  await untilWhole(panel);
  await panel.waitFor(root => root.querySelector('.summary'));
}

describe('a reader who points', () => {
  let isOpen = false;
  beforeEach(async () => {
    // Not before them all, for only what belongs to a test is tried again.
    if (!isOpen) await open('sim-hydrate=off');
    isOpen = true;
    await untilSettled(page);
    await page.mouse.move(20, 20);
    await panel.evaluate(follow);
    await readAlong(panel, wordsOf([pair]), 0.1);
  });

  test('at a sentence of the panel sees it light up in the article, and nothing moves', async () => {
    const before = await standing();
    const [first, second] = firstEpisode.paragraphs[paragraph]?.sentences ?? [];
    const middle = await middleOf(`[data-paragraph="${paragraph}"] [data-sentence="1"]`);
    await page.mouse.move(middle.x, middle.y);
    await expect.poll(() => litWords('lit')).not.toBe('');
    const lit = await litWords('lit');
    expect(pair.words).toContain(lit);
    expect(pair.words.startsWith(lit)).toBe(false);
    expect(first && second).toBeDefined();
    expect(await standing()).toEqual(before);

    await page.mouse.move(20, 20);
    await expect.poll(() => litWords('lit')).toBe('');
  });

  test('at a sentence of the article sees it marked in the panel, and nothing moves', async () => {
    const before = await standing();
    const { x, y } = await page.evaluate(pointOfWords, pair.words.slice(0, 30));
    await page.mouse.move(x, y);
    await panel.waitFor(root => root.querySelector('[data-lit]'));
    const lit = await panel.evaluate(root => root.querySelector('[data-lit]')?.textContent ?? '');
    const text = firstEpisode.paragraphs[paragraph]?.text ?? '';
    expect(text.startsWith(lit)).toBe(true);
    expect(await standing()).toEqual(before);
  });

  test('by keys, sentence by sentence, sees the same', async () => {
    await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
    await page.keyboard.press('.');
    await expect
      .poll(() => litWords('lit'))
      .toSatisfy((lit: string) => lit !== '' && pair.words.startsWith(lit));
    await page.keyboard.press('.');
    await expect
      .poll(() => litWords('lit'))
      .toSatisfy((lit: string) => lit !== '' && pair.words.indexOf(lit) > 0);
  });

  test('at a paragraph finds it in the article, wherever that was scrolled', async () => {
    await panel.press('跟随原文');
    await page.evaluate(() => scrollTo(0, 0));
    await stillBoth(panel);
    const middle = await middleOf(`[data-paragraph="${paragraph}"]`);
    await page.mouse.move(middle.x, middle.y);
    await panel.press('在原文中找到这一段');
    await stillBoth(panel);
    const { y } = await page.evaluate(pointOfWords, pair.words.slice(0, 30));
    expect(Math.abs(y - 240)).toBeLessThan(40);
  });

  test('with Alt and a click in the article takes the panel there', async () => {
    await panel.press('跟随原文');
    await stillBoth(panel);
    const far = gold[60] as GoldBlock;
    await page.evaluate(
      words => {
        const found = [...document.querySelectorAll('p')].find(p => p.textContent?.includes(words));
        found?.scrollIntoView({ block: 'center' });
      },
      far.words.slice(0, 40),
    );
    const { x, y } = await page.evaluate(pointOfWords, far.words.slice(0, 30));
    await page.keyboard.down('Alt');
    await page.mouse.click(x, y);
    await page.keyboard.up('Alt');
    await panel.waitFor(
      (root, wanted) =>
        root.querySelector('[aria-current]')?.getAttribute('data-paragraph') === String(wanted),
      far.paragraphs[0],
    );
  });
});

test('whoever hears one speaker alone sees the other dimmed in the article, and its page untouched', async () => {
  await open('sim-hydrate=off');
  await untilSettled(page);
  const html = () => page.evaluate(() => document.body.outerHTML);
  // The site's own masthead is another one once the page is scrolled.
  await readAlong(panel, [gold[4]?.words ?? ''], 0);
  const before = await html();
  await panel.press(DARIO);
  const spoken = goldSample(12).filter(({ paragraphs: [first = 0] }) => first > 1);
  for (const { words, paragraphs } of spoken) {
    // What is out of view is dimmed as it comes near.
    await readAlong(panel, [words], 0);
    const speakers = paragraphs.map(at => firstEpisode.paragraphs[at]?.speaker);
    const isDimmed = async () => (await litWords('veil')).includes(words);
    const isKlein = speakers.every(who => who === 'klein');
    await expect.poll(isDimmed, { message: words }).toBe(isKlein);
    // All of each letter, down to what hangs below the line.
    if (isKlein) expect(await darkestOf(words), words).toBeGreaterThan(140);
    else expect(await darkestOf(words), words).toBeLessThan(100);
  }
  expect(await html()).toBe(before);
  await panel.press(DARIO);
  await expect.poll(() => litWords('veil')).toBe('');
});

test('a pair that the reader marks is kept, aligned by, listed, and can be taken back', async () => {
  await open('sim-hydrate=off');
  await untilSettled(page);
  const wrong = gold[122] as GoldBlock;
  await readAlong(panel, wordsOf([pair]), 0.1);
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.keyboard.press('p');
  await panel.waitFor(root => root.querySelector('.pick'));
  const { x, y } = await page.evaluate(pointOfWords, wrong.words.slice(0, 30));
  await page.mouse.click(x, y);
  await expect
    .poll(async () => JSON.stringify(await browser.storage.read()))
    .toContain(`"quote":"${wrong.words.slice(0, 40)}`);

  await readAlong(panel, wordsOf([wrong]), 0);
  await panel.waitFor(
    (root, wanted) =>
      root.querySelector('[aria-current]')?.getAttribute('data-paragraph') === String(wanted),
    paragraph,
  );

  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.keyboard.press('g');
  await panel.waitFor(
    (root, words) => root.querySelector('.list')?.textContent?.includes(words),
    wrong.words.slice(0, 40),
  );
  await panel.press('取消标记');
  await panel.waitFor(
    (root, wanted) =>
      root.querySelector('[aria-current]')?.getAttribute('data-paragraph') === String(wanted),
    wrong.paragraphs[0],
  );
});

describe('what was not aligned', () => {
  test('is told in a line, listed, and can be gone to', async () => {
    await open('sim-hydrate=off');
    await untilSettled(page);
    await panel.press('段已对上');
    const lone = gold.find(
      ({ paragraphs, index }) => index > 100 && paragraphs.length === 0,
    ) as GoldBlock;
    await panel.press(lone.words.slice(0, 30));
    await stillBoth(panel);
    expect(
      Math.abs((await page.evaluate(pointOfWords, lone.words.slice(0, 30))).y - 240),
    ).toBeLessThan(40);
    await page.keyboard.press('Escape');
    await panel.waitFor(root => root.querySelector('.list') === null);
  });

  test('behind a paywall is what is missing, and the rest can be read', async () => {
    await open('sim-gate=1&sim-hydrate=off');
    await panel.waitFor(root =>
      root.querySelector('.notice')?.textContent?.includes('其余可能要登录'),
    );
    await panel.waitFor(root => root.querySelector('.limit'));
    await panel.press('知道了');
    await panel.waitFor(root => root.querySelector('.notice') === null);
    await panel.press('下一段发言');
    expect(await panel.evaluate(root => root.querySelectorAll('[data-paragraph]').length)).toBe(
      246,
    );
  });
});

test('paragraphs that arrive late are aligned as soon as they are there', async () => {
  await open('layout=late');
  await page.waitForFunction(() => document.body.dataset.late === '', { polling: 50 });
  await panel.waitFor(root =>
    /27\d 段原文/.test(root.querySelector('.summary')?.textContent ?? ''),
  );
  const sample = goldSample(6);
  const seen = await readAlong(panel, wordsOf(sample), 0);
  expect(seen.map(({ paragraph }) => paragraph)).toEqual(
    sample.map(({ paragraphs }) => paragraphs[0]),
  );
});

test.each([
  ['as it was', (words: string) => words],
  ['with a paragraph edited', (words: string) => `${words} And so on.`],
])('a page that is drawn again %s is bound again, and nothing jumps', async (_name, edit) => {
  await open('sim-hydrate=off');
  await untilSettled(page);
  await readAlong(panel, wordsOf([pair]), 0.3);
  const before = await standing();
  await page.evaluate(drawAgain, gold[20]?.words ?? '', edit(gold[20]?.words ?? ''));
  await stillBoth(panel);
  expect(await standing()).toMatchObject({ current: before.current });
  await expect
    .poll(() => panel.inShell(root => root.querySelector('.article-mark') !== null))
    .toBe(true);
  const [next] = await readAlong(panel, wordsOf([gold[124] as GoldBlock]), 0);
  expect(next?.paragraph).toBe(gold[124]?.paragraphs[0]);
  expect(next?.marked).toContain(gold[124]?.words.slice(0, 40));
});

/** The words that are lit in the article in that way. */
async function litWords(as: LitAs): Promise<string> {
  return (await panel.inShell(litAs, as)).map(({ words }) => words).join(' ');
}

/** How dark the darkest of what is seen of these words is: from 0, black, to 255. */
async function darkestOf(words: string): Promise<number> {
  const image = await page.screenshot({ encoding: 'base64' });
  const rect = await page.evaluate(rectOfWords, words);
  return page.evaluate(darkest, `data:image/png;base64,${image}`, rect);
}

/** Where both texts stand. */
async function standing() {
  const scrolled = await page.evaluate(() => scrollY);
  return { page: scrolled, ...(await panel.evaluate(marked)) };
}

/** The middle of the first line of what matches in the panel, in the page's view. */
async function middleOf(selector: string) {
  const [origin, box] = [await panel.origin(), await panel.waitFor(firstLine, selector)];
  return { x: origin.x + box.x + box.width / 2, y: origin.y + box.y + box.height / 2 };
}

// These run in the page.

function marked(root: Document) {
  const current = root.querySelector<HTMLElement>('[aria-current="location"]');
  return {
    current: Number(current?.dataset.paragraph ?? -1),
    top: Math.round(current?.getBoundingClientRect().top ?? Number.NaN),
  };
}

function firstLine(root: Document, selector: string): Rect | null {
  const box = root.querySelector(selector)?.getClientRects()[0];
  return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
}

async function darkest(picture: string, { x, y, width, height }: Rect): Promise<number> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('There is no canvas to draw on.');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(x, y, width, height);
  return data.reduce((least, value, at) => (at % 4 === 1 ? Math.min(least, value) : least), 255);
}

function drawAgain(words: string, instead: string) {
  const app = document.querySelector('#app');
  if (!app) throw new Error('The page has no app.');
  const scrolled = scrollY;
  const fresh = document.createElement('div');
  fresh.id = 'app';
  fresh.innerHTML = app.innerHTML.replace(words, instead);
  app.replaceWith(fresh);
  scrollTo(0, scrolled);
}
