import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { positionAtProgress, progressAt } from '../../core/reading/progress.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { turnAt } from '../../core/transcript/turn-steps.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { stillBoth } from '../../dev/panel/in-both.ts';
import type { Rect } from '../../dev/panel/in-panel.ts';
import { announced, atLine, scrollTo, stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { addRibbonCode } from './harness/page-code.ts';

const AMODEI = 'Dario Amodei';

/** Above and below what is drawn on the ribbon, in px. */
const MARGIN = 14;

let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
afterEach(() => browser.putAway(page));

describe('beside the transcript', () => {
  beforeEach(() => open());

  test('it says where the reader is, and moves without being drawn anew', async () => {
    expect(await panel.evaluate(look)).toMatchObject({
      role: 'slider',
      name: '对话缎带',
      orientation: 'vertical',
    });
    await panel.evaluate(watchChanges);
    const before = await panel.evaluate(look);
    await panel.evaluate(scrollTo, 150, 0.5);
    const seen = await panel.evaluate(look);
    expect(seen.spoken).toBe(spokenAt(150, 0.5));
    expect(seen.value).toBe(seen.spoken.replace(/%.*/, ''));
    expect(seen.lanes).toEqual(before.lanes);
    expect(await panel.evaluate(changesSeen)).toEqual(['aria-valuenow', 'aria-valuetext', 'style']);
    // The window stands where the view is, and what is above it was read.
    expect(seen.window.middle).toBeCloseTo(progressOf(150, 0.5), 1);
    expect(seen.read).toBeCloseTo(progressOf(150, 0.5), 2);
  });

  test('a click goes there in both texts, a drag too, and each is one step to go back from', async () => {
    await panel.evaluate(scrollTo, 30, 0.5);
    await panel.press('回到原文处');
    await stillBoth(panel);
    await clickAt(0.7);
    await expectAtLine(0.7);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(10_000);
    expect((await panel.evaluate(look)).value).toMatch(/^(69|70)$/);

    await panel.evaluate(scrollTo, 100, 0.5);
    const before = await panel.evaluate(atLine);
    const box = await ribbonBox();
    await page.mouse.move(...pointAt(box, 0.2));
    await page.mouse.down();
    for (const progress of [0.3, 0.5, 0.8, 0.6]) await page.mouse.move(...pointAt(box, progress));
    // Far from the ribbon, it is still the ribbon that is dragged.
    await page.mouse.move(200, pointAt(box, 0.4)[1]);
    await expectAtLine(0.4);
    await page.mouse.up();
    await page.mouse.move(200, 300);
    await expectAtLine(0.4);
    await page.keyboard.press('Backspace');
    await panel.waitFor(stillTranscript);
    expect((await panel.evaluate(atLine))?.paragraph).toBe(before?.paragraph);
    // How far the reader has been stays.
    expect((await panel.evaluate(look)).furthest).toBeGreaterThan(0.75);
  });

  test('pointing tells who speaks there, and the first words', async () => {
    const { value } = await panel.evaluate(look);
    const box = await ribbonBox();
    const position = positionAtProgress(firstEpisode, 0.5);
    const paragraph = position && findParagraph(firstEpisode, position.paragraph);
    await page.mouse.move(...pointAt(box, 0.5));
    const peek = await panel.waitFor(root => root.querySelector('.peek')?.textContent);
    const speaker = firstEpisode.speakers.find(({ id }) => id === paragraph?.speaker);
    expect(peek).toContain(speaker?.name);
    expect(peek).toMatch(/(49|50)%/);
    expect(peek).toContain(paragraph?.text.slice(0, 16));
    await page.mouse.move(200, 300);
    await panel.waitFor(root => !root.querySelector('.peek'));
    // To look is not to go.
    expect((await panel.evaluate(look)).value).toBe(value);
  });

  test('keys go by one percent, by ten, and to both ends, as one jump', async () => {
    await panel.evaluate(scrollTo, 60, 0.5);
    const before = await panel.evaluate(atLine);
    await page.evaluate('window.__sim.keys.length = 0');
    await panel.evaluate(root => root.querySelector<HTMLElement>('.ribbon')?.focus());
    const steps: readonly (readonly [KeyInput, number])[] = [
      ['Home', 0],
      ['ArrowDown', 1],
      ['ArrowRight', 2],
      ['PageDown', 12],
      ['ArrowUp', 11],
      ['ArrowLeft', 10],
      ['PageUp', 0],
      ['End', 100],
      ['ArrowDown', 100],
      ['PageUp', 90],
    ];
    for (const [key, value] of steps) {
      await page.keyboard.press(key);
      expect((await panel.evaluate(look)).value, key).toBe(String(value));
    }
    await expectAtLine(0.9);
    // It speaks for itself: nothing else says the same.
    expect(await panel.evaluate(announced)).not.toContain('轮');
    expect(await page.evaluate('window.__sim.keys')).toEqual([]);
    await page.keyboard.press('Backspace');
    await panel.waitFor(stillTranscript);
    expect((await panel.evaluate(atLine))?.paragraph).toBe(before?.paragraph);
  });

  test('a lane that is not heard steps back', async () => {
    await panel.press(AMODEI);
    expect((await panel.evaluate(look)).muted).toEqual([true, false]);
    await panel.press(AMODEI);
    expect((await panel.evaluate(look)).muted).toEqual([false, false]);
  });

  test('on the left it stands at the outer edge, and the text keeps clear of it', async () => {
    await panel.evaluate(root => {
      root.querySelector<HTMLElement>('.root')?.setAttribute('data-side', 'left');
    });
    const [ribbon, body, text] = await Promise.all(
      ['.ribbon', '.body', '.scroll'].map(selector => panel.rectOf(selector)),
    );
    expect(ribbon?.x).toBe(body?.x);
    expect(text?.x).toBe((ribbon?.x ?? 0) + (ribbon?.width ?? 0));
    await clickAt(0.5);
    await expectAtLine(0.5);
  });
});

test('in a narrow window it lies flat above the foot, and goes where it is touched', async () => {
  await open({ width: 390, height: 844 });
  const box = await ribbonBox();
  const foot = await panel.rectOf('footer');
  expect(box.height).toBeGreaterThanOrEqual(44);
  expect(box.y).toBeGreaterThanOrEqual((foot?.y ?? Number.NaN) - 1);
  expect((await panel.evaluate(look)).orientation).toBe('horizontal');
  const along = 6 + (box.width - 12) * 0.6;
  await page.mouse.click(box.x + along, box.y + box.height / 2);
  await expectAtLine(0.6);
  expect((await panel.evaluate(look)).value).toMatch(/^(59|60)$/);
});

describe('drawn in a page of its own', () => {
  beforeEach(async () => {
    page = await browser.newPage();
    await page.setContent('<!doctype html><title>Ribbon</title>');
    await addRibbonCode(page);
  });

  test('hits and bookmarks are ticks in their places, and the current hit stands out', async () => {
    const hits = [10, 90, 90, 200].map(paragraph => ({ paragraph, offset: 0 }));
    const marked = [...hits, { paragraph: 120, offset: 5, isCurrent: true }];
    await page.evaluate(
      (episode, hits) => ribbonCode.drawRibbon(episode, hits, [{ paragraph: 150, offset: 0 }]),
      firstEpisode,
      marked,
    );
    await page.waitForSelector('.ribbon-hits[d^="M"]');
    const ticks = await page.evaluate(() => {
      const field = document.querySelector('.ribbon-field')?.getBoundingClientRect();
      const starts = (path: string) =>
        [...(document.querySelector(path)?.getAttribute('d') ?? '').matchAll(/M\S+ ([\d.]+)/g)].map(
          ([, y]) => Number(y) / (field?.height ?? 1),
        );
      return ['.ribbon-hits', '.ribbon-hit', '.ribbon-flags'].map(starts);
    });
    const near = (paragraph: number) => expect.closeTo(progressOf(paragraph, 0), 1);
    expect(ticks).toEqual([[10, 90, 120, 200].map(near), [near(120)], [near(150)]]);
  });

  test('thousands of turns, and more than two speakers, are drawn as few marks', async () => {
    const { lanes, colours } = await page.evaluate(async episode => {
      const told = ribbonCode.longEpisode(episode, 20_000);
      const names = ['a', 'b', 'c', 'd'] as unknown as (typeof episode.speakers)[number]['id'][];
      const speakers = names.map(id => ({ id, name: id, translatedName: null }));
      const turns = told.turns.map((turn, at) => ({
        ...turn,
        speaker: names[at % 4] ?? turn.speaker,
      }));
      ribbonCode.drawRibbon({ ...told, speakers, turns });
      await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
      const paths = [...document.querySelectorAll('.ribbon-unread path')];
      return {
        lanes: paths.map(path => path.getAttribute('d')?.split('M').length),
        colours: paths.map(path => getComputedStyle(path).fill),
      };
    }, firstEpisode);
    expect(lanes).toHaveLength(4);
    for (const marks of lanes) {
      expect(marks).toBeGreaterThan(1);
      expect(marks).toBeLessThan(600);
    }
    expect(new Set(colours).size).toBe(4);
  });
});

async function open(viewport?: { width: number; height: number }) {
  await browser.storage.clear();
  page = await browser.newPage();
  if (viewport) await page.setViewport(viewport);
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off`);
  panel = browser.panelOf(page);
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
}

async function ribbonBox(): Promise<Rect> {
  return (await panel.rectOf('.ribbon')) as Rect;
}

function pointAt({ x, y, width, height }: Rect, progress: number): [number, number] {
  return [x + width / 2, y + MARGIN + (height - 2 * MARGIN) * progress];
}

async function clickAt(progress: number) {
  await page.mouse.click(...pointAt(await ribbonBox(), progress));
}

/** The line is where so much of the conversation has been said, but for what a pixel is worth. */
async function expectAtLine(progress: number) {
  const [from = -1, to = -1] = [progress - 0.004, progress + 0.004].map(at => {
    const position = positionAtProgress(firstEpisode, at);
    return firstEpisode.paragraphs.findIndex(({ id }) => id === position?.paragraph);
  });
  const near = firstEpisode.paragraphs.slice(from, to + 1).map(({ index }) => index);
  const look = async () => {
    await panel.waitFor(stillTranscript);
    return (await panel.evaluate(atLine))?.paragraph;
  };
  await expect.poll(look, { timeout: 10_000 }).toBeOneOf(near);
}

function progressOf(index: number, fraction: number): number {
  const paragraph = firstEpisode.paragraphs[index]?.id;
  return paragraph ? progressAt(firstEpisode, { paragraph, fraction }) : Number.NaN;
}

function spokenAt(index: number, fraction: number): string {
  const paragraph = firstEpisode.paragraphs[index];
  const turn = paragraph && turnAt(firstEpisode, { paragraph: paragraph.id, fraction });
  const speaker = firstEpisode.speakers.find(({ id }) => id === turn?.speaker);
  const percent = Math.floor(progressOf(index, fraction) * 100);
  return `${percent}%，${speaker?.name}，第 ${(turn?.index ?? 0) + 1} 轮`;
}

// These functions run in the page, so each uses nothing but its arguments.

function look(root: Document) {
  const ribbon = root.querySelector('.ribbon');
  const field = root.querySelector('.ribbon-field')?.getBoundingClientRect();
  const box = root.querySelector('.ribbon-window')?.getBoundingClientRect();
  const furthest = root.querySelector('.ribbon-furthest')?.getBoundingClientRect();
  if (!ribbon || !field || !box || !furthest) throw new Error('There is no ribbon.');
  const paths = [...ribbon.querySelectorAll('.ribbon-read path')];
  const style = getComputedStyle(root.querySelector('.ribbon-field') as Element);
  return {
    role: ribbon.role,
    name: ribbon.ariaLabel,
    orientation: ribbon.ariaOrientation,
    value: ribbon.ariaValueNow,
    spoken: ribbon.ariaValueText ?? '',
    lanes: paths.map(path => path.getAttribute('d')),
    muted: paths.map(path => path.getAttribute('data-muted') === 'true'),
    read: Number(style.getPropertyValue('--here')),
    window: { middle: (box.top + box.height / 2 - field.top) / field.height },
    furthest: (furthest.top - field.top) / field.height,
  };
}

type Watched = { ribbonChanges?: Set<string> };

function watchChanges(root: Document) {
  const ribbon = root.querySelector('.ribbon') as Element;
  const seen = new Set<string>();
  new MutationObserver(changes => {
    for (const { attributeName, type } of changes) seen.add(attributeName ?? type);
  }).observe(ribbon, { attributes: true, childList: true, characterData: true, subtree: true });
  (window as Watched).ribbonChanges = seen;
}

function changesSeen() {
  return [...((window as Watched).ribbonChanges ?? [])].sort();
}
