import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { belowLine, scrollTo, stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

const { turns, speakers } = firstEpisode;
const AMODEI = 'Dario Amodei';

/** A turn in the middle, spoken by Amodei. */
const HERE = 30;
const BEGUN = turns[HERE]?.paragraphs[0]?.index ?? Number.NaN;

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
  await panel.evaluate(scrollTo, BEGUN, 0.2);
});
afterEach(() => browser.putAway(page));

test('O opens the list of all turns at the one being read; keys choose, and Enter goes', async () => {
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.evaluate('window.__sim.keys.length = 0');
  await page.keyboard.press('o');
  const list = await outline();
  expect(list.turns).toEqual(turns.map(({ index }) => index));
  expect(list.current).toEqual([HERE]);
  expect(list.focused).toBe(HERE);
  expect(list.isFocusInView).toBe(true);
  expect(list.names[HERE]).toMatch(/^Dario Amodei31.+ \d+ 字$/i);
  expect(list.names[HERE]).toContain(turns[HERE]?.paragraphs[0]?.text.slice(0, 20));
  // Longer turns have longer bars.
  expect(Math.max(...list.lengths)).toBe(list.lengths[indexOfLongest()]);
  expect(list.breaks).toEqual(['[音乐播放中]', '[音乐播放]', '[音乐响起]']);
  expect(list.tabs).toEqual([
    { name: '目录', selected: 'true' },
    { name: '书签', selected: 'false' },
  ]);

  const reached: (number | null)[] = [];
  for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End', 'ArrowDown'] as const) {
    await page.keyboard.press(key);
    reached.push((await outline()).focused);
  }
  expect(reached).toEqual([HERE + 1, HERE, 0, 0, turns.length - 1, turns.length - 1]);
  expect((await outline()).isFocusInView).toBe(true);
  await page.keyboard.press('PageUp');
  const chosen = (await outline()).focused ?? Number.NaN;
  expect(chosen).toBeLessThan(turns.length - 2);
  await page.keyboard.press('Enter');

  await panel.waitFor(root => !root.querySelector('.contents'));
  await panel.waitFor(stillTranscript);
  const begins = turns[chosen]?.paragraphs[0]?.index ?? Number.NaN;
  expect(Math.abs(await panel.evaluate(belowLine, begins))).toBeLessThanOrEqual(2);
  expect(await panel.evaluate(hasTranscriptFocus)).toBe(true);
  expect(await page.evaluate('window.__sim.keys')).toEqual([]);
});

test('the count of turns opens it too; a click goes; Escape and its button put it away', async () => {
  const { name } = await panel.button('目录');
  expect(name).toContain(`第 ${HERE + 1} / ${turns.length} 轮`);
  for (const away of ['Escape', '收起目录'] as const) {
    await panel.press('目录');
    await panel.waitFor(root => root.querySelector('.outline'));
    if (away === 'Escape') await page.keyboard.press('Escape');
    else await panel.press(away);
    await panel.waitFor(root => !root.querySelector('.contents'));
    expect(await panel.evaluate(hasTranscriptFocus)).toBe(true);
  }
  await panel.press('目录');
  await panel.click(`[data-turn="${HERE + 2}"]`);
  await panel.waitFor(root => !root.querySelector('.contents'));
  await panel.waitFor(stillTranscript);
  const begins = turns[HERE + 2]?.paragraphs[0]?.index ?? Number.NaN;
  expect(Math.abs(await panel.evaluate(belowLine, begins))).toBeLessThanOrEqual(2);
});

test('while one speaker is heard it lists their turns alone, and everyone again after', async () => {
  const amodei = speakers.find(({ name }) => name === AMODEI)?.id;
  await panel.press(AMODEI);
  await panel.waitFor(stillTranscript);
  await panel.press('目录');
  const own = turns.filter(({ speaker }) => speaker === amodei).map(({ index }) => index);
  const list = await outline();
  expect(list.turns).toEqual(own);
  expect(list.current).toEqual([HERE]);

  await page.keyboard.press('0');
  await panel.waitFor(
    (root, all) => root.querySelectorAll('[data-turn]').length === all,
    turns.length,
  );
  expect(await outline()).toMatchObject({ current: [HERE], isFocusInView: true });
});

test('music between two turns stands as a rule between chapters', async () => {
  const rules = await panel.evaluate(root =>
    [...root.querySelectorAll<HTMLElement>('p.cue')].map(cue => ({
      paragraph: Number(cue.dataset.paragraph),
      isRule: getComputedStyle(cue, '::before').borderTopStyle === 'solid',
    })),
  );
  expect(rules).toEqual([
    { paragraph: 11, isRule: false },
    { paragraph: 64, isRule: true },
    { paragraph: 111, isRule: true },
    { paragraph: 244, isRule: true },
  ]);
});

function indexOfLongest(): number {
  const lengths = turns.map(({ paragraphs }) =>
    paragraphs.reduce((sum, { kind, text }) => sum + (kind === 'speech' ? text.length : 0), 0),
  );
  return lengths.indexOf(Math.max(...lengths));
}

async function outline() {
  await panel.waitFor(root => root.querySelector('.outline'));
  return panel.evaluate(look);
}

// These functions run in the page, so each uses nothing but its arguments.

function look(root: Document) {
  const list = root.querySelector('.outline');
  const rows = [...root.querySelectorAll<HTMLElement>('[data-turn]')];
  const numberOf = (row: Element | null | undefined) => {
    const turn = row?.getAttribute('data-turn');
    return turn ? Number(turn) : null;
  };
  const view = list?.getBoundingClientRect();
  const box = root.activeElement?.getBoundingClientRect();
  return {
    turns: rows.map(numberOf),
    current: rows.filter(row => row.ariaCurrent === 'true').map(numberOf),
    focused: numberOf(root.activeElement),
    isFocusInView: Boolean(view && box && box.top >= view.top - 1 && box.bottom <= view.bottom + 1),
    names: rows.map(
      row => `${row.textContent} ${row.querySelector('[role="img"]')?.getAttribute('aria-label')}`,
    ),
    lengths: rows.map(row =>
      Number.parseFloat(row.querySelector<HTMLElement>('[role="img"]')?.style.inlineSize ?? ''),
    ),
    breaks: [...root.querySelectorAll('.outline-break')].map(({ textContent }) => textContent),
    tabs: [...root.querySelectorAll('[role="tab"]')].map(({ textContent, ariaSelected }) => ({
      name: textContent,
      selected: ariaSelected,
    })),
  };
}

function hasTranscriptFocus(root: Document): boolean {
  return root.activeElement?.matches('.scroll') ?? false;
}
