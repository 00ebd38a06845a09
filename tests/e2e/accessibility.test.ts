import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { firstEpisode } from '../fixtures/first-episode.ts';
import { INTERVIEW_PATH } from '../fixtures/stand-in-page.ts';
import { gold } from './harness/gold.ts';
import { readAlong } from './harness/in-both.ts';
import type { Rect } from './harness/in-panel.ts';
import { scrollTo, stillTranscript } from './harness/in-transcript.ts';
import { openBrowser, type TestBrowser } from './harness/open-browser.ts';
import type { Panel } from './harness/panel.ts';
import { takingAlong } from './harness/taking-along.ts';

const AMODEI = 'Dario Amodei';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const isChromium = inject('browser') === 'chromium';

let browser: TestBrowser;
const opened: Page[] = [];

afterEach(async () => {
  for (const page of opened.splice(0)) await page.close();
});

describe('for a reader of Chinese', () => {
  beforeAll(async () => {
    browser = await openBrowser({ browser: inject('browser') });
  });
  afterAll(() => browser.close());

  describe('axe finds nothing to object to', () => {
    test('in a panel that was never read, down to its last turn', async () => {
      const { page, panel } = await openPanel();
      await expectNoViolations(page, panel, true);
    });

    test('while it offers to continue', async () => {
      const { page, panel } = await openPanel();
      await readAndReturn(page, panel);
      await expectNoViolations(page, panel);
    });

    test('while one speaker is heard alone, and with a way back after a jump', async () => {
      const { page, panel } = await openPanel();
      await panel.press(AMODEI);
      await panel.waitFor(stillTranscript);
      await expectNoViolations(page, panel);

      await panel.press('下一段发言');
      await panel.waitFor(stillTranscript);
      await panel.button('回到');
      await expectNoViolations(page, panel);
    });

    test('while it follows, in the list of what was not aligned, and while a pair is marked', async () => {
      const { page, panel } = await openPanel();
      await panel.press('段已对上');
      await panel.waitFor(root => root.querySelector('.list'));
      await expectNoViolations(page, panel);
      await panel.press('在原文里点一处');
      await panel.waitFor(root => root.querySelector('.pick'));
      await expectNoViolations(page, panel);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await panel.evaluate(readAlong, [gold[120]?.words.slice(0, 40) ?? ''], 0);
      await panel.waitFor(root => root.querySelector('.article-mark'));
      await panel.waitFor(stillTranscript);
      await expectNoViolations(page, panel);
    });

    test('in the choices of how the panel looks, with the original under each paragraph', async () => {
      const { page, panel } = await openPanel();
      await panel.press('显示');
      await panel.click('.pop .switch');
      await panel.waitFor(root => root.querySelector('.original'));
      await panel.waitFor(stillTranscript);
      await expectNoViolations(page, panel);
    });

    test('while both texts are searched, and where nothing is found', async () => {
      const { page, panel } = await openPanel();
      await panel.press('搜索');
      await panel.waitFor(root => root.activeElement?.matches('.field input'));
      await page.keyboard.type('指数');
      await panel.waitFor(root => root.querySelector('mark[data-current="true"]'));
      await panel.waitFor(stillTranscript);
      await expectNoViolations(page, panel);
      await page.keyboard.type('zz');
      await panel.waitFor(root => root.querySelector('.search-outcome'));
      await expectNoViolations(page, panel);
    });

    test('in the list of turns', async () => {
      const { page, panel } = await openPanel();
      await panel.press('目录');
      await panel.waitFor(root => root.querySelector('.outline'));
      await expectNoViolations(page, panel);
    });

    test('in the list of keys, beside the text and over a narrow window', async () => {
      for (const viewport of [undefined, { width: 390, height: 844 }]) {
        const { page, panel } = await openPanel(viewport);
        await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
        await page.keyboard.press('?');
        await panel.waitFor(root => root.querySelector('.list .key'));
        await expectNoViolations(page, panel);
      }
    });

    test('where the page has only the beginning of the article', async () => {
      const { page, panel } = await openPanel(undefined, '&sim-gate=1');
      await panel.waitFor(root => root.querySelector('.limit'));
      await expectNoViolations(page, panel);
    });

    test('in the list of bookmarks and in the menu that quotes', async () => {
      const { page, panel } = await openPanel();
      await panel.press('给这一段加书签');
      await page.keyboard.down('Shift');
      await page.keyboard.press('B');
      await page.keyboard.up('Shift');
      await panel.waitFor(root => root.querySelector('.list-item'));
      await expectNoViolations(page, panel);
      await page.keyboard.press('Escape');
      await page.keyboard.press('c');
      await panel.waitFor(root => root.querySelector('[role="menuitem"]:focus'));
      await expectNoViolations(page, panel);
    });

    test('in the tab that is left of it', async () => {
      const { page, panel } = await openPanel();
      await panel.press('关闭');
      await panel.waitFor(root => root.querySelector('.tab'));
      await expectNoViolations(page, panel);
    });

    test.each([
      ['a sheet in a narrow window', 390, 844],
      ['a panel over the page', 900, 800],
    ])('in %s', async (_name, width, height) => {
      const { page, panel } = await openPanel({ width, height });
      await expectNoViolations(page, panel);
    });

    // Firefox sets no bound that a test could fill.
    test.runIf(isChromium)('in the line that says that the place cannot be kept', async () => {
      const { page, panel } = await openPanel();
      const ALL = 10 * 1024 * 1024;
      const filler = 'x'.repeat(ALL - 'filler""'.length);
      await browser.storage.clear();
      await browser.storage.write({ filler });
      await panel.evaluate(scrollTo, 100, 0.5);
      await panel.waitFor(root => root.querySelector('.failure'));
      await expectNoViolations(page, panel);
    });

    test('in the list of episodes', async () => {
      await expectNoViolationsInPopup();
    });
  });

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
    expect(await panel.evaluate(longestMotion)).toBeGreaterThan(0);
    await browser.prefer(page, { reducedMotion: true });
    expect(await panel.evaluate(longestMotion)).toBe(0);
  });

  // Firefox takes forced colours from its own settings at its start.
  test.runIf(isChromium)('in forced colours every control can still be seen', async () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { page, panel } = await openPanel();
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'forced-colors', value: 'active' },
          { name: 'prefers-color-scheme', value: scheme },
        ],
      });
      await panel.press(AMODEI);
      await panel.press('下一段发言');
      await panel.waitFor(stillTranscript);
      const names = ['跟随原文', '关闭', 'Ezra Klein', AMODEI, '上一段发言', '下一段发言', '回到'];
      const rects = await Promise.all(names.map(async name => (await panel.button(name)).rect));
      for (const [at, contrast] of (await contrastsSeen(page, rects)).entries()) {
        expect(contrast, `${names[at]}, ${scheme}`).toBeGreaterThan(4.5);
      }
      const pressed = await panel.evaluate(outlineOfChip, AMODEI);
      expect(pressed).not.toBe(await panel.evaluate(outlineOfChip, 'Ezra Klein'));

      await panel.press('关闭');
      const { rect } = await panel.button('展开对读');
      const [contrast] = await contrastsSeen(page, [rect]);
      expect(contrast, `the tab, ${scheme}`).toBeGreaterThan(4.5);
    }
  });

  // What Firefox tells a screen reader cannot be asked for from outside.
  test.runIf(isChromium)('a screen reader finds every paragraph, in view or not', async () => {
    await pretendScreenReader();
    const { page } = await openPanel();
    // Chromium builds the tree in its own time.
    const { landmark, text } = await vi.waitFor(
      async () => {
        const found = await panelInTree(page, '对读');
        expect(found.text).toContain('SoniaHerrero');
        return found;
      },
      { timeout: 10_000, interval: 200 },
    );
    expect(landmark.role).toBe('complementary');

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
    await expectNoViolations(page, panel);
  });

  test('axe finds nothing to object to in the list of episodes', async () => {
    await expectNoViolationsInPopup();
  });
});

