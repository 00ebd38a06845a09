import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { stillTranscript } from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { type Pages, standInPages } from '../../dev/stand-in/stand-in.ts';
import { INTERVIEW_PATH, interview, standInPage } from '../../dev/stand-in/stand-in-page.ts';
import {
  openInterview,
  openTab,
  untilFolded,
  untilOpen,
  untilSettled,
  untilWhole,
} from './harness/article-tab.ts';

const OTHER_PATH = '/2024/05/03/podcasts/transcript-ada-wren-interviews-tomas-hale.html';

/** The interview on a page that makes no changes of its own. */
const CALM = `${INTERVIEW_PATH}?sim-hydrate=off`;

/** The interview on a page whose first script does all it can to look into the panel. */
const NOSY = `${INTERVIEW_PATH}?sim-hydrate=off&nosy=1`;

const pages: Pages = url => {
  if (!url.searchParams.has('nosy')) return standInPages(url);
  const nosy = `<script>(${beNosy})()</script>`;
  return standInPage(interview()).replace('<head>', head => `${head}${nosy}`);
};

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser'), pages });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());

describe("no request leaves the machine apart from the page's own", () => {
  test('whatever the reader does in the panel', async () => {
    await browser.storage.read();
    browser.standIn.forget();
    const { page, panel } = await openInterview(browser);
    await useEverything(page, panel);
    // By then the place is kept, and whatever might be sent on that occasion is sent.
    await expect
      .poll(keptKeys, { timeout: 5000 })
      .toContainEqual(expect.stringMatching(/^position:/));
    await page.reload();
    await panel.press('继续阅读');

    const own = { host: 'www.nytimes.com', path: INTERVIEW_PATH };
    expect(browser.standIn.contacts()).toEqual([own, own]);
  });

  test('on other pages of the site, and in the list of episodes', async () => {
    browser.standIn.forget();
    const { page } = await openTab(browser, OTHER_PATH);
    await untilSettled(page);
    const list = await browser.openExtensionPage('popup.html');
    await list.waitForSelector('a[href]');
    await list.close();

    expect(browser.standIn.contacts()).toEqual([{ host: 'www.nytimes.com', path: OTHER_PATH }]);
  });
});

