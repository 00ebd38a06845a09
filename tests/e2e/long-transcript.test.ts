import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Episode } from '../../core/episode/episode.ts';
import { builtExtension } from '../../dev/browser/built-extension.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { goldSample } from '../../dev/panel/gold.ts';
import { readAlong } from '../../dev/panel/in-both.ts';
import { atLine, belowLine, scrollTo, stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { untilSettled } from './harness/article-tab.ts';
import { extensionWith, longEpisode } from './harness/long-extension.ts';

/** A conversation of several stretches, of which all but one or two are never laid out. */
const long: Episode = longEpisode(1200);
const last = long.paragraphs.length - 1;

/** What may lie between the heights of two first lines in type of different sizes, in px. */
const LEVEL = 8;

/** What rounding to device pixels may move a line by, in px. */
const ROUNDING = 3;

let extension: string;
let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  extension = await extensionWith(long, builtExtension(inject('browser')));
  browser = await openBrowser({ browser: inject('browser'), extensionPath: extension });
});
afterAll(async () => {
  await browser.close();
  await rm(extension, { recursive: true });
});

beforeEach(async () => {
  await browser.storage.clear();
  page = await browser.openArticle(`${INTERVIEW_PATH}?sim-hydrate=off&sim-delay=0`);
  await untilSettled(page);
  panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
});
afterEach(() => browser.putAway(page));

test('it has many stretches, and most of them are skipped', async () => {
  const { stretches, skipped } = await panel.evaluate(root => {
    const all = [...root.querySelectorAll('.stretch > .turn:first-child')];
    const isSkipped = (turn: Element) => !turn.checkVisibility({ contentVisibilityAuto: true });
    return { stretches: all.length, skipped: all.filter(isSkipped).length };
  });
  expect(stretches).toBeGreaterThan(3);
  expect(skipped).toBeGreaterThan(1);
});

test('the article is followed line by line', async () => {
  // The page has only the beginning of it. Below that notice no line is as high as the article's.
  await panel.press('知道了');
  const sample = goldSample(4);
  const words = sample.map(({ words }) => words.slice(0, 40));
  const wrong = async () => {
    const seen = await readAlong(panel, words, 0);
    return seen.filter(({ paragraph, blockTop, paragraphTop }, at) => {
      const isLevel = Math.abs(blockTop - paragraphTop) <= LEVEL;
      return !isLevel || !sample[at]?.paragraphs.includes(paragraph);
    });
  };
  // What comes into view for the first time is laid out some frames later on a busy machine.
  await expect.poll(wrong, { timeout: 20_000 }).toEqual([]);
});

test('a jump to its end arrives there, and the way back leads to the start', async () => {
  await panel.evaluate(root => root.querySelector<HTMLElement>('.ribbon')?.focus());
  await page.keyboard.press('End');
  await panel.waitFor(stillTranscript);
  const end = await panel.evaluate(atLine);
  expect(end?.paragraph).toBeGreaterThan(last - 5);
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await page.keyboard.press('Backspace');
  await panel.waitFor(stillTranscript);
  expect((await panel.evaluate(atLine))?.paragraph).toBeLessThan(5);
});

test('who stopped far down in it goes on there', async () => {
  await panel.evaluate(scrollTo, 900, 0.5);
  await panel.waitFor(stillTranscript);
  const place = await panel.evaluate(atLine);
  expect(place?.paragraph).toBe(900);
  const stored = async () => JSON.stringify(await browser.storage.read());
  await expect.poll(stored, { timeout: 5000 }).toContain(`"index":900`);
  await page.reload();
  await panel.waitFor(root => root.querySelector('.notice'));
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.press('继续阅读');
  await panel.waitFor(stillTranscript);
  const back = await panel.evaluate(atLine);
  expect(back?.paragraph).toBe(900);
  expect(Math.abs((back?.top ?? 0) - (place?.top ?? 0))).toBeLessThanOrEqual(ROUNDING);
});

test('what is being read stays where it is when one speaker is heard, and again when everyone is', async () => {
  const spoken = long.paragraphs.findIndex(
    ({ index, speaker }) => index > 700 && speaker === long.speakers[1]?.id,
  );
  await panel.evaluate(scrollTo, spoken);
  await panel.waitFor(stillTranscript);
  for (const heard of ['only', 'again']) {
    await panel.press('Dario Amodei');
    await panel.waitFor(stillTranscript);
    const away = Math.abs(await panel.evaluate(belowLine, spoken));
    expect(away, heard).toBeLessThanOrEqual(ROUNDING);
    expect((await panel.evaluate(atLine))?.paragraph, heard).toBe(spoken);
  }
});

test('of those who are not heard, every turn is one line wherever the reader looks', async () => {
  await panel.press('Ezra Klein');
  await panel.waitFor(stillTranscript);
  const heard = long.paragraphs.filter(({ speaker }) => speaker === long.speakers[0]?.id);
  for (const part of [0.8, 0.3, 0.95]) {
    const { index } = heard[Math.floor(heard.length * part)] ?? expect.fail('Nobody speaks.');
    await panel.evaluate(scrollTo, index);
    await panel.waitFor(stillTranscript);
    const wrong = await panel.evaluate(root => {
      const view = root.querySelector('.scroll')?.getBoundingClientRect();
      return [...root.querySelectorAll<HTMLElement>('.turn')]
        .filter(turn => {
          const { top, bottom } = turn.getBoundingClientRect();
          return view && bottom > view.top && top < view.bottom;
        })
        .filter(turn => {
          const isFold = (turn.querySelector('.fold')?.clientHeight ?? 0) > 0;
          return isFold !== (turn.dataset.voice !== '0');
        }).length;
    });
    expect(wrong).toBe(0);
  }
});
