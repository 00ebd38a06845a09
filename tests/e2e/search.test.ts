import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { stillBoth } from '../../dev/panel/in-both.ts';
import { atLine, focused, scrollTo, stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { openInterview, untilSettled } from './harness/article-tab.ts';
import { type LitAs, litAs } from './harness/in-article.ts';

const isChromium = inject('browser') === 'chromium';
/** The interview on a page that is not rendered again. */
const CALM = `${INTERVIEW_PATH}?sim-hydrate=off`;
const { paragraphs } = firstEpisode;

let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(async () => {
  await browser.storage.clear();
  ({ page, panel } = await openInterview(browser, CALM));
  await untilSettled(page);
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
});

test('what is typed in Chinese is marked, counted, and gone through round the end', async () => {
  const all = occurrences('指数');
  const heights = await panel.evaluate(heightsNow);
  await openSearch();
  await page.keyboard.type('指数');
  await untilCount(`1 / ${all.length}`);
  await panel.waitFor(stillTranscript);
  const seen = await panel.evaluate(look);
  expect(seen.marks).toEqual(all.map(({ index }) => ({ paragraph: index, text: '指数' })));
  expect(seen.current).toMatchObject({ paragraph: all[0]?.index, isInView: true });
  expect(seen.chips).toEqual(
    ['klein', 'amodei'].map(id => {
      return `${all.filter(({ speaker }) => speaker === id).length} 处`;
    }),
  );
  // Marks are paint: the text stands as it stood.
  expect(await panel.evaluate(heightsNow)).toEqual(heights);

  await page.keyboard.press('Enter');
  await untilCount(`2 / ${all.length}`);
  await withShift('Enter');
  await withShift('Enter');
  await untilCount(`${all.length} / ${all.length}`);
  await panel.waitFor(stillTranscript);
  expect((await panel.evaluate(look)).current).toMatchObject({
    paragraph: all.at(-1)?.index,
    isInView: true,
  });
  await panel.press('下一处');
  await untilCount(`1 / ${all.length}`);

  // The sentences of the article that say the same are lit as well.
  await expect.poll(() => litWords('beside')).toMatch(/\w/);
  await expect.poll(() => litWords('lit')).toMatch(/exponential/i);
});

/** As it is written in the source, and in traditional characters. */
const IN_BOTH_SCRIPTS = [
  ['这', '這'],
  ['机器', '機器'],
  ['认为', '認為'],
  ['数据', '數據'],
  ['发现', '發現'],
] as const;

test('a word is found in either script, whichever is shown, and marked as it is shown', async () => {
  await openSearch();
  for (const at of [0, 1] as const) {
    for (const word of IN_BOTH_SCRIPTS) {
      const { length } = occurrences(word[0]);
      expect(length).toBeGreaterThan(0);
      for (const typed of word) {
        await panel.evaluate(root =>
          root.querySelector<HTMLInputElement>('.field input')?.select(),
        );
        await page.keyboard.type(typed);
        await untilCount(`1 / ${length}`);
        await panel.waitFor(
          (root, length) => root.querySelectorAll('mark').length === length,
          length,
        );
        const { marks } = await panel.evaluate(look);
        expect(new Set(marks.map(({ text }) => text))).toEqual(new Set([word[at]]));
      }
    }
    if (at === 0) await showTraditional();
  }
});

test('what is typed in English is lit in the article, and its sentence marked beside it', async () => {
  await openSearch();
  await page.keyboard.type('CHATBOTS BECAME');
  await untilCount('1 / 1');
  await expect.poll(() => litWords('now')).toBe('chatbots became');
  await stillBoth(panel);
  const { current, marks } = await panel.evaluate(look);
  expect(marks).toEqual([]);
  expect(current?.text).toContain('聊天机器人');
  expect(current?.isInView).toBe(true);
  const [hit] = await panel.inShell(litAs, 'now');
  expect(hit?.words).toBe('chatbots became');
  expect(hit?.top).toBeGreaterThan(0);
  expect(hit?.bottom).toBeLessThan((await page.evaluate('innerHeight')) as number);

  // The same words in both texts count once.
  await page.keyboard.press('/');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('ａｌｐｈａｆｏｌｄ');
  await untilCount(`1 / ${occurrences('alphafold').length}`);
});

test('Escape goes back to where the reader was in both texts, and nothing was read', async () => {
  await page.evaluate(() => window.scrollTo(0, 5000));
  await stillBoth(panel);
  const before = await whereBothAre();
  const read = async () => JSON.stringify(await browser.storage.read());
  await expect.poll(read, { timeout: 5000 }).toContain('"index":');
  const stored = await read();
  await openSearch();
  await page.keyboard.type('安全');
  await untilCount(/^\d+ \/ \d+$/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForFunction(y => scrollY !== y, { polling: 50 }, before.article);
  await stillBoth(panel);
  expect((await panel.evaluate(look)).here).toBe(before.here);
  await page.keyboard.press('Escape');
  await panel.waitFor(root => !root.querySelector('.search'));
  await stillBoth(panel);
  const after = await whereBothAre();
  expect(after.here).toBe(before.here);
  expect(after.line?.paragraph).toBe(before.line?.paragraph);
  expect(Math.abs((after.line?.top ?? 0) - (before.line?.top ?? 0))).toBeLessThanOrEqual(2);
  expect(Math.abs(after.article - before.article)).toBeLessThanOrEqual(1);
  expect(await panel.evaluate(focused)).toBe('译文');
  expect(await panel.inShell(root => root.querySelector('.lights'))).toBeNull();
  expect((await panel.button('跟随原文')).pressed).toBe(true);
  const places = (json: string) => json.match(/"index":\d+/g);
  expect(places(JSON.stringify(await browser.storage.read()))).toEqual(places(stored));
});

test('a search ended where it led is one step, which one key undoes', async () => {
  await panel.evaluate(scrollTo, 100, 0.5);
  const before = await panel.evaluate(atLine);
  await openSearch();
  await page.keyboard.type('安全');
  await untilCount(/^\d+ \/ \d+$/);
  for (let steps = 0; steps < 3; steps++) await page.keyboard.press('Enter');
  await panel.waitFor(stillTranscript);
  const hit = await panel.evaluate(look);
  await panel.press('结束搜索');
  await panel.waitFor(stillTranscript);
  const { here, marks } = await panel.evaluate(look);
  expect(here).toBe(hit.current?.paragraph);
  expect(marks).toEqual([]);
  await page.keyboard.press('Backspace');
  await panel.waitFor(stillTranscript);
  const after = await panel.evaluate(atLine);
  expect(after?.paragraph).toBe(before?.paragraph);
  expect(Math.abs((after?.top ?? 0) - (before?.top ?? 0))).toBeLessThanOrEqual(2);
});

test('while one speaker is heard alone only their hits count; hidden ones can be shown', async () => {
  const all = occurrences('指数');
  const klein = all.filter(({ speaker }) => speaker === 'klein');
  await openSearch();
  await page.keyboard.type('指数');
  await untilCount(`1 / ${all.length}`);
  await panel.press('Ezra Klein');
  await untilCount(new RegExp(`/ ${klein.length}$`));
  const { marks } = await panel.evaluate(look);
  expect(marks.map(({ paragraph }) => paragraph)).toEqual(klein.map(({ index }) => index));

  // Found with others only: the way to them is beside the words that say so.
  const others = onlyBy('amodei');
  await panel.click('.field input');
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(others.word);
  await untilCount('0 / 0');
  await panel.press('显示全部发言人');
  await untilCount(`1 / ${others.count}`);
});

test('what is not found is said, with what to do about it', async () => {
  await openSearch();
  await page.keyboard.type('zzzz');
  await untilCount('0 / 0');
  const outcome = await panel.evaluate(root => root.querySelector('.search-outcome')?.textContent);
  expect(outcome).toContain('zzzz');
  expect(outcome).toContain('试试');
});

describe('by keys alone', () => {
  test('/ opens it and comes back to it; letters are letters; Escape gives the focus back', async () => {
    await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
    await page.keyboard.press('/');
    await panel.waitFor(isInField);
    expect((await panel.button('搜索')).expanded).toBe(true);
    const before = await panel.evaluate(look);
    await page.keyboard.type('jkf1g/');
    await untilCount('0 / 0');
    expect(await panel.evaluate(fieldText)).toBe('jkf1g/');
    expect(await panel.evaluate(look)).toMatchObject({
      here: before.here,
      pressed: before.pressed,
    });
    expect(await panel.evaluate(root => root.querySelector('.list'))).toBeNull();

    await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
    await page.keyboard.press('/');
    await panel.waitFor(isInField);
    await page.keyboard.type('人');
    expect(await panel.evaluate(fieldText)).toBe('人');
    await untilCount(/^1 \/ \d+$/);
    await page.keyboard.press('Escape');
    await panel.waitFor(root => !root.querySelector('.search'));
    expect(await panel.evaluate(focused)).toBe('译文');
    expect((await panel.button('搜索')).expanded).toBe(false);
  });

  test('the field is edited as any other: undone, cut and pasted', async () => {
    await openSearch();
    await page.keyboard.type('AI AI');
    await untilCount(/ \/ \d+$/);
    for (const key of ['a', 'x'] as const) await withControl(key);
    await panel.waitFor(root => root.querySelector('.count')?.textContent === '');
    await withControl('v');
    await withControl('v');
    await expect.poll(() => panel.evaluate(fieldText)).toBe('AI AIAI AI');
    await withControl('z');
    await expect.poll(() => panel.evaluate(fieldText)).toBe('AI AI');
  });
});

test('the page hears nothing of what is typed, pasted or composed', async () => {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const types = `keydown keypress keyup beforeinput input textInput change compositionstart
      compositionupdate compositionend copy cut paste beforecopy beforecut beforepaste search`;
    for (const type of types.split(/\s+/)) {
      for (const target of [window, document, document.documentElement]) {
        target.addEventListener(type, () => heard.push(type), true);
        target.addEventListener(type, () => heard.push(type));
      }
    }
  });
  await openSearch();
  await page.keyboard.type('AI 指数');
  for (const key of ['a', 'c', 'x', 'v', 'v', 'z'] as const) await withControl(key);
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  if (isChromium) await compose(['zhi', 'zhishu'], '指数');
  await expect.poll(() => panel.evaluate(fieldText)).toContain('AI');
  expect(await page.evaluate('heard')).toEqual([]);

  // And is the page's own typing heard as ever?
  await page.evaluate(() => {
    const own = document.createElement('input');
    document.body.append(own);
    own.focus();
  });
  await page.keyboard.type('x');
  expect(await page.evaluate('heard')).toContain('input');
});

