import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  onTestFinished,
  test,
} from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { type GoldBlock, gold, goldSample } from '../../dev/panel/gold.ts';
import { follow, readAlong, stillBoth } from '../../dev/panel/in-both.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { standInPages } from '../../dev/stand-in/stand-in.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { interviewIn } from '../fixtures/other-layouts.ts';
import { untilSettled, untilWhole } from './harness/article-tab.ts';

/** Lines of the two texts are of unequal height, and browsers round: so far apart is level, in px. */
const LEVEL = 8;

const FOLLOW = '跟随原文';
const BACK = '回到原文处';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser({
    browser: inject('browser'),
    pages: url => interviewIn(url.searchParams.get('layout') ?? '') ?? standInPages(url),
  });
});
afterAll(() => browser.close());

type Tab = { readonly page: Page; readonly panel: Panel };

/** Open the interview for a reader who is new here, until both texts know each other. */
async function openAligned(query = 'sim-hydrate=off'): Promise<Tab> {
  await browser.storage.clear();
  const page = await browser.openArticle(`${INTERVIEW_PATH}?${query}`);
  const panel = browser.panelOf(page);
  await untilWhole(panel);
  await panel.waitFor(root => root.querySelector('.summary'));
  // Until the site has filled its advertisements, nothing stays where it is.
  if (query.startsWith('sim-')) await untilSettled(page);
  return { page, panel };
}

const wordsOf = (blocks: readonly GoldBlock[]) => blocks.map(({ words }) => words.slice(0, 40));

describe.each([
  ['as the site serves it', 'sim-hydrate=off', 40],
  ['after the site has thrown its page away and drawn it again', 'sim-hydrate=node', 12],
  ['in one column without advertisements', 'sim-ads=0&sim-hydrate=attach', 12],
  ['as a list of speakers and speeches', 'sim-layout=dl&sim-hydrate=off', 12],
  ['with the host in bold, in a column of bare boxes', 'layout=bold-host', 12],
  ['in a single element, with breaks', 'layout=breaks', 12],
])('the interview %s', (_name, query, count) => {
  test('is followed: what is marked in the panel is what the article says there', async () => {
    const { page, panel } = await openAligned(query);
    onTestFinished(() => browser.putAway(page));
    const sample = goldSample(count);
    const seen = await readAlong(panel, wordsOf(sample), 0);
    const wrong = seen.flatMap(({ paragraph }, at) => {
      const block = sample[at] as GoldBlock;
      return block.paragraphs[0] === paragraph ? [] : [{ paragraph, ...block }];
    });
    expect(wrong).toEqual([]);
  });
});

describe('side by side', () => {
  let tab: Tab | undefined;
  let page: Page;
  let panel: Panel;
  beforeEach(async () => {
    // Not before them all, for only what belongs to a test is tried again.
    tab ??= await openAligned();
    ({ page, panel } = tab);
  });
  afterAll(() => tab && browser.putAway(tab.page));

  test('both texts begin a pair at the same height, and the band lies over its block', async () => {
    const pairs = goldSample(30).filter(({ paragraphs: [first = 0] }) => {
      const sharing = gold.filter(({ paragraphs }) => paragraphs.includes(first));
      return sharing.length === 1 && first > 20;
    });
    const seen = await readAlong(panel, wordsOf(pairs), 0);
    for (const [at, { blockTop, paragraphTop, marked }] of seen.entries()) {
      expect(Math.abs(blockTop - paragraphTop), pairs[at]?.words).toBeLessThanOrEqual(LEVEL);
      expect(marked).toContain(pairs[at]?.words.slice(0, 40));
    }
  });

  test('in the middle of a pair the panel is in the middle of it as well', async () => {
    const pairs = goldSample(20).filter(({ paragraphs }) => paragraphs.length === 1);
    const seen = await readAlong(panel, wordsOf(pairs), 0.5);
    for (const [at, { paragraph }] of seen.entries()) {
      expect(pairs[at]?.paragraphs, pairs[at]?.words).toContain(paragraph);
    }
  });

  test('where the article has what nobody translated, the panel holds still and says so', async () => {
    const lone = gold.find(({ index, paragraphs }) => index > 100 && paragraphs.length === 0);
    const before = gold[(lone?.index ?? 0) - 1] as GoldBlock;
    const [at, there] = await readAlong(panel, wordsOf([before, lone as GoldBlock]), 0);
    expect(there?.marked).toBeNull();
    expect(Math.abs((there?.paragraph ?? 0) - (at?.paragraph ?? 0))).toBeLessThanOrEqual(1);
    expect(await stateOf(panel)).toBe('此处无译文');
  });

  test('at the top of the page the panel shows its title', async () => {
    await page.evaluate(() => scrollTo(0, 3000));
    await stillBoth(panel);
    await page.evaluate(() => scrollTo(0, 0));
    await stillBoth(panel);
    expect(await panel.evaluate(root => root.querySelector('.scroll')?.scrollTop)).toBe(0);
  });
});

