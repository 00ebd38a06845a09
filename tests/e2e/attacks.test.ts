import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { openInterview, openTab, untilWhole } from './harness/article-tab.ts';

/** What the reader seeks in the panel, which no page is to know. */
const QUERY = '指数曲线';

/** Words of the transcript's first paragraph, which is in view in both kinds of panel. */
const WORDS = '每周二和周五';

const CALM = `${INTERVIEW_PATH}?sim-hydrate=off`;

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());
beforeEach(() => browser.storage.clear());

/**
 * What a script of the page can do to learn what stands in a panel; each returns all that it has
 * learned. They run in the page, so each uses nothing but its arguments.
 */
const LEARNING: readonly { readonly name: string; learn(): string | Promise<string> }[] = [
  {
    name: 'selecting over it',
    learn() {
      const selection = getSelection() as Selection;
      const seen = new Set<string>();
      const starts = [document.body, document.documentElement, ...document.querySelectorAll('*')];
      for (const start of [...starts.slice(0, 2), ...starts.slice(-8)]) {
        for (const direction of ['forward', 'backward']) {
          for (const unit of ['character', 'line', 'paragraph', 'documentboundary']) {
            selection.collapse(start, direction === 'forward' ? 0 : start.childNodes.length);
            for (let i = 0; i < 4; i++) selection.modify('move', direction, unit);
            for (let i = 0; i < 4; i++) selection.modify('extend', direction, unit);
            seen.add(String(selection));
          }
        }
      }
      return [...seen].join();
    },
  },
  {
    name: 'selecting all that has the focus',
    learn() {
      document.execCommand('selectAll');
      return `${getSelection()}`;
    },
  },
  {
    name: 'copying what is selected',
    learn() {
      let copied = '';
      const hear = (event: ClipboardEvent) => {
        copied += `${event.clipboardData?.getData('text/plain')} ${getSelection()}`;
      };
      addEventListener('copy', hear, true);
      document.execCommand('selectAll');
      document.execCommand('copy');
      removeEventListener('copy', hear, true);
      return copied;
    },
  },
  {
    name: 'asking the browser to find words',
    learn() {
      getSelection()?.removeAllRanges();
      type Finder = { find(words: string, ...options: boolean[]): boolean };
      const finder = window as unknown as Finder;
      return finder.find('每周二和周五', false, false, true) ? '每周二和周五' : '';
    },
  },
  {
    name: 'asking which words lie at every point',
    learn() {
      const seen = new Set<string | null>();
      for (let x = 4; x < innerWidth; x += 48) {
        for (let y = 4; y < innerHeight; y += 48) {
          const caret = document.caretPositionFromPoint(x, y);
          seen.add(caret?.offsetNode.textContent ?? '');
          for (const element of document.elementsFromPoint(x, y)) seen.add(element.textContent);
        }
      }
      return [...seen].join();
    },
  },
  {
    name: 'listing what is highlighted',
    learn() {
      return [...CSS.highlights].map(([name, ranges]) => name + [...ranges].join()).join();
    },
  },
  {
    name: 'walking through all elements, roots and frames',
    learn() {
      const seen: string[] = [];
      const walk = (root: Document | ShadowRoot | Element) => {
        for (const element of root.querySelectorAll('*')) {
          seen.push(element.textContent ?? '', (element as HTMLInputElement).value ?? '');
          if (element.shadowRoot) walk(element.shadowRoot);
          const inner = (element as HTMLIFrameElement).contentDocument;
          if (inner) walk(inner);
        }
      };
      walk(document);
      for (let i = 0; i < window.length; i++) {
        try {
          seen.push(String(window[i]?.document.body.textContent));
        } catch {}
      }
      seen.push(document.documentElement.getHTML({ serializableShadowRoots: true }));
      return seen.join();
    },
  },
];

describe.each(LEARNING)('by $name', ({ learn }) => {
  test('no page learns what the panel shows, or what is sought in it', async () => {
    const { page } = await openSearching();
    const learned = await page.evaluate(`(${asFunction(learn)})()`);
    expect(learned).not.toContain(WORDS);
    expect(learned).not.toContain(QUERY);
  });
});

