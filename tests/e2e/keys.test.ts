import type { KeyInput, Page } from 'puppeteer-core';
import {
  afterAll,
  afterEach,
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
import { looksFocused } from '../../dev/panel/in-panel.ts';
import {
  atLine,
  belowLine,
  focused,
  scrollTo,
  stillTranscript,
} from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

const KLEIN = 'Ezra Klein';
const AMODEI = 'Dario Amodei';
const TRANSCRIPT = '译文';
/** Says how the page was read, and leads to what was not aligned. */
const SUMMARY = '段已对上';
const RIBBON = '对话缎带';
const CONTENTS = '目录';
const BACK = '回到原文处';
const BOOKMARK = '给这一段加书签';

const { turns } = firstEpisode;

let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());

/** A reader who is new here, on a page that stays as it was served. */
async function openInterview() {
  await browser.storage.clear();
  page = await browser.openArticle(`${INTERVIEW_PATH}?sim-hydrate=off`);
  panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
}
const leaveInterview = () => browser.putAway(page);

/** A new page for each test around. */
function onNewPages() {
  beforeEach(openInterview);
  afterEach(leaveInterview);
}

describe('with the focus in the text', () => {
  // One page for all: each begins at its top, hearing everyone.
  let isOpen = false;
  beforeEach(async () => {
    // Not before them all, for only what belongs to a test is tried again.
    if (!isOpen) await openInterview();
    isOpen = true;
    await panel.evaluate(hearEveryone);
    await panel.waitFor(stillTranscript);
    await panel.evaluate(scrollToTop);
    await panel.evaluate(focusTranscript);
    await panel.waitFor(stillTranscript);
  });
  afterAll(leaveInterview);

  test('J and K go to the next turn and back', async () => {
    await press('j');
    await expectLanded(0);
    await press('j');
    await expectLanded(1);
    await press('j');
    await expectLanded(2);
    await press('k');
    await expectLanded(1);
  });

  test("Shift with J and K goes along the same speaker's turns", async () => {
    const own = turns.filter(({ speaker }) => speaker === turns[20]?.speaker);
    const place = own.findIndex(({ index }) => index === 20);
    await panel.evaluate(scrollTo, firstOf(20), 0.5);

    await press('J', 'Shift');
    await expectLanded(own[place + 1]?.index);
    await press('J', 'Shift');
    await expectLanded(own[place + 2]?.index);
    await press('K', 'Shift');
    await expectLanded(own[place + 1]?.index);
  });

  test('1 and 2 hear one speaker, pressed again or 0 everyone', async () => {
    await press('1');
    expect(await pressedFilters()).toEqual([true, false]);
    await press('2');
    expect(await pressedFilters()).toEqual([false, true]);
    await press('2');
    expect(await pressedFilters()).toEqual([false, false]);
    await press('1');
    await press('0');
    expect(await pressedFilters()).toEqual([false, false]);
    // The third voice of two.
    await press('3');
    expect(await pressedFilters()).toEqual([false, false]);
  });

  test('a filter switched by a key leaves what is being read where it is', async () => {
    await panel.evaluate(scrollTo, 150, 0.5);
    const before = await panel.evaluate(atLine);
    for (const _ of ['on', 'off']) {
      await press(firstEpisode.paragraphs[150]?.speaker === 'klein' ? '1' : '2');
      const now = await panel.evaluate(atLine);
      expect(now).toMatchObject({ paragraph: before?.paragraph, folded: false });
      expect(Math.abs((now?.top ?? 0) - (before?.top ?? 0))).toBeLessThanOrEqual(2);
    }
  });

  test('Backspace goes back to where the reader was before the jumps', async () => {
    await panel.evaluate(scrollTo, 100, 0.5);
    const before = await panel.evaluate(atLine);
    await press('j');
    await press('j');
    await press('Backspace');
    const after = await panel.evaluate(atLine);
    expect(after?.paragraph).toBe(before?.paragraph);
    expect(Math.abs((after?.top ?? 0) - (before?.top ?? 0))).toBeLessThanOrEqual(2);

    await press('Backspace', 'Shift');
    expect((await panel.evaluate(atLine))?.paragraph).not.toBe(before?.paragraph);
  });

  test('with Control, Alt or Meta none of them does anything', async () => {
    await panel.evaluate(scrollTo, 100, 0.5);
    const before = await stateOfPanel();
    // In front of the browser's own shortcuts with these keys stands nobody but the browser.
    const combinations: readonly (readonly [KeyInput, KeyInput])[] = [
      ['Control', 'k'],
      ['Control', 'Backspace'],
      ['Alt', 'j'],
      ['Alt', 'k'],
      ['Meta', 'j'],
      ['Meta', 'k'],
      ['Meta', '0'],
      ['Meta', 'Backspace'],
      ['Meta', 'Escape'],
    ];
    for (const [modifier, key] of combinations) {
      await press(key, modifier);
      expect(await stateOfPanel(), `${modifier} ${key}`).toEqual(before);
    }
  });

  test('arrows, Page Down, Space, Home and End scroll the text', async () => {
    const scrollTop = () => panel.evaluate(root => root.querySelector('.scroll')?.scrollTop ?? 0);
    let last = await scrollTop();
    for (const key of ['ArrowDown', 'PageDown', ' ', 'End'] as const) {
      await page.keyboard.press(key);
      await expect.poll(scrollTop, { message: key }).toBeGreaterThan(last);
      await panel.waitFor(stillTranscript);
      last = await scrollTop();
    }
    for (const key of ['ArrowUp', 'PageUp', 'Home'] as const) {
      await page.keyboard.press(key);
      await expect.poll(scrollTop, { message: key }).toBeLessThan(last);
      await panel.waitFor(stillTranscript);
      last = await scrollTop();
    }
  });
});