describe('while the article is scrolled', () => {
  test('what is at the line stays marked', async () => {
    const { page, panel } = await readingIn(60);
    for (const deltaY of [300, 500, -400]) {
      await page.mouse.move(300, 400);
      await page.mouse.wheel({ deltaY });
      await stillBoth(panel);
      const { line, mark } = await panel.evaluate(atLine);
      expect(mark).toBe(line);
    }
  });

  test('the text goes along, and the name at its top stays there', async () => {
    const { page, panel } = await readingIn(60);
    for (const by of [60, 90, -120]) {
      const watching = panel.evaluate(watchText);
      await page.evaluate(by => scrollBy(0, by), by);
      const { moved, names } = await watching;
      expect(Math.sign(moved)).toBe(-Math.sign(by));
      expect(Math.max(...names) - Math.min(...names)).toBeLessThanOrEqual(2);
    }
  });

  test('a reader who takes over the panel meanwhile goes on from where it is', async () => {
    const { page, panel } = await readingIn(60);
    // Far enough to take the panel along again, if it were the reader who scrolls on.
    await page.evaluate(() => scrollBy({ top: 3000, behavior: 'smooth' }));
    await wheelPanel(page, panel, 100);
    await stillBoth(panel);
    expect(await panel.evaluate(root => root.querySelector('.follow')?.ariaPressed)).toBe('false');
    const { line, mark } = await panel.evaluate(atLine);
    expect(mark).toBe(line);
  });
});

describe('a reader who looks about in the panel', () => {
  let tab: Tab | undefined;
  let page: Page;
  let panel: Panel;
  beforeEach(async () => {
    tab ??= await openAligned();
    ({ page, panel } = tab);
    await panel.evaluate(follow);
    await readAlong(panel, wordsOf([gold[120] as GoldBlock]), 0.2);
  });
  afterAll(() => tab && browser.putAway(tab.page));

  test('pauses following at once, and is taken back by the chip', async () => {
    const before = await places(panel);
    await wheelPanel(page, panel, 900);
    await stillBoth(panel);
    const away = await places(panel);
    expect(away.current).toBeGreaterThan(before.current);
    expect(away.page).toBe(before.page);
    expect((await panel.button(FOLLOW)).pressed).toBe(false);

    await panel.press(BACK);
    await stillBoth(panel);
    const back = await places(panel);
    expect(back.current).toBe(before.current);
    expect(Math.abs(back.top - before.top)).toBeLessThanOrEqual(2);
    expect((await panel.button(FOLLOW)).pressed).toBe(true);
  });

  test('is not pulled back by a small scroll of the article, but by half a view of it', async () => {
    await wheelPanel(page, panel, 900);
    await stillBoth(panel);
    const away = await places(panel);
    await page.evaluate(() => scrollBy(0, 200));
    await stillBoth(panel);
    expect(await places(panel)).toMatchObject({ current: away.current, top: away.top });

    await page.evaluate(() => scrollBy(0, 300));
    await panel.waitFor(root => root.querySelector('.follow')?.ariaPressed === 'true');
    await stillBoth(panel);
    expect((await places(panel)).current).toBeLessThan(away.current);
  });

  test.each(['PageDown', 'ArrowDown'] as const)('may do so with %s', async key => {
    await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
    await page.keyboard.press(key);
    await panel.waitFor(root => root.querySelector('.follow')?.ariaPressed === 'false');
  });
});

describe('the switch', () => {
  test('lets each text be scrolled on its own, and is remembered', async () => {
    const { page, panel } = await readingIn(60);
    await panel.press(FOLLOW);
    const { current, top } = await places(panel);
    await page.evaluate(() => scrollBy(0, 1500));
    await stillBoth(panel);
    expect(await places(panel)).toMatchObject({ current, top });

    await expect
      .poll(async () => (await browser.storage.read()).settings, { timeout: 3000 })
      .toMatchObject({ follow: false });
    await page.reload();
    expect((await panel.button(FOLLOW)).pressed).toBe(false);
  });
});

