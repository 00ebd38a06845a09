import type { Page, SerializedAXNode } from 'puppeteer-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  describe,
  expect,
  inject,
  onTestFinished,
  test,
  vi,
} from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { stillBoth } from '../../dev/panel/in-both.ts';
import type { Rect } from '../../dev/panel/in-panel.ts';
import { scrollTo, stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { pointAtPanel } from './harness/article-tab.ts';
import { litAs } from './harness/in-article.ts';

const AMODEI = 'Dario Amodei';

const isChromium = inject('browser') === 'chromium';

let browser: TestBrowser;
const opened: Page[] = [];

afterEach(async () => {
  for (const page of opened.splice(0)) await browser.putAway(page);
});

describe('for a reader of Chinese', () => {
  beforeAll(async () => {
    browser = await openBrowser({ browser: inject('browser') });
  });
  afterAll(() => browser.close());

  test('headings lead from the panel through the episode to every turn', async () => {
    const { panel } = await openPanel();
    const headings = await panel.evaluate(root =>
      [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName, textContent }) => [
        localName,
        textContent,
      ]),
    );
    const names = new Map(firstEpisode.speakers.map(({ id, name }) => [id, name]));
    expect(headings).toEqual([
      ['h2', '对读'],
      ['h3', firstEpisode.title],
      ...firstEpisode.turns.map(({ speaker }) => ['h4', names.get(speaker)]),
    ]);
  });

  test('every button has its name', async () => {
    const { page, panel } = await openPanel();
    const always = ['跟随原文', '关闭', 'Ezra Klein', AMODEI, '上一段发言', '下一段发言'];
    for (const name of always) expect((await panel.button(name)).covered, name).toBe(false);
    await readAndReturn(page, panel);
    for (const name of ['继续阅读', '从头开始']) {
      expect((await panel.button(name)).name).toBe(name);
    }
  });

  describe('at 200 % of the usual size', () => {
    test('every control can be reached, and text can be read', async () => {
      const { page, panel } = await openPanel({ width: 640, height: 400 });
      await expectReachable(panel, ['关闭', 'Ezra Klein', AMODEI, '上一段发言', '下一段发言']);
      await panel.press('下一段发言');
      await panel.waitFor(stillTranscript);
      await expectReachable(panel, ['回到']);
      expect((await panel.rectOf('.scroll'))?.height).toBeGreaterThan(62);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(641);
    });

    test('the offer to continue leaves room for everything', async () => {
      const { page, panel } = await openPanel({ width: 640, height: 400 });
      await readAndReturn(page, panel);
      await expectReachable(panel, ['关闭', '继续阅读', '从头开始', '下一段发言']);
      const [foot, text] = [await panel.rectOf('footer'), await panel.rectOf('.scroll')];
      expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThanOrEqual(400);
      expect(text?.height).toBeGreaterThan(31);
    });
  });

  test('nothing in the panel moves for a reader who wants no motion', async () => {
    const { page, panel } = await openPanel();
    // What moves under the pointer comes with it.
    await pointAtPanel({ page, panel });
    expect(await panel.evaluate(longestMotion)).toBeGreaterThan(0);
    await browser.prefer(page, { reducedMotion: true });
    expect(await panel.evaluate(longestMotion)).toBe(0);
  });

  // Firefox takes forced colours from its own settings at its start.
  test.runIf(isChromium)('in forced colours every control can still be seen', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, panel } = await openPanel();
      await browser.prefer(page, { forcedColors: true, colorScheme: scheme });
      await panel.press(AMODEI);
      await panel.press('下一段发言');
      await panel.waitFor(stillTranscript);
      const names = ['跟随原文', '关闭', 'Ezra Klein', AMODEI, '上一段发言', '下一段发言', '回到'];
      const rects = await Promise.all(names.map(async name => (await panel.button(name)).rect));
      for (const [at, contrast] of (await contrastsSeen(page, rects)).entries()) {
        expect(contrast, `${names[at]}, ${scheme}`).toBeGreaterThan(4.5);
      }
      expect(await panel.evaluate(isFramed, AMODEI)).toBe(true);
      expect(await panel.evaluate(isFramed, 'Ezra Klein')).toBe(false);
      // Whatever is drawn over a text stands out there; it would be those who are not heard.
      await stillBoth(panel);
      expect(await panel.inShell(litAs, 'veil')).toEqual([]);

      await panel.press('关闭');
      const { rect } = await panel.button('展开对读');
      const [contrast] = await contrastsSeen(page, [rect]);
      expect(contrast, `the tab, ${scheme}`).toBeGreaterThan(4.5);
    }
  });

  // Firefox takes this, too, from its own settings at its start.
  test.runIf(isChromium)('who asks for more contrast reads all of it in ink', async () => {
    const { page, panel } = await openPanel();
    const colours = () =>
      panel.evaluate(root => {
        const colourOf = (part: string) =>
          getComputedStyle(root.querySelector(part) as Element).color;
        return {
          quiet: colourOf('.turn-number'),
          soft: colourOf('.doc-line'),
          ink: colourOf('.para'),
        };
      });
    const { quiet, soft, ink } = await colours();
    expect(new Set([quiet, soft, ink]).size).toBe(3);
    await browser.prefer(page, { moreContrast: true });
    await expect.poll(colours).toEqual({ quiet: ink, soft: ink, ink });
  });

  // What Firefox tells a screen reader cannot be asked for from outside.
  test.runIf(isChromium)('a screen reader finds every paragraph, in view or not', async () => {
    await pretendScreenReader();
    const { page } = await openPanel();
    // Chromium builds the tree in its own time.
    const text = await vi.waitFor(
      async () => {
        const found = await textInTree(page, '对读');
        expect(found).toContain('SoniaHerrero');
        return found;
      },
      { timeout: 10_000, interval: 200 },
    );
    let at = 0;
    for (const paragraph of firstEpisode.paragraphs) {
      const found = text.indexOf(withoutSpace(paragraph.text), at);
      expect(found, `paragraph ${paragraph.index}: ${paragraph.text}`).toBeGreaterThanOrEqual(at);
      at = found + withoutSpace(paragraph.text).length;
    }
  });
});