describe('with the focus in the panel', () => {
  onNewPages();

  test('Escape leaves the tab, with the focus on it; Enter opens the panel at the text', async () => {
    await panel.evaluate(focusTranscript);
    await press('Escape');
    expect(await panel.rectOf('aside')).toMatchObject({ width: 0 });
    expect(await panel.evaluate(focused)).toBe('展开对读，已读 0%');

    await page.keyboard.press('Enter');
    await panel.waitFor(stillTranscript);
    expect((await panel.rectOf('aside'))?.width).toBeGreaterThan(300);
    expect(await panel.evaluate(focused)).toBe(TRANSCRIPT);
  });

  test.each([
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const)('%s presses the button that has the focus', async (_name, key) => {
    await panel.evaluate(focusButton, AMODEI);
    await page.keyboard.press(key);
    await panel.waitFor(stillTranscript);
    expect(await pressedFilters()).toEqual([false, true]);

    await panel.evaluate(focusButton, '下一段发言');
    await page.keyboard.press(key);
    await panel.waitFor(stillTranscript);
    await expectLanded(turns.findIndex(({ speaker }) => speaker === 'amodei'));

    await panel.evaluate(focusButton, '关闭');
    await page.keyboard.press(key);
    await panel.waitFor(root => root.querySelector('.tab'));
    expect(await panel.evaluate(focused)).toContain('展开对读');
  });
});

describe('Tab', () => {
  onNewPages();

  /** The panel's stops in the order in which they are seen. */
  const stops = [
    '面板宽度',
    '跟随原文',
    '搜索',
    '显示',
    '关闭',
    KLEIN,
    AMODEI,
    '上一段发言',
    '下一段发言',
    TRANSCRIPT,
    SUMMARY,
    RIBBON,
    CONTENTS,
  ];

  test('comes in after the page, goes through the panel in the order seen, and leaves', async () => {
    // With the first focus comes the way to move the edge, which is before all else.
    await panel.evaluate(focusButton, '关闭');
    await panel.waitFor(root => root.querySelector('.handle'));
    await page.evaluate(focusLastOfPage);
    for (const stop of stops) {
      await page.keyboard.press('Tab');
      expect(await panel.evaluate(focused)).toContain(stop);
      expect(await panel.evaluate(looksFocused), `${stop} does not show its focus`).toBe(true);
    }
    await page.keyboard.press('Tab');
    // Where the page has scrolled to its end, and the panel with it, its top was a free look.
    const chip = await panel.evaluate(focused);
    if (chip === BACK) await page.keyboard.press('Tab');
    expect(await panel.evaluate(focused)).toContain(BOOKMARK);
    await page.keyboard.press('Tab');
    await expect.poll(() => panel.evaluate(focused)).toBeNull();
    // The focus is in the browser's own window now, and another page in this tab would not have it.
    await page.close();
  });

  test('with Shift goes the same way back, to the page', async () => {
    await panel.evaluate(focusTranscript);
    for (const stop of stops.toReversed().slice(4)) {
      await press('Tab', 'Shift');
      expect(await panel.evaluate(focused)).toContain(stop);
      expect(await panel.evaluate(looksFocused), `${stop} does not show its focus`).toBe(true);
    }
    await press('Tab', 'Shift');
    expect(await panel.evaluate(focused)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Privacy');
  });

  test('meets every folded line, each in view, and the way back', async () => {
    await panel.evaluate(focusTranscript);
    await press('2');

    await page.keyboard.press('Tab');
    expect(await panel.evaluate(focused)).toContain(SUMMARY);
    const kleins = turns.filter(({ speaker }) => speaker === 'klein');
    for (const { paragraphs } of kleins) {
      await page.keyboard.press('Tab');
      const speech = paragraphs.find(({ kind }) => kind === 'speech');
      expect(await panel.evaluate(focused)).toContain(speech?.text.slice(0, 20));
      expect(await panel.evaluate(looksFocused)).toBe(true);
      await expect.poll(() => panel.evaluate(isInView)).toBe(true);
    }
    await press('k');
    // With two ways back there is no room for the count of turns.
    for (const stop of [RIBBON, '回到']) {
      await page.keyboard.press('Tab');
      expect(await panel.evaluate(focused)).toContain(stop);
      expect(await panel.evaluate(looksFocused)).toBe(true);
    }
  });

  test('meets the offer to continue before the text', async () => {
    await panel.evaluate(scrollTo, 100, 0.5);
    const stored = async () => JSON.stringify(await browser.storage.read());
    await expect.poll(stored, { timeout: 5000 }).toContain('"index":100');
    await page.reload();
    await panel.button('继续阅读');
    await panel.evaluate(focusButton, '下一段发言');
    for (const stop of ['继续阅读', '从头开始', TRANSCRIPT]) {
      await page.keyboard.press('Tab');
      expect(await panel.evaluate(focused)).toContain(stop);
      expect(await panel.evaluate(looksFocused)).toBe(true);
    }
  });
});

test('the whole way through the panel can be gone by keys alone', async () => {
  await openInterview();
  onTestFinished(leaveInterview);
  // From the page into the panel, and on to the button that folds it.
  await page.evaluate(focusLastOfPage);
  await tabTo('关闭');
  await page.keyboard.press('Enter');
  await panel.waitFor(root => root.querySelector('.tab'));
  await page.keyboard.press(' ');
  await panel.waitFor(stillTranscript);
  expect(await panel.evaluate(focused)).toBe(TRANSCRIPT);

  // Hear one speaker, jump to a turn, open the other's turn after it.
  await press('2');
  await press('j');
  await expectLanded(turns.findIndex(({ speaker }) => speaker === 'amodei'));
  const next = turns.findIndex(({ index, speaker }) => index > 1 && speaker === 'klein');
  await tabTo(turns[next]?.paragraphs[0]?.text.slice(0, 20) ?? '');
  await page.keyboard.press('Enter');
  await panel.waitFor(stillTranscript);
  expect(await panel.evaluate(focused)).toBe(`${KLEIN} ${next + 1}`);
  expect(await panel.evaluate(looksFocused)).toBe(true);
  expect(await panel.evaluate(belowLine, firstOf(next))).not.toBeNaN();

  // From the turn just opened the keys go on, and Tab as well.
  await press('j');
  await press('j');
  await expectLanded(next);
  await press('0');
  expect(await pressedFilters()).toEqual([false, false]);
  await press('Escape');
  expect(await panel.evaluate(focused)).toContain('展开对读');
  await page.keyboard.press('Enter');
  await panel.waitFor(stillTranscript);
  await expectLanded(next);
});

describe('keys and the page', () => {
  onNewPages();

  test('the page hears none of the keys that are pressed in the panel', async () => {
    await panel.evaluate(focusTranscript);
    await page.evaluate('window.__sim.keys.length = 0');
    for (const key of ['j', 'k', '1', '0', 'x', ' ', 'ArrowDown', 'Backspace'] as const) {
      await press(key);
    }
    await press('Escape');
    await press('Enter');
    await press('J', 'Shift');
    expect(await page.evaluate('window.__sim.keys')).toEqual([]);
  });

  test('the panel heeds none of the keys that are pressed in the page', async () => {
    await page.focus('[data-testid="nav-button"]');
    const before = await stateOfPanel();
    for (const key of ['j', 'k', '1', '2', '0', 'Backspace', 'Escape'] as const) await press(key);
    await press('J', 'Shift');
    expect(await stateOfPanel()).toEqual(before);

    const heard = (await page.evaluate('window.__sim.keys')) as { key: string; type: string }[];
    const pressed = heard.filter(({ type }) => type === 'keydown').map(({ key }) => key);
    expect(pressed).toEqual(expect.arrayContaining(['j', 'k', '1', '2', '0', 'Escape', 'J']));
    const defaultsPrevented = (await page.evaluate(
      'window.__sim.keys.some(({ defaultPrevented }) => defaultPrevented)',
    )) as boolean;
    expect(defaultsPrevented).toBe(false);
  });
});

/** Press a key, with another held if one is named, until the panel has done what it does. */
async function press(key: KeyInput, held?: KeyInput) {
  if (held) await page.keyboard.down(held);
  await page.keyboard.press(key);
  if (held) await page.keyboard.up(held);
  await panel.waitFor(stillTranscript, 3);
}

async function tabTo(name: string) {
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    if ((await panel.evaluate(focused))?.includes(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

function firstOf(turn: number): number {
  return turns[turn]?.paragraphs[0]?.index ?? Number.NaN;
}

async function expectLanded(turn: number | undefined) {
  await panel.waitFor(stillTranscript);
  const away = await panel.evaluate(belowLine, firstOf(turn ?? Number.NaN));
  expect(Math.abs(away), `turn ${turn} begins ${away} px below the line`).toBeLessThanOrEqual(2);
}

async function pressedFilters() {
  return [(await panel.button(KLEIN)).pressed, (await panel.button(AMODEI)).pressed];
}

/** All that a key could have changed. */
function stateOfPanel() {
  return panel.evaluate(root => ({
    scrollTop: root.querySelector('.scroll')?.scrollTop,
    width: root.querySelector('aside')?.getBoundingClientRect().width,
    pressed: [...root.querySelectorAll('fieldset [aria-pressed]')].map(
      ({ ariaPressed }) => ariaPressed,
    ),
    footer: root.querySelector('footer')?.textContent,
  }));
}

// These functions run in the page, so each uses nothing but its arguments.

function hearEveryone(root: Document) {
  root.querySelector<HTMLElement>('fieldset [aria-pressed="true"]')?.click();
}

function scrollToTop(root: Document) {
  root.querySelector('.scroll')?.scrollTo(0, 0);
}

function focusTranscript(root: Document) {
  root.querySelector<HTMLElement>('.scroll')?.focus();
}

function focusButton(root: Document, name: string) {
  const buttons = [...root.querySelectorAll('button')];
  buttons.find(button => (button.ariaLabel ?? button.textContent)?.includes(name))?.focus();
}

function focusLastOfPage() {
  const links = document.querySelectorAll<HTMLElement>('[data-testid="footer-link"]');
  links[links.length - 1]?.focus();
}

function isInView(root: Document): boolean {
  const view = root.querySelector('.scroll')?.getBoundingClientRect();
  const box = root.activeElement?.getBoundingClientRect();
  return Boolean(view && box && box.top >= view.top - 1 && box.bottom <= view.bottom + 1);
}