describe('a jump in the panel takes the article along', () => {
  test('to the next turn, and back', async () => {
    const { page, panel } = await readingIn(60);
    const before = await places(panel);
    await panel.press('下一段发言');
    await stillBoth(panel);
    const next = await places(panel);
    expect(next.page).toBeGreaterThan(before.page);
    const turn = firstEpisode.turns.find(
      ({ paragraphs: [first] }) => first?.index === next.current,
    );
    expect(turn).toBeDefined();
    const block = gold.find(({ paragraphs }) => paragraphs[0] === next.current);
    expect(await page.evaluate(topOf, block?.words.slice(0, 40) ?? '')).toBeCloseTo(240, -1);
    expect((await panel.button(FOLLOW)).pressed).toBe(true);
  });

  test('to where the reader stopped last time, on the next visit', async () => {
    const { page, panel } = await readingIn(150);
    const words = gold[150]?.words.slice(0, 40) ?? '';
    const before = { ...(await places(panel)), block: await page.evaluate(topOf, words) };
    await expect
      .poll(async () => JSON.stringify(await browser.storage.read()), { timeout: 3000 })
      .toContain(`"index":${before.current}`);
    await page.goto('about:blank');
    await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off`);
    await untilWhole(panel);
    await panel.press('继续阅读');
    await untilMarked(panel);
    await stillBoth(panel);
    const after = await places(panel);
    expect(after.current).toBe(before.current);
    expect(Math.abs((await page.evaluate(topOf, words)) - before.block)).toBeLessThanOrEqual(4);
    expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(4);
  });
});

test('an offer to continue stands while the article is scrolled a little, and is answered by more', async () => {
  const { page, panel } = await readingIn(150);
  const { current } = await places(panel);
  await expect
    .poll(async () => JSON.stringify(await browser.storage.read()), { timeout: 3000 })
    .toContain(`"index":${current}`);
  await page.goto('about:blank');
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off`);
  await untilWhole(panel);
  await panel.waitFor(root => root.querySelector('.summary'));
  await readAlong(panel, wordsOf([gold[8] as GoldBlock]), 0);
  expect((await panel.button('继续阅读')).covered).toBe(false);
  await readAlong(panel, wordsOf([gold[60] as GoldBlock]), 0);
  await panel.waitFor(root => !root.querySelector('.notice'));
  expect((await panel.button('回到')).name).toMatch(/^回到 \d+%$/);
});

test.each([
  ['the transcript', { paragraph: 'gone', index: 3 }],
  ['the article', { block: { id: 'gone', fraction: 0.2 } }],
])('both texts are at their places again even if %s was edited since', async (_name, edited) => {
  const { page, panel } = await readingIn(150);
  const { current } = await places(panel);
  const key = `position:${firstEpisode.id}`;
  const kept = async () => (await browser.storage.read())[key] as { here: { index: number } };
  await expect.poll(async () => (await kept())?.here.index, { timeout: 3000 }).toBe(current);
  await page.goto('about:blank');
  const stored = await kept();
  await browser.storage.write({ [key]: { ...stored, here: { ...stored.here, ...edited } } });
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off`);
  await untilWhole(panel);
  await panel.press('继续阅读');
  await untilMarked(panel);
  await stillBoth(panel);
  expect((await places(panel)).current).toBe(current);
  const top = await page.evaluate(topOf, gold[150]?.words.slice(0, 40) ?? '');
  expect(top).toBeLessThan(241);
  expect(top).toBeGreaterThan(100);
});

test('a page that hides every fourth paragraph, as content blockers do, is followed, and nothing of it counts as read', async () => {
  const { page, panel } = await readingIn(60);
  const { current } = await places(panel);
  await expect.poll(async () => (await placesKept()).here, { timeout: 3000 }).toBe(current);
  const before = await placesKept();
  await page.addStyleTag({
    content: 'article p:nth-of-type(4n) { display: none !important }',
  });
  await stillBoth(panel);
  // By then a change would have been kept.
  await pause(1500);
  expect(await placesKept()).toEqual(before);

  // What is left of the article is followed as before.
  const shown = await page.evaluate(shownWords, wordsOf(goldSample(30)));
  const sample = goldSample(30).filter((_, at) => shown[at]);
  const seen = await readAlong(panel, wordsOf(sample), 0.2);
  expect(seen.map(({ paragraph }) => paragraph)).toEqual(
    sample.map(({ paragraphs: [first] }) => first),
  );
});

test('a search that is ended leaves both texts where a jump had led them', async () => {
  const { page, panel } = await readingIn(60);
  await panel.press('下一段发言');
  await stillBoth(panel);
  const before = await places(panel);
  await panel.press('搜索');
  await panel.waitFor(root => root.activeElement?.matches('.field input'));
  await page.keyboard.type('exponential');
  await page.waitForFunction(before => scrollY !== before, { polling: 50 }, before.page);
  await stillBoth(panel);
  await page.keyboard.press('Escape');
  await stillBoth(panel);
  expect(await places(panel)).toEqual(before);
  expect((await panel.button(FOLLOW)).pressed).toBe(true);
});

/** Where the reader is and how far they came, as it is kept. */
async function placesKept() {
  const stored = (await browser.storage.read())[`position:${firstEpisode.id}`];
  const { here, furthest } = stored as Record<'here' | 'furthest', { index: number }>;
  return { here: here.index, furthest: furthest.index };
}

/** Open the interview and read it to that block. */
async function readingIn(block: number): Promise<Tab> {
  const tab = await openAligned();
  onTestFinished(() => browser.putAway(tab.page));
  await readAlong(tab.panel, wordsOf([gold[block] as GoldBlock]), 0.2);
  return tab;
}

async function wheelPanel(page: Page, panel: Panel, deltaY: number): Promise<void> {
  const box = await panel.rectOf('.scroll');
  await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 200);
  await page.mouse.wheel({ deltaY });
}

function stateOf(panel: Panel): Promise<string | null | undefined> {
  return panel.evaluate(root => root.querySelector('.follow-state')?.getAttribute('data-state'));
}

/** Where both texts stand. */
async function places(panel: Panel) {
  return { page: await panel.page.evaluate(() => scrollY), ...(await panel.evaluate(place)) };
}

/** Wait until the band lies over the article. */
async function untilMarked(panel: Panel): Promise<void> {
  const isMarked = () => panel.inShell(root => root.querySelector('.article-mark') !== null);
  await expect.poll(isMarked, { timeout: 5000 }).toBe(true);
}

// These run in the page.

/** Where the transcript stands. */
function place(root: Document) {
  const current = root.querySelector<HTMLElement>('[aria-current="location"]');
  return {
    current: Number(current?.dataset.paragraph ?? -1),
    /** Where in the view the paragraph being read begins. */
    top: Math.round(current?.getBoundingClientRect().top ?? Number.NaN),
  };
}

/** Which paragraph lies at the reading line, and which is marked. */
function atLine(root: Document) {
  const paragraphs = [...root.querySelectorAll<HTMLElement>('[data-paragraph]')];
  const line = paragraphs.findLast(p => p.getBoundingClientRect().top <= innerHeight * 0.3 + 1);
  return {
    line: Number(line?.dataset.paragraph),
    mark: Number(root.querySelector<HTMLElement>('[aria-current]')?.dataset.paragraph),
  };
}

/**
 * Wait until the text has moved and rests again; tell how far it went, and frame by frame how far
 * below the top of the view the name of who is speaking was.
 */
async function watchText(root: Document) {
  const scroller = root.querySelector('.scroll') as HTMLElement;
  const paragraph = root.querySelector('[aria-current]') as HTMLElement;
  const name = paragraph.closest('.turn')?.querySelector('.turn-head') as HTMLElement;
  const names: number[] = [];
  const begun = paragraph.getBoundingClientRect().top;
  for (let last = begun, calm = 0; last === begun || calm < 6; ) {
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const { top } = paragraph.getBoundingClientRect();
    names.push(name.getBoundingClientRect().top - scroller.getBoundingClientRect().top);
    calm = top === last ? calm + 1 : 0;
    last = top;
  }
  return { moved: paragraph.getBoundingClientRect().top - begun, names };
}

/** Tell of each paragraph whether it is shown. */
function shownWords(words: readonly string[]) {
  const paragraphs = [...document.querySelectorAll('p')];
  return words.map(start => {
    return paragraphs.find(p => p.textContent?.includes(start))?.checkVisibility() === true;
  });
}

function topOf(words: string): number {
  const paragraph = [...document.querySelectorAll('p')].find(p => p.textContent?.includes(words));
  return paragraph?.getBoundingClientRect().top ?? Number.NaN;
}