test('most of it does work on a panel that is drawn into the page: so much is proved by it', async () => {
  const { page } = await openTab(browser, '/empty');
  const successes: string[] = [];
  for (const { name, learn } of LEARNING) {
    await page.evaluate(drawInPage, WORDS, QUERY);
    const learned = String(await page.evaluate(`(${asFunction(learn)})()`));
    if (learned.includes(WORDS) || learned.includes(QUERY)) successes.push(name);
  }
  expect(successes).toEqual(
    expect.arrayContaining(
      inject('browser') === 'chromium'
        ? [
            'selecting over it',
            'selecting all that has the focus',
            'asking the browser to find words',
          ]
        : ['selecting all that has the focus', 'copying what is selected'],
    ),
  );
});

describe('no page', () => {
  test('writes into the field of the panel that has the focus', async () => {
    const { page, panel } = await openSearching();
    await page.evaluate(() => {
      document.execCommand('selectAll');
      document.execCommand('insertText', false, 'intruder');
      document.execCommand('delete');
    });
    const field = await panel.evaluate(root => root.querySelector('input')?.value);
    expect(field).toBe(QUERY);
  });

  test('hears what is typed, pasted or clicked in the panel', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    await page.evaluate(hearEverything);
    await panel.press('搜索');
    await page.keyboard.type('abc');
    await panel.click('[data-paragraph="0"]');
    const heard = await page.evaluate(
      'heard.filter(type => /key|input|paste|composition/.test(type))',
    );
    expect(heard).toEqual([]);
  });

  test('is sent a message, or told by an event that we are there', async () => {
    const { page } = await openTab(browser, '/empty');
    await page.evaluateOnNewDocument(hearEverything);
    await page.goto(`https://www.nytimes.com${CALM}`);
    await untilWhole(browser.panelOf(page));
    const heard = await page.evaluate(
      'heard.filter(type => /message|script|wxt|extension/.test(type))',
    );
    expect(heard).toEqual([]);
  });

  test('ends the panel by the event by which our scripts might know each other', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    await page.evaluate(() => {
      for (const name of ['wxt:content-script-started', 'content-script-started']) {
        document.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'article' } }));
        postMessage({ type: name, contentScriptName: 'article' }, '*');
      }
    });
    await untilWhole(panel);
    await panel.press('下一段发言');
    await panel.waitFor(root => root.querySelector('[data-moved]'));
  });

  test('finds the panel among its frames or in the list of what was loaded', async () => {
    const { page } = await openInterview(browser, CALM);
    const seen = await page.evaluate(() => ({
      frames: window.length,
      elements: document.querySelectorAll('iframe, frame, object, embed').length,
      resources: performance
        .getEntries()
        .map(({ name }) => name)
        .filter(name => name.includes('extension:')),
    }));
    expect(seen).toEqual({ frames: 0, elements: 0, resources: [] });
  });

  test.runIf(inject('browser') === 'chromium')(
    'frames our page at the address that it has in every browser',
    async () => {
      const { page } = await openInterview(browser, CALM);
      const own = page.frames().find(frame => frame.url().startsWith('chrome-extension:'));
      const address = own?.url() ?? '';
      expect(address).toContain('/panel.html');
      await page.evaluate(src => {
        const frame = document.createElement('iframe');
        frame.src = src;
        document.body.append(frame);
        return new Promise(resolve => frame.addEventListener('load', resolve, { once: true }));
      }, address);
      const framed = page.frames().filter(frame => frame.url().startsWith('chrome-extension:'));
      expect(framed).toHaveLength(1);
    },
  );

  test('gets a hold of the panel by standing in for what every script uses', async () => {
    const { page } = await openTab(browser, '/empty');
    await page.evaluateOnNewDocument(patchEverything);
    await page.goto(`https://www.nytimes.com${CALM}`);
    await untilWhole(browser.panelOf(page));
    expect(await page.evaluate('taken')).toEqual([]);
  });
});

