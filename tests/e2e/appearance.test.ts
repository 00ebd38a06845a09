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
import { gold } from '../../dev/panel/gold.ts';
import { readAlong, stillBoth } from '../../dev/panel/in-both.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import {
  openInterview,
  untilFolded,
  untilOpen,
  untilSettled,
  untilWhole,
} from './harness/article-tab.ts';
import { leaveArticles, openReader } from './harness/reader.ts';

const CALM = `${INTERVIEW_PATH}?sim-hydrate=off&sim-delay=0&sim-ads=0`;
const WIDE = { width: 1440, height: 900 };
const BUTTON = '显示';

/** Up to a tenth of a line, in px, the line being read is where it was: browsers round, and so do we. */
const SAME_PLACE = 3;

/** In the largest type, in px: a px of the article is many of such a transcript. */
const THIRD_OF_LINE = 19;

/** Blocks and paragraphs of which each renders the other and nothing else. */
const pairsAlone = gold.filter(({ paragraphs }) => {
  const sharing = gold.filter(other => other.paragraphs.some(at => paragraphs.includes(at)));
  return paragraphs.length === 1 && sharing.length === 1;
});

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
// What one test arranges is kept, and would be found by the next.
beforeEach(() => browser.storage.clear());

describe('what the reader arranges', () => {
  test('is seen at once and again after a reload, until the defaults are restored', async () => {
    const { page, panel } = await openInterview(browser, CALM, WIDE);
    const before = await panel.evaluate(look);
    await panel.press(BUTTON);
    await choose(panel, 'theme', 'sepia');
    await choose(panel, 'font', 'serif');
    await choose(panel, 'leading', 'loose');
    await choose(panel, 'margins', 'wide');
    await slide(page, panel, 'size', 'End');
    await slide(page, panel, 'width', 'End');

    const arranged = {
      paper: 'rgb(245, 236, 219)',
      font: expect.stringContaining('Songti'),
      size: '28px',
      // 2.06 times as high as the type, to the whole pixel.
      line: '58px',
      margin: '44px',
      width: 720,
    };
    await expect.poll(() => panel.evaluate(look)).toEqual(arranged);
    await expect
      .poll(async () => (await browser.storage.read()).settings, { timeout: 5000 })
      .toMatchObject({ theme: 'sepia', font: 'serif', leading: 'loose', size: 28, width: 720 });

    await page.reload();
    await untilWhole(panel);
    expect(await panel.evaluate(look)).toEqual(arranged);

    await panel.press(BUTTON);
    await panel.press('恢复默认');
    await expect.poll(() => panel.evaluate(look)).toEqual(before);
  });

  test('is done by keys alone, and the focus comes back to the button', async () => {
    const { page, panel } = await openInterview(browser, CALM, WIDE);
    await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
    await shiftTabTo(page, panel, BUTTON);
    expect((await panel.button(BUTTON)).expanded).toBe(false);
    await page.keyboard.press('Enter');

    await expect.poll(() => panel.evaluate(focused)).toBe('theme auto');
    expect((await panel.button(BUTTON)).expanded).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => panel.evaluate(focused)).toBe('theme sepia');
    await page.keyboard.press('Tab');
    await expect.poll(() => panel.evaluate(focused)).toBe('font sans');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => panel.evaluate(look))
      .toMatchObject({
        paper: 'rgb(245, 236, 219)',
        font: expect.stringContaining('Songti'),
        size: '20px',
      });

    await page.keyboard.press('Escape');
    await panel.waitFor(root => !root.querySelector('.pop'));
    await expect.poll(() => panel.evaluate(focused)).toBe(BUTTON);
    // A second Escape is for the panel.
    await page.keyboard.press('Escape');
    await panel.waitFor(root => root.querySelector('.tab'));
  });

  test('is left by a press outside it, in the panel or on the page', async () => {
    const { page, panel } = await openInterview(browser, CALM, WIDE);
    const isOpen = () => panel.evaluate(root => root.querySelector('.pop') !== null);
    await panel.press(BUTTON);
    await expect.poll(isOpen).toBe(true);
    await page.mouse.click(300, 500);
    await expect.poll(isOpen).toBe(false);

    await panel.press(BUTTON);
    await expect.poll(isOpen).toBe(true);
    await panel.click('.foot');
    await expect.poll(isOpen).toBe(false);

    await panel.press(BUTTON);
    await expect.poll(isOpen).toBe(true);
    await panel.click('.pop-foot span');
    expect(await isOpen()).toBe(true);
    await panel.press(BUTTON);
    await expect.poll(isOpen).toBe(false);
  });
});