// Firefox's driver cannot play an input method.
test.runIf(isChromium)('an input method is searched with once, at its end', async () => {
  await openSearch();
  await panel.evaluate(root => {
    const counts: string[] = [];
    Object.assign(root, { counts });
    const count = root.querySelector('.count');
    const watcher = new MutationObserver(() => counts.push(count?.textContent ?? ''));
    if (count) watcher.observe(count, { childList: true, subtree: true, characterData: true });
  });
  const session = await page.createCDPSession();
  for (const text of ['z', 'zh', 'zhi', 'zhishu']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: 0, selectionEnd: 0 });
  }
  const marks = () => panel.evaluate(root => root.querySelectorAll('mark').length);
  expect(await panel.evaluate(fieldText)).toBe('zhishu');
  expect(await marks()).toBe(0);
  await session.send('Input.insertText', { text: '指数' });
  await untilCount(`1 / ${occurrences('指数').length}`);
  expect(await marks()).toBe(occurrences('指数').length);
  const counts = await panel.evaluate(root => (root as Document & { counts: string[] }).counts);
  expect(new Set(counts)).toEqual(new Set([`1 / ${occurrences('指数').length}`]));

  // The Enter that takes a word over from an input method is not the reader's wish for the next hit.
  await panel.evaluate(root => {
    const enter = new Event('keydown', { bubbles: true, cancelable: true });
    Object.assign(enter, { key: 'Enter', isComposing: true });
    root.querySelector('.field input')?.dispatchEvent(enter);
  });
  await panel.waitFor(stillTranscript);
  await untilCount(`1 / ${occurrences('指数').length}`);
});