describe('a page that has got hold of the frame', () => {
  test('is not believed by the panel, however early and often it speaks', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    const heard = await panel.inShell(async root => {
      const frame = root.querySelector<HTMLIFrameElement>('.frame');
      if (!frame) return ['no frame'];
      const heard: unknown[] = [];
      const isLoaded = new Promise(resolve => frame.addEventListener('load', resolve));
      const speak = setInterval(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => heard.push(data);
        const greeting = { form: 'beside', shape: 'folded', session: { query: 'intruder' } };
        frame.contentWindow?.postMessage({ key: 'a guess', greeting }, '*', [port2]);
      }, 2);
      frame.src += '';
      await isLoaded;
      await new Promise(resolve => setTimeout(resolve, 500));
      clearInterval(speak);
      return heard;
    });
    expect(heard).toEqual([]);
    await panel.waitFor(root => root.querySelector('.summary'));
    await page.evaluate(() => scrollTo(0, 6000));
    await panel.waitFor(root => root.querySelector('[data-moved] [aria-current]'));
    expect(await panel.evaluate(root => root.body.textContent)).not.toContain('intruder');
  });

  test('gets no word of ours when it shows something else there, and the panel comes back', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    await page.evaluate(() => {
      Object.assign(window, { told: [] });
      addEventListener('message', ({ data }) =>
        (window as unknown as { told: unknown[] }).told.push(data),
      );
    });
    await panel.inShell(root => {
      const inside = root.querySelector<HTMLIFrameElement>('.frame')?.contentWindow;
      const page = "<script>onmessage = ({ data }) => parent.postMessage(data, '*')</script>";
      if (inside)
        inside.location.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    });
    await expect.poll(() => panel.isThere(), { timeout: 2000 }).toBe(false);
    await untilWhole(panel);
    expect(await page.evaluate('told')).toEqual([]);
  });
});

/** What our panel shows while the reader seeks something in it. */
async function openSearching(): Promise<{ page: Page; panel: Panel }> {
  const tab = await openInterview(browser, CALM);
  await tab.panel.press('搜索');
  await tab.panel.waitFor(root => root.activeElement?.matches('input'));
  await tab.page.keyboard.type(QUERY);
  await tab.panel.waitFor((root, query) => root.querySelector('input')?.value === query, QUERY);
  return tab;
}

/** A method is no expression by itself. */
function asFunction(learn: () => unknown): string {
  return String(learn).replace(/^(async )?learn/, '$1function learn');
}

// The functions below run in the page: each uses nothing but its arguments.

/** Draw a panel into the page, closed as ours was when it was drawn so. */
function drawInPage(words: string, query: string): void {
  document.body.innerHTML = '<p>The article begins.</p><p>The article ends.</p>';
  for (const old of document.querySelectorAll('drawn-panel')) old.remove();
  const host = document.createElement('drawn-panel');
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = `<aside><input><p>${words}</p><p>${words}</p></aside>`;
  document.documentElement.append(host);
  const field = root.querySelector('input');
  if (field) field.value = query;
  field?.focus();
}

/** Note the type of every event that the page hears of. */
function hearEverything(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const types = Object.keys(window)
    .concat(Object.keys(HTMLElement.prototype), Object.keys(Document.prototype))
    .filter(key => key.startsWith('on'))
    .map(key => key.slice(2));
  const own = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    heard.push(event.type);
    return own.call(this, event);
  };
  for (const type of new Set([...types, 'wxt:content-script-started'])) {
    addEventListener(type, () => heard.push(type), true);
  }
}

/** Stand in for the functions through which our scripts might hand something to the page. */
function patchEverything(): void {
  const taken: string[] = [];
  Object.assign(window, { taken });
  const patch = (owner: object, name: string) => {
    const original = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      const isOurs = [this, ...args].some(value => {
        return value instanceof Element && /alongside|iframe/i.test(value.nodeName);
      });
      if (isOurs || name === 'MessageChannel') taken.push(name);
      return Reflect.apply(original, this, args);
    });
  };
  patch(Element.prototype, 'attachShadow');
  patch(Node.prototype, 'appendChild');
  patch(Element.prototype, 'append');
  patch(Element.prototype, 'prepend');
  patch(Document.prototype, 'createElement');
  patch(MessagePort.prototype, 'postMessage');
  patch(window, 'postMessage');
}