describe('the line that is being read stays', () => {
  const changes: readonly [string, object][] = [
    ['size', { size: 22 }],
    ['font', { font: 'serif' }],
    ['leading', { leading: 'loose' }],
    ['margins', { margins: 'wide' }],
    ['the original under it', { isBilingual: true }],
    ['characters', { characters: 'traditional' }],
    ['the original taken away', { isBilingual: false }],
  ];

  test('while the reader reads in the panel', async () => {
    const reader = await openReader(browser);
    onTestFinished(() => leaveArticles(browser));
    const { panel } = reader;
    await panel.waitFor(root => root.querySelector('.summary'));
    const place = await reader.readTo(100);
    await panel.press(BUTTON);
    for (const [name, change] of changes) {
      await arrange(panel, change);
      await stillBoth(panel, 12);
      expect(Math.abs(await reader.distanceTo(place)), name).toBeLessThanOrEqual(SAME_PLACE);
    }
    expect((await reader.look()).index).toBe(100);
    expect(reader.errors).toEqual([]);
  });

  test('while the panel follows the article', async () => {
    const { page, panel } = await openInterview(browser, CALM, WIDE);
    await panel.waitFor(root => root.querySelector('.summary'));
    await untilSettled(page);
    const pair = gold.find(({ index, paragraphs }) => index > 90 && paragraphs.length === 1);
    await readAlong(panel, [pair?.words ?? ''], 0.5);
    const before = await panel.evaluate(marked);
    expect(pair?.paragraphs).toContain(before.current);
    const line = WIDE.height * 0.3;
    const through = (line - before.top) / before.height;
    await panel.press(BUTTON);
    for (const [name, change] of changes) {
      await arrange(panel, change);
      await stillBoth(panel, 12);
      const { current, top, height } = await panel.evaluate(marked);
      expect(current, name).toBe(before.current);
      expect(Math.abs(top + through * height - line), name).toBeLessThanOrEqual(SAME_PLACE);
    }
    expect((await panel.button('跟随原文')).pressed).toBe(true);
  });
});

test('a transcript many times as long as the page is level with it all the way', async () => {
  const large = { size: 28, leading: 'loose', margins: 'wide', isBilingual: true };
  await browser.storage.write({ settings: { version: 1, ...large } });
  const { page, panel } = await openInterview(browser, CALM, WIDE);
  await panel.waitFor(root => root.querySelectorAll('.original').length > 200);
  await untilSettled(page);
  const pairs = [30, 90, 180].flatMap(from => pairsAlone.find(({ index }) => index > from) ?? []);
  const words = pairs.map(({ words }) => words);
  for (const [at, facing] of (await readAlong(panel, words, 0)).entries()) {
    expect(pairs[at]?.paragraphs).toContain(facing.paragraph);
    expect(Math.abs(facing.blockTop - facing.paragraphTop), words[at]).toBeLessThan(THIRD_OF_LINE);
  }
});

test('at the left, the panel has its place, its edge and its bars on the other side', async () => {
  const { page, panel } = await openInterview(browser, CALM, WIDE);
  await panel.waitFor(root => root.querySelector('.summary'));
  const before = await page.evaluate(seeColumn);
  await panel.press(BUTTON);
  await choose(panel, 'side', 'left');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await page.evaluate(seeColumn)).rootLeft).toBe(432);
  expect(await panel.rectOf('aside')).toMatchObject({ x: 0, width: 432 });
  expect((await page.evaluate(seeColumn)).columnLeft).toBeGreaterThanOrEqual(432);

  await readAlong(panel, [gold[60]?.words ?? ''], 0);
  await expect.poll(() => panel.inShell(articleBar)).toEqual(['0px', '3px']);
  expect(await panel.evaluate(panelBar)).toEqual({ bar: ['3px', '0px'], away: 0 });

  // The edge moves towards the page: to the right. With the first focus it can be moved.
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await panel.waitFor(root => root.querySelector('[role="separator"]'));
  await panel.evaluate(root => root.querySelector<HTMLElement>('[role="separator"]')?.focus());
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => panel.rectOf('aside')).toMatchObject({ x: 0, width: 448 });
  await page.mouse.move(447, 400);
  await page.mouse.down();
  await page.mouse.move(500, 400, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => (await page.evaluate(seeColumn)).rootLeft).toBe(500);

  await panel.press('关闭');
  await untilFolded(panel);
  expect(await panel.rectOf('.tab')).toMatchObject({ x: 0 });
  expect(await page.evaluate(seeColumn)).toMatchObject({ rootLeft: 0 });
  await panel.click('.tab');
  await untilOpen(panel);
  await panel.press(BUTTON);
  await panel.press('恢复默认');
  await expect.poll(() => page.evaluate(seeColumn)).toEqual(before);
});

