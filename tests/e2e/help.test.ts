import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import words from '../../assets/messages/zh-CN.json' with { type: 'json' };
import { keyCaps } from '../../components/keys/key-hint.ts';
import { PANEL_KEYS, voiceOf } from '../../components/keys/panel-keys.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { looksFocused } from '../../dev/panel/in-panel.ts';
import { announced, belowLine, focused, stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

const { turns } = firstEpisode;

let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());

beforeEach(async () => {
  await browser.storage.clear();
  page = await browser.openArticle(`${INTERVIEW_PATH}?sim-hydrate=off`);
  panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
  await panel.evaluate(focusTranscript);
});
afterEach(() => browser.putAway(page));

describe('? shows every key', () => {
  test('of the panel and the browser, and gives the focus back', async () => {
    await press('?');
    await panel.waitFor(root => root.querySelector('.list kbd'));
    expect(await panel.evaluate(focused)).toBe('按键');
    const shown = await panel.evaluate(root =>
      [...root.querySelectorAll('.list .key')].map(({ textContent }) => textContent),
    );
    const voices = firstEpisode.speakers.length;
    const ours = PANEL_KEYS.filter(({ name }) => (voiceOf(name) ?? 0) < voices).map(({ chord }) =>
      keyCaps(chord),
    );
    expect(shown).toEqual(expect.arrayContaining(ours));
    await panel.waitFor(root =>
      [...root.querySelectorAll('.list kbd')].some(
        ({ textContent }) => textContent === 'Alt+Shift+D',
      ),
    );

    // Each stop shows that it has the focus.
    for (let stop = 0; stop < 8; stop += 1) {
      await page.keyboard.press('Tab');
      expect(await panel.evaluate(isInList)).toBe(true);
      expect(await panel.evaluate(looksFocused), (await panel.evaluate(focused)) ?? '').toBe(true);
    }
    await press('Escape');
    expect(await panel.evaluate(root => root.querySelector('.list'))).toBeNull();
    expect(await panel.evaluate(focused)).toBe('译文');
    expect(await panel.evaluate(looksFocused)).toBe(true);
  });

  test('and the list of what was not matched leads there, by keys alone', async () => {
    await press('g');
    await panel.waitFor(root => root.querySelector('.list'));
    await page.keyboard.press('Tab');
    expect(await panel.evaluate(focused)).toBe('按键');
    await page.keyboard.press('Enter');
    await panel.waitFor(root => root.querySelector('.list .key'));
    await press('?');
    expect(await panel.evaluate(root => root.querySelector('.list'))).toBeNull();
  });
});

describe('each key can be another', () => {
  test('which is used at once, told by the button, kept, and given up again', async () => {
    await choose('next', 'n');
    expect(await panel.evaluate(focused)).toBe('下一段发言：N');
    await press('Escape');
    await press('n');
    await expectLanded(0);
    await press('j');
    await expectLanded(0);
    expect(await panel.evaluate(titleOf, '下一段发言')).toBe('下一段发言 (N)');

    const stored = async () => JSON.stringify(await browser.storage.read());
    await expect.poll(stored, { timeout: 5000 }).toContain('"keys":{"next":"n"}');
    await page.reload();
    await panel.waitFor(root => root.querySelector('.summary'));
    await panel.waitFor(stillTranscript);
    expect(await panel.evaluate(titleOf, '下一段发言')).toBe('下一段发言 (N)');

    await panel.evaluate(focusTranscript);
    await press('?');
    await panel.press('恢复默认按键');
    expect(await panel.evaluate(isInList)).toBe(true);
    await press('Escape');
    expect(await panel.evaluate(titleOf, '下一段发言')).toBe('下一段发言 (J)');
  });

  test('but none that does something else, and it is told what', async () => {
    await choose('next', 'k');
    expect(await panel.evaluate(announced)).toContain('K 已经用于「上一段发言」');
    expect(await panel.evaluate(focused)).toBe('下一段发言：J');
    await page.keyboard.press('Enter');
    await press('Enter');
    expect(await panel.evaluate(announced)).toContain('Enter 是浏览器和滚动要用的键');
  });

  test('or none at all', async () => {
    await choose('next', 'Delete');
    expect(await panel.evaluate(focused)).toBe('下一段发言：已关闭');
    await press('Escape');
    const before = await panel.evaluate(root => root.querySelector('.scroll')?.scrollTop);
    await press('j');
    expect(await panel.evaluate(root => root.querySelector('.scroll')?.scrollTop)).toBe(before);
    expect(await panel.evaluate(titleOf, '下一段发言')).toBe('下一段发言');
  });

  test('and Escape while choosing leaves both the key and the list as they are', async () => {
    await choose('next', 'Escape');
    expect(await panel.evaluate(focused)).toBe('下一段发言：J');
    expect(await panel.evaluate(isInList)).toBe(true);
  });
});

test('where the reader writes, keys write', async () => {
  await panel.evaluate(root => {
    const field = document.createElement('input');
    root.querySelector('.head')?.append(field);
    field.focus();
  });
  for (const key of ['j', '?', 'g', '1'] as const) await press(key);
  expect(await panel.evaluate(root => root.querySelector('input')?.value)).toBe('j?g1');
  expect(await panel.evaluate(root => root.querySelector('.list'))).toBeNull();
  expect((await panel.button('Ezra Klein')).pressed).toBe(false);
});

test('a reading by keys alone: open, hear one, jump, look at lists, close', async () => {
  await press('Escape');
  expect(await panel.evaluate(focused)).toContain('展开对读');
  await press('Enter');
  expect(await panel.evaluate(focused)).toBe('译文');
  await press('2');
  await press('j');
  await expectLanded(turns.findIndex(({ speaker }) => speaker === 'amodei'));
  await press('g');
  await panel.waitFor(root => root.querySelector('.list'));
  await press('?');
  await panel.waitFor(root => root.querySelector('.list .key'));
  await press('Escape');
  expect(await panel.evaluate(focused)).toBe('译文');
  await press('0');
  expect((await panel.button('Dario Amodei')).pressed).toBe(false);
  await press('Escape');
  expect(await panel.evaluate(focused)).toContain('展开对读');
});

/** Open the keys, and choose another for one of them, all by keys. */
async function choose(name: keyof typeof words.keys, key: KeyInput) {
  await press('?');
  await panel.waitFor(root => root.querySelector('.list .key'));
  const isThere = (root: Document, does: string) =>
    root.activeElement?.ariaLabel?.startsWith(`${does}：`);
  do await page.keyboard.press('Tab');
  while (!(await panel.evaluate(isThere, words.keys[name])));
  await page.keyboard.press('Enter');
  await expect.poll(() => panel.evaluate(announced)).toContain('请按新的键');
  await press(key);
}

async function press(key: KeyInput) {
  await page.keyboard.press(key);
  await panel.waitFor(stillTranscript, 3);
}

async function expectLanded(turn: number) {
  await panel.waitFor(stillTranscript);
  const first = turns[turn]?.paragraphs[0]?.index ?? Number.NaN;
  expect(Math.abs(await panel.evaluate(belowLine, first))).toBeLessThanOrEqual(2);
}

// These functions run in the page, so each uses nothing but its arguments.

function focusTranscript(root: Document) {
  root.querySelector<HTMLElement>('.scroll')?.focus();
}

function titleOf(root: Document, name: string): string | undefined {
  const buttons = [...root.querySelectorAll('button')];
  return buttons.find(({ ariaLabel }) => ariaLabel === name)?.title;
}

function isInList(root: Document): boolean {
  return root.activeElement?.closest('.list') != null;
}