describe('for a reader of English', () => {
  beforeAll(async () => {
    browser = await openBrowser({ browser: inject('browser'), lang: 'en-US' });
  });
  afterAll(() => browser.close());

  test('every button has its name, and the panel too', async () => {
    const { page, panel } = await openPanel();
    for (const name of ['Follow the article', 'Close', 'Previous turn', 'Next turn']) {
      expect((await panel.button(name)).name).toBe(name);
    }
    expect((await panel.button('Ezra Klein')).name).toMatch(/^Ezra Klein \d+% 44 turns$/);
    expect((await panel.button(AMODEI)).name).toMatch(/^Dario Amodei \d+% 42 turns$/);
    expect(await panel.evaluate(root => root.querySelector('aside')?.ariaLabel)).toBe('Alongside');

    await readAndReturn(page, panel, 'Continue');
    for (const name of ['Continue', 'Start over']) {
      expect((await panel.button(name)).name).toBe(name);
    }
  });
});

async function openPanel(viewport?: { width: number; height: number }) {
  await browser.storage.clear();
  const page = await browser.newPage();
  opened.push(page);
  if (viewport) await page.setViewport(viewport);
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off`);
  const panel = browser.panelOf(page);
  await panel.waitFor(stillTranscript);
  return { page, panel };
}

/** Read some of the transcript, and come back later. */
async function readAndReturn(page: Page, panel: Panel, offer = '继续阅读') {
  await panel.evaluate(scrollTo, 100, 0.5);
  const stored = async () => JSON.stringify(await browser.storage.read());
  await expect.poll(stored, { timeout: 5000 }).toContain('"index":100');
  await page.reload();
  await panel.button(offer);
  await panel.waitFor(stillTranscript);
}

async function expectReachable(panel: Panel, names: readonly string[]) {
  for (const name of names) {
    const { covered, rect } = await panel.button(name);
    expect(covered, `${name} at ${JSON.stringify(rect)}`).toBe(false);
    expect(rect.height, name).toBeGreaterThanOrEqual(24);
  }
}

/** All the text, in order, of the panel's landmark in the tree that screen readers are given. */
async function textInTree(page: Page, name: string) {
  const tree = await page.accessibility.snapshot({ interestingOnly: false, includeIframes: true });
  const all = (node: SerializedAXNode): SerializedAXNode[] => [
    node,
    ...(node.children ?? []).flatMap(all),
  ];
  const landmark =
    tree && all(tree).find(node => node.role === 'complementary' && node.name === name);
  if (!landmark) throw new Error(`The tree has no landmark named ${name}.`);
  const texts = all(landmark).filter(({ role }) => role === 'StaticText');
  return withoutSpace(texts.map(({ name }) => name).join(''));
}

function withoutSpace(text = ''): string {
  return text.replace(/\s+/g, '');
}

/** The strongest contrast with its most frequent colour that is seen in each part of the page. */
async function contrastsSeen(page: Page, parts: readonly Rect[]): Promise<number[]> {
  const image = await page.screenshot({ encoding: 'base64' });
  return page.evaluate(strongestContrasts, `data:image/png;base64,${image}`, parts);
}

/** Let Chromium do as it does for a screen reader: else its tree leaves out what is out of view. */
async function pretendScreenReader() {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto('chrome://accessibility');
  for (const mode of ['native', 'web', 'extendedProperties', 'screenReader']) {
    // The page loads itself again at each click.
    await vi.waitFor(
      async () => {
        const box = await page.waitForSelector(`>>> input#${mode}`);
        const isOn = await box?.evaluate(element => {
          const { checked } = element as HTMLInputElement;
          if (!checked) (element as HTMLInputElement).click();
          return checked;
        });
        expect(isOn).toBe(true);
      },
      { timeout: 10_000, interval: 100 },
    );
  }
}