test('traditional characters are shown as such, to the letter where the others were', async () => {
  const { panel } = await openInterview(browser, CALM, WIDE);
  const source = await panel.evaluate(readTexts);
  expect(source).toEqual(firstEpisode.paragraphs.map(({ text }) => text));

  await panel.press(BUTTON);
  await choose(panel, 'characters', 'traditional');
  await panel.waitFor(root => root.querySelector('.copy')?.getAttribute('lang') === 'zh-Hant');
  const traditional = await panel.evaluate(readTexts);
  expect(traditional.join('')).toContain('這');
  expect(traditional.join('')).not.toContain('这');
  expect(traditional.map(text => text.length)).toEqual(source.map(text => text.length));

  await choose(panel, 'characters', 'source');
  const { transcript } = firstEpisode.languages;
  await panel.waitFor(
    (root, language) => root.querySelector('.copy')?.getAttribute('lang') === language,
    transcript,
  );
  expect(await panel.evaluate(readTexts)).toEqual(source);
});

test('each paragraph has its original under it, beside its own element, and again after a reload', async () => {
  await browser.storage.write({ settings: { version: 1, isBilingual: true } });
  const { panel } = await openInterview(browser, CALM, WIDE);
  await panel.waitFor(root => root.querySelectorAll('.original').length > 200);
  const under = await panel.evaluate(readOriginals);
  const wrong = pairsAlone.filter(({ words, paragraphs: [at = 0] }) => under[at] !== words);
  expect(pairsAlone.length).toBeGreaterThan(100);
  expect(wrong.length / pairsAlone.length).toBeLessThan(0.02);
  expect(await panel.evaluate(readTexts)).toEqual(firstEpisode.paragraphs.map(({ text }) => text));
});

test('a covered transcript is shown where it is pointed at, and by a key where it is read', async () => {
  await browser.storage.write({ settings: { version: 1, isPeeking: true } });
  const { page, panel } = await openInterview(browser, CALM, WIDE);
  await panel.waitFor(root => root.querySelector('.summary'));
  await untilSettled(page);
  await readAlong(panel, [gold[60]?.words ?? ''], 0);
  const { current } = await panel.evaluate(marked);
  expect(await panel.evaluate(isCovered, current)).toBe(true);
  // For those who hear it, it is there.
  expect((await panel.evaluate(readTexts))[current]).toBe(firstEpisode.paragraphs[current]?.text);

  await panel.click(`[data-paragraph="${current}"] [data-sentence]`);
  await expect.poll(() => panel.evaluate(isCovered, current)).toBe(false);
  expect(await panel.evaluate(isCovered, current + 1)).toBe(true);
  await page.mouse.move(200, 400);
  await expect.poll(() => panel.evaluate(isCovered, current)).toBe(true);

  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.keyboard.press('v');
  await expect.poll(() => panel.evaluate(isCovered, current)).toBe(false);
  await page.keyboard.press('v');
  await expect.poll(() => panel.evaluate(isCovered, current)).toBe(true);
});

async function choose(panel: Panel, about: string, value: string): Promise<void> {
  await panel.click(`.pop [data-about="${about}"] [data-value="${value}"]`);
}

async function slide(page: Page, panel: Panel, about: string, key: 'Home' | 'End'): Promise<void> {
  await panel.evaluate(
    (root, about) => root.querySelector<HTMLElement>(`[data-about="${about}"] input`)?.focus(),
    about,
  );
  await page.keyboard.press(key);
}