/** Where the transcript says it, a paragraph for each time, as a plain search would find it. */
function occurrences(word: string) {
  return paragraphs.flatMap(({ index, text, speaker }) => {
    return Array.from({ length: text.toLowerCase().split(word).length - 1 }, () => ({
      index,
      speaker,
    }));
  });
}

/** A word that only this speaker uses, and how often. */
function onlyBy(speaker: string) {
  for (const word of ['生物', '丹纳', '辉瑞', '神谕', '药物', '宪法', '解释性']) {
    const all = occurrences(word);
    if (all.length > 0 && all.every(found => found.speaker === speaker)) {
      return { word, count: all.length };
    }
  }
  throw new Error(`Nobody but ${speaker} says everything that ${speaker} says.`);
}

async function openSearch(): Promise<void> {
  await panel.press('搜索');
  await panel.waitFor(isInField);
}

async function untilCount(wanted: string | RegExp): Promise<void> {
  const count = () => panel.evaluate(root => root.querySelector('.count')?.textContent);
  await expect.poll(count, { timeout: 5000 }).toMatch(wanted);
}

async function showTraditional(): Promise<void> {
  await panel.press('显示');
  await panel.click('.pop [data-about="characters"] [data-value="traditional"]');
  await panel.waitFor(root => root.querySelector('.copy')?.getAttribute('lang') === 'zh-Hant');
  await page.keyboard.press('Escape');
}