// These functions run in the page, so each uses nothing but its arguments.

/** The longest transition or animation that anything in the panel has, in seconds. */
function longestMotion(root: Document): number {
  const lengths = [...root.querySelectorAll('*')].flatMap(element =>
    [getComputedStyle(element), getComputedStyle(element, '::before')].flatMap(style =>
      `${style.transitionDuration}, ${style.animationDuration}`.split(', ').map(Number.parseFloat),
    ),
  );
  return Math.max(...lengths.filter(Number.isFinite));
}

function isFramed(root: Document, speaker: string): boolean {
  const chips = [...root.querySelectorAll('.chip')];
  const chip = chips.find(({ ariaLabel }) => ariaLabel?.startsWith(speaker));
  return chip !== undefined && getComputedStyle(chip, '::before').borderTopWidth === '2px';
}

async function strongestContrasts(picture: string, parts: readonly Rect[]): Promise<number[]> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to draw on.');
  context.drawImage(image, 0, 0);

  return parts.map(({ x, y, width, height }) => {
    const { data } = context.getImageData(x, y, width, height);
    const luminances: number[] = [];
    const counts = new Map<number, number>();
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = [0, 1, 2]
        .map(part => (data[at + part] ?? 0) / 255)
        .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      luminances.push(luminance);
      counts.set(luminance, (counts.get(luminance) ?? 0) + 1);
    }
    const [[ground = 0] = []] = [...counts].sort(([, a], [, b]) => b - a);
    const contrastWith = (luminance: number) =>
      (Math.max(luminance, ground) + 0.05) / (Math.min(luminance, ground) + 0.05);
    return Math.max(...luminances.map(contrastWith));
  });
}