/** Change one thing in the open popover. */
async function arrange(panel: Panel, change: object): Promise<void> {
  const [[about, value] = ['', '']] = Object.entries(change);
  await panel.evaluate(setControl, about, String(value));
}

async function shiftTabTo(page: Page, panel: Panel, name: string): Promise<void> {
  for (let tries = 0; tries < 12; tries++) {
    if ((await panel.evaluate(focused)) === name) return;
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
  }
  throw new Error(`Shift Tab does not come to ${name}.`);
}

// The following run in the page or the panel, and use nothing but their arguments.

/** Set a control of the popover as the reader would. */
function setControl(root: Document, about: string, value: string): void {
  const row = root.querySelector(`[data-about="${about}"]`);
  const radio = row?.querySelector<HTMLInputElement>(`[value="${value}"]`);
  const slider = row?.querySelector<HTMLInputElement>('[type="range"]');
  const flag = root.querySelector<HTMLInputElement>('.switch input');
  if (slider) {
    slider.value = value;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
  } else if (radio) radio.click();
  else if (flag && flag.checked !== (value === 'true')) flag.click();
}

function look(root: Document) {
  const panel = root.querySelector('aside') as Element;
  const text = root.querySelector('.para') as Element;
  const { fontFamily, fontSize, lineHeight } = getComputedStyle(text);
  return {
    paper: getComputedStyle(panel).backgroundColor,
    font: fontFamily,
    size: fontSize,
    line: lineHeight,
    margin: getComputedStyle(root.querySelector('.turn-body') as Element).paddingLeft,
    width: panel.getBoundingClientRect().width,
  };
}

/** What has the focus, by its row and value or by its name. */
function focused(root: Document): string {
  const element = root.activeElement;
  const about = element?.closest('[data-about]')?.getAttribute('data-about');
  if (about) return `${about} ${element?.getAttribute('value')}`;
  return element?.ariaLabel ?? '';
}

function marked(root: Document) {
  const current = root.querySelector<HTMLElement>('[aria-current="location"]');
  const { top = Number.NaN, height = Number.NaN } = current?.getBoundingClientRect() ?? {};
  return { current: Number(current?.dataset.paragraph ?? -1), top, height };
}

function seeColumn() {
  const { left, right } = document.documentElement.getBoundingClientRect();
  const column = document.querySelector('[data-testid^="companionColumn"] p');
  return { rootLeft: left, rootRight: right, columnLeft: column?.getBoundingClientRect().left };
}

/** The widths of the bar over the article, right and left; `null` without one. */
function articleBar(root: ShadowRoot) {
  const mark = root.querySelector('.article-mark');
  if (!mark) return null;
  const { borderRightWidth, borderLeftWidth } = getComputedStyle(mark);
  return [borderRightWidth, borderLeftWidth];
}

/** The widths of the panel's bar, right and left, and how far it is from the panel's edge. */
function panelBar(root: Document) {
  const current = root.querySelector('[aria-current="location"]') as Element;
  const copy = root.querySelector('.copy') as Element;
  const { borderRightWidth, borderLeftWidth, left, width } = getComputedStyle(current, '::before');
  const right =
    current.getBoundingClientRect().left + Number.parseFloat(left) + Number.parseFloat(width);
  return {
    bar: [borderRightWidth, borderLeftWidth],
    away: Math.round(copy.getBoundingClientRect().right - right),
  };
}

function readTexts(root: Document): string[] {
  return [...root.querySelectorAll('[data-paragraph]')].map(({ textContent }) => textContent ?? '');
}

/** What stands under each paragraph. */
function readOriginals(root: Document): (string | null)[] {
  return [...root.querySelectorAll('[data-paragraph]')].map(({ nextElementSibling: next }) => {
    return next?.matches('.original[lang="en"]') ? next.textContent : null;
  });
}

function isCovered(root: Document, paragraph: number): boolean {
  const sentence = root.querySelector(`[data-paragraph="${paragraph}"] [data-sentence]`);
  return sentence !== null && getComputedStyle(sentence).color === 'rgba(0, 0, 0, 0)';
}