describe('no script of the page reads what is in the panel', () => {
  test('by walking through the document', async () => {
    const { page } = await openInterview(browser, CALM);
    const seen = await page.evaluate(() => {
      const html = document.documentElement;
      const host = document.querySelector('alongside-panel');
      return {
        root: host?.shadowRoot,
        elements: document.querySelectorAll('alongside-panel *:not(style)').length,
        texts: [html.innerText, html.textContent, html.outerHTML, host?.textContent].join(),
        serialised: html.getHTML({ serializableShadowRoots: true }),
        // Firefox keeps the rules of an extension's sheet from the page; their text is in `texts`.
        rules: [...document.styleSheets]
          .filter(({ ownerNode }) => !host?.contains(ownerNode as Node | null))
          .flatMap(({ cssRules }) => [...cssRules])
          .map(r => r.cssText),
        resources: performance.getEntries().map(({ name }) => name),
      };
    });

    expect(seen.root).toBeNull();
    expect(seen.elements).toBe(0);
    expect(seen.texts).toContain('clockmaker');
    expect(seen.texts).not.toMatch(CHINESE);
    expect(seen.texts).not.toMatch(/--al-/);
    expect(seen.serialised).not.toMatch(CHINESE);
    expect(seen.rules.filter(rule => /--al-|\.para/.test(rule))).toEqual([]);
    expect(seen.resources.filter(name => name.includes('extension://'))).toEqual([]);
  });

  test('by standing in for the function that closes it', async () => {
    const { page } = await openInterview(browser, NOSY);
    await page.evaluate(() => document.createElement('div').attachShadow({ mode: 'closed' }));

    expect(await page.evaluate('nosy.roots')).toBe(1);
  });

  test('by defining its element', async () => {
    const { page } = await openInterview(browser);
    await page.evaluate(defineElement);

    expect(await page.evaluate('internals.map(({ shadowRoot }) => shadowRoot === null)')).toEqual([
      true,
    ]);
  });

  test('by defining its element before the reader arrives without loading', async () => {
    const { page, panel } = await openTab(browser, `${OTHER_PATH}?sim-hydrate=off`);
    await page.evaluate(defineElement);
    await arrive(page);
    await untilWhole(panel);

    const reached = 'internals.filter(({ shadowRoot }) => shadowRoot !== null).length';
    expect(await page.evaluate(reached)).toBe(0);
  });

  test('from the events of mouse, focus and keys', async () => {
    const { page, panel } = await openInterview(browser, NOSY);
    const text = await panel.rectOf('[data-paragraph="0"]');
    await page.mouse.move((text?.x ?? 0) + 20, (text?.y ?? 0) + 8);
    await panel.press('下一段发言');
    await panel.click('.scroll');
    await page.mouse.wheel({ deltaY: 200 });
    await page.keyboard.press('k');

    // Firefox would tell every page the innermost target of an event, by `explicitOriginalTarget`.
    expect(await page.evaluate('[...nosy.leaks]')).toEqual([]);
    // That the focus has gone is all that it hears of what is done there.
    const heard = (await page.evaluate('[...nosy.events]')) as readonly string[];
    expect(heard).toContain('blur');
    const done = ['pointerdown', 'mousedown', 'click', 'wheel', 'keydown', 'keyup'];
    expect(heard.filter(type => done.includes(type))).toEqual([]);
  });

  test('from the selection', async () => {
    const { page, panel } = await openInterview(browser);
    await selectSomeText(page, panel);

    expect(await panel.evaluate(() => String(getSelection()))).toMatch(CHINESE);
    expect(await page.evaluate(reachesInside)).toBe(false);
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
  });

  test('by selecting everything', async () => {
    const { page } = await openInterview(browser);
    const text = await page.evaluate(() => {
      document.execCommand('selectAll');
      return String(getSelection());
    });

    expect(text).toContain('clockmaker');
    expect(text).not.toMatch(CHINESE);
  });

  test('from a point in the window', async () => {
    const { page } = await openInterview(browser);
    const names = await page.evaluate(() => {
      const [x, y] = [innerWidth - 200, 300];
      return [
        ...document.elementsFromPoint(x, y).slice(0, 1),
        document.caretPositionFromPoint?.(x, y)?.offsetNode,
        document.caretRangeFromPoint?.(x, y)?.startContainer,
      ].map(node => (node?.getRootNode() === document ? 'outside' : node && 'inside'));
    });

    expect(names).toContain('outside');
    expect(names).not.toContain('inside');
  });

  test('from messages, for none are posted to its window', async () => {
    const { page, panel } = await openInterview(browser, NOSY);
    await useEverything(page, panel);
    await page.evaluate(() => postMessage('of the page', '*'));
    await page.waitForFunction('nosy.messages.length > 0', { polling: 20 });

    expect(await page.evaluate('nosy.messages')).toEqual(['of the page']);
  });
});

describe('keys', () => {
  test('typed in the panel act there, and the page never hears of them', async () => {
    const { page, panel } = await openInterview(browser, CALM);

    expect(await typeInPanel(page, panel)).toEqual([]);
  });

  test('typed in the panel are not heard either where the reader arrived without loading', async () => {
    const { page, panel } = await openTab(browser, `${OTHER_PATH}?sim-hydrate=off`);
    await arrive(page);
    await untilWhole(panel);

    expect(await typeInPanel(page, panel)).toEqual([]);
  });

  test('typed in the page do nothing in the panel', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    await panel.press('下一段发言');
    await panel.press('下一段发言');
    const before = await panel.evaluate(seePanel);
    const keys = ['j', 'k', '1', '2', '0', 'Backspace', 'Escape'];
    await page.mouse.click(300, 500);
    for (const key of keys) await page.keyboard.press(key as 'j');

    expect(await panel.evaluate(seePanel)).toEqual(before);
    const heard = (await page.evaluate('__sim.keys')) as readonly Key[];
    const atDocument = heard.filter(({ phase }) => phase === 'document-bubble');
    expect(atDocument.map(({ key }) => key)).toEqual(keys);
    expect(heard.filter(({ defaultPrevented }) => defaultPrevented)).toEqual([]);
  });
});

const CHINESE = /\p{Script=Han}/u;

/** A key that the stand-in's own scripts have heard. */
type Key = { readonly key: string; readonly phase: string; readonly defaultPrevented: boolean };

const keptKeys = async () => Object.keys(await browser.storage.read());