async function openPanel(viewport?: { width: number; height: number }, switches = '') {
  await browser.storage.clear();
  const page = await browser.newPage();
  opened.push(page);
  if (viewport) await page.setViewport(viewport);
  await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off${switches}`);
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

/** The one rule of axe that another theme can break. */
const CONTRAST = 'color-contrast';

/**
 * Let axe look at the panel in both themes.
 *
 * @param isWhole whether to look at turns out of view as well, which takes long
 */
async function expectNoViolations(page: Page, panel: Panel, isWhole = false) {
  await page.evaluate(axe);
  const found: Record<string, unknown> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    // With motion, colours pass from theme to theme in steps.
    await browser.prefer(page, { colorScheme, reducedMotion: true });
    await panel.waitFor(
      (root, theme) => root.querySelector<HTMLElement>('.root')?.dataset.theme === theme,
      colorScheme,
    );
    const rules = colorScheme === 'dark' ? [CONTRAST] : null;
    const { violations, passes } = await panel.evaluate(lookAtPanel, rules, isWhole);
    found[colorScheme] = violations;
    // Else it has not found the way in, or seen nothing there.
    expect(passes).toContain(CONTRAST);
    if (!rules) expect(passes).toContain('button-name');
  }
  expect(found).toEqual({ light: [], dark: [] });
}

async function expectNoViolationsInPopup() {
  const popup = await browser.openExtensionPage('popup.html');
  opened.push(popup);
  await popup.waitForSelector('main a');
  await popup.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await browser.prefer(popup, { colorScheme, reducedMotion: true });
    const rules = colorScheme === 'dark' ? [CONTRAST] : null;
    const { violations, passes } = await popup.evaluate(runAxe, 'html', rules);
    expect(violations, colorScheme).toEqual([]);
    expect(passes).toContain(CONTRAST);
    if (!rules) expect(passes).toContain('link-name');
  }
}

async function expectReachable(panel: Panel, names: readonly string[]) {
  for (const name of names) {
    const { covered, rect } = await panel.button(name);
    expect(covered, `${name} at ${JSON.stringify(rect)}`).toBe(false);
    expect(rect.height, name).toBeGreaterThanOrEqual(24);
  }
}

/** The panel in the tree that screen readers are given, and all its text in order. */
async function panelInTree(page: Page, name: string) {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const all = (node: SerializedAXNode): SerializedAXNode[] => [
    node,
    ...(node.children ?? []).flatMap(all),
  ];
  const landmark = tree && all(tree).find(node => node.role !== 'heading' && node.name === name);
  if (!landmark) throw new Error(`The tree has nothing named ${name}.`);
  const texts = all(landmark).filter(({ role }) => role === 'StaticText');
  return { landmark, text: withoutSpace(texts.map(({ name }) => name).join('')) };
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
  opened.push(page);
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

/** Run axe on what matches: all its rules, or those that are named. */
async function runAxe(selector: string, rules: readonly string[] | null) {
  const { axe } = window as unknown as {
    axe: { run(context: string, options: object): Promise<AxeResults> };
  };
  const { violations, passes } = await axe.run(selector, {
    resultTypes: ['violations'],
    ...(rules ? { runOnly: rules } : {}),
  });
  return {
    violations: violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
    })),
    passes: passes.map(({ id }) => id),
  };
}

/** Run axe on the panel; if not on all of it, without the turns out of view, which are all alike. */
const lookAtPanel = takingAlong(
  [runAxe],
  async (root: ShadowRoot, rules: readonly string[] | null, isWhole: boolean) => {
    // So that axe can walk in: to the page the root is closed.
    Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true });
    // Axe looks for what is drawn within the body alone; the panel stands beside it.
    Object.defineProperty(document, 'body', { value: root.host, configurable: true });

    const view = root.querySelector('.scroll')?.getBoundingClientRect();
    const away = [...root.querySelectorAll<HTMLElement>('.turn')]
      .map(turn => ({ turn, box: turn.getBoundingClientRect() }))
      .filter(({ box }) => !isWhole && view && (box.bottom < view.top || box.top > view.bottom))
      .map(({ turn, box }) => {
        const room = document.createElement('div');
        room.style.height = `${box.height}px`;
        return { turn, room };
      });
    for (const { turn, room } of away) turn.replaceWith(room);
    try {
      return await runAxe('alongside-panel', rules);
    } finally {
      for (const { turn, room } of away) room.replaceWith(turn);
      Reflect.deleteProperty(document, 'body');
      Reflect.deleteProperty(root.host, 'shadowRoot');
    }
  },
);

/** The longest transition or animation that anything in the panel has, in seconds. */
function longestMotion(root: ShadowRoot): number {
  const lengths = [...root.querySelectorAll('*')].flatMap(element =>
    [getComputedStyle(element), getComputedStyle(element, '::before')].flatMap(style =>
      `${style.transitionDuration}, ${style.animationDuration}`.split(', ').map(Number.parseFloat),
    ),
  );
  return Math.max(...lengths.filter(Number.isFinite));
}

function outlineOfChip(root: ShadowRoot, name: string): string | null {
  const chips = [...root.querySelectorAll('button')];
  const chip = chips.find(({ ariaLabel }) => ariaLabel?.startsWith(name));
  return chip ? getComputedStyle(chip).outlineStyle : null;
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