async function litWords(as: LitAs): Promise<string> {
  return (await panel.inShell(litAs, as)).map(({ words }) => words).join(' ');
}

async function withShift(key: 'Enter'): Promise<void> {
  await page.keyboard.down('Shift');
  await page.keyboard.press(key);
  await page.keyboard.up('Shift');
}

async function withControl(key: 'a' | 'c' | 'x' | 'v' | 'z'): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press(key);
  await page.keyboard.up('Control');
}

/** Write `text` with an input method, by way of what is typed for it. */
async function compose(typed: readonly string[], text: string): Promise<void> {
  const session = await page.createCDPSession();
  for (const text of typed) {
    await session.send('Input.imeSetComposition', { text, selectionStart: 0, selectionEnd: 0 });
  }
  await session.send('Input.insertText', { text });
}

async function whereBothAre() {
  return {
    line: await panel.evaluate(atLine),
    here: (await panel.evaluate(look)).here,
    article: await page.evaluate(() => scrollY),
  };
}

// The following run in the page or the panel, and use nothing but their arguments.

function isInField(root: Document): boolean {
  const field = root.querySelector('.field input');
  return field !== null && root.activeElement === field;
}

function fieldText(root: Document): string | undefined {
  return root.querySelector<HTMLInputElement>('.field input')?.value;
}

/** The heights of the paragraphs in view, for the others are only laid out when they come there. */
function heightsNow(root: Document): readonly number[] {
  return [...root.querySelectorAll<HTMLElement>('.turn')].slice(0, 40).map(turn => {
    turn.style.contentVisibility = 'visible';
    return turn.getBoundingClientRect().height;
  });
}

function look(root: Document) {
  const placeOf = (element: Element | null | undefined) =>
    Number(element?.closest('[data-paragraph]')?.getAttribute('data-paragraph') ?? -1);
  const now = root.querySelector('mark[data-current="true"], [data-beside="current"]');
  const box = now?.getBoundingClientRect();
  const view = root.querySelector('.scroll')?.getBoundingClientRect();
  return {
    marks: [...root.querySelectorAll('mark')].map(mark => {
      return { paragraph: placeOf(mark), text: mark.textContent };
    }),
    current: now && {
      paragraph: placeOf(now),
      text: now.textContent,
      isInView: Boolean(box && view && box.top >= view.top && box.bottom <= view.bottom),
    },
    chips: [...root.querySelectorAll('.chip-data')].map(({ textContent }) => textContent),
    pressed: [...root.querySelectorAll('.chip')].map(({ ariaPressed }) => ariaPressed),
    here: placeOf(root.querySelector('[aria-current="location"]')),
  };
}