/** Filter, jump, scroll on both sides, close and open. */
async function useEverything(page: Page, panel: Panel): Promise<void> {
  await panel.press('Dario Amodei');
  await panel.press('下一段发言');
  await panel.press('Dario Amodei');
  await panel.press('下一段发言');
  await panel.press('上一段发言');
  await panel.click('.scroll');
  await page.mouse.wheel({ deltaY: 600 });
  await page.mouse.move(200, 400);
  await page.mouse.wheel({ deltaY: 2500 });
  await page.waitForFunction(() => scrollY > 0, { polling: 20 });
  await panel.press('关闭');
  await untilFolded(panel);
  await panel.click('.tab');
  await untilOpen(panel);
}

/** Come to the interview without loading it. */
async function arrive(page: Page): Promise<void> {
  await page.evaluate(path => {
    history.pushState({}, '', path);
    const headline = document.querySelector('h1');
    if (headline) headline.textContent = 'Transcript: Ezra Klein Interviews Dario Amodei';
  }, INTERVIEW_PATH);
}

/** Type keys that mean something in the panel, and return what the page has heard. */
async function typeInPanel(page: Page, panel: Panel): Promise<readonly Key[]> {
  await panel.click('.scroll');
  const before = await panel.evaluate(seePanel);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect.poll(async () => (await panel.evaluate(seePanel)).here).not.toBe(before.here);
  await page.keyboard.press('2');
  await expect
    .poll(async () => (await panel.evaluate(seePanel)).pressed)
    .toEqual(['false', 'true']);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await panel.evaluate(seePanel)).isOpen).toBe(false);
  return (await page.evaluate('__sim.keys')) as readonly Key[];
}

/** Drag the mouse over the first words of the transcript. */
async function selectSomeText(page: Page, panel: Panel): Promise<void> {
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
  const text = await panel.rectOf('[data-paragraph="0"]');
  if (!text) throw new Error('The first paragraph is not drawn.');
  await page.mouse.move(text.x + 10, text.y + 10);
  await page.mouse.down();
  await page.mouse.move(text.x + 200, text.y + 12, { steps: 5 });
  await page.mouse.up();
}

// The following run in the page or the panel, and use nothing but their arguments.

function seePanel(root: Document) {
  const here = root.querySelector<HTMLElement>('[aria-current="location"]');
  return {
    here: here?.closest('[data-block]')?.getAttribute('aria-label'),
    pressed: [...root.querySelectorAll('.chips [aria-pressed]')].map(
      ({ ariaPressed }) => ariaPressed,
    ),
    isOpen: root.querySelector('aside')?.getClientRects().length === 1,
  };
}

/** Whether a script of the page gets from the selection into the panel. */
function reachesInside() {
  const selection = getSelection();
  const nodes = [selection?.anchorNode, selection?.focusNode];
  return nodes.some(node => node && node.getRootNode() !== document);
}

/** Claim the panel's element as one of the page's own, and keep what is told of its inside. */
function defineElement() {
  const all: ElementInternals[] = [];
  Object.assign(window, { internals: all });
  customElements.define(
    'alongside-panel',
    class extends HTMLElement {
      constructor() {
        super();
        all.push(this.attachInternals());
      }
    },
  );
}

/** Patch what could betray the panel, and look closely at every event. */
function beNosy() {
  const nosy = {
    roots: 0,
    messages: [] as unknown[],
    events: new Set<string>(),
    leaks: new Set<string>(),
  };
  Object.assign(window, { nosy });

  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    nosy.roots += 1;
    return attachShadow.call(this, { ...init, mode: 'open' });
  };
  addEventListener('message', ({ data }) => nosy.messages.push(data));
  const types = `pointerover pointermove pointerdown pointerup mouseover mousemove mousedown mouseup
    click wheel focusin focus blur keydown keyup scroll beforeinput selectstart`;
  for (const type of types.split(/\s+/)) {
    const look = (event: Event) => {
      nosy.events.add(type);
      const path = event.composedPath();
      for (const name in event) path.push(event[name as keyof Event] as EventTarget);
      const isInside = path.some(
        node => node instanceof Node && node !== document && node.getRootNode() !== document,
      );
      if (isInside) nosy.leaks.add(type);
    };
    addEventListener(type, look, { capture: true });
  }
}
