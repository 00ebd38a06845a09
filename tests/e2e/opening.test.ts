import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { type Pages, standInPages } from '../../dev/stand-in/stand-in.ts';
import {
  INTERVIEW_PATH,
  interview,
  OPINION_PATH,
  otherInterview,
  standInPage,
} from '../../dev/stand-in/stand-in-page.ts';
import {
  countPanels,
  openInterview,
  openTab,
  PARAGRAPHS,
  untilSettled,
  untilWhole,
} from './harness/article-tab.ts';
import { countLandmarks } from './harness/landmark.ts';

const GIFT = '?unlocked_article_code=1.kE0.aBcD.eFgH1234&smid=url-share';
/** The interview on a page that has made the last of its own changes once it has loaded. */
const CALM = `${INTERVIEW_PATH}?sim-hydrate=off`;
const OTHER_PATH = '/2024/05/03/podcasts/transcript-ada-wren-interviews-tomas-hale.html';

/** Beside the usual pages: a page of the site that shows what the query says, and another site. */
const pages: Pages = url => {
  const { host, pathname, searchParams } = url;
  if (host === 'mirror.example') return standInPage(interview(pathname));
  switch (searchParams.get('shows')) {
    case 'the-interview':
      return standInPage(interview(pathname));
    case 'another':
      return standInPage(otherInterview(pathname));
    default:
      return standInPages(url);
  }
};

let browser: TestBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser'), pages });
});
afterAll(() => browser.close());

describe('on the interview', () => {
  test.each([
    ['its transcript', INTERVIEW_PATH],
    ['its other address', OPINION_PATH],
    ['a gift link', `${INTERVIEW_PATH}${GIFT}`],
    ['a link to a place in it', `${INTERVIEW_PATH}#after-top`],
    ['a gift link to a place in its other address', `${OPINION_PATH}${GIFT}#link-5a1b2c3d`],
  ])('the panel opens: %s', async (_, address) => {
    const { page, panel } = await openInterview(browser, address);

    await expectBeside(page, panel);
  });

  test('every paragraph of the transcript is there, in order, word for word', async () => {
    const { panel } = await openInterview(browser);

    const paragraphs = await panel.evaluate(readParagraphs);
    expect(paragraphs).toHaveLength(PARAGRAPHS);
    expect(paragraphs).toEqual(
      firstEpisode.paragraphs.map(({ text }, n) => ({ n: String(n), text })),
    );
    expect(paragraphs[0]?.text).toMatch(/^Ezra Klein 每周二和周五/);
  });

  test('the panel is a landmark named 对读', async () => {
    const { page } = await openInterview(browser, CALM);

    expect(await countLandmarks(browser, page, 'complementary', '对读')).toBe(1);
  });

  test('in an English browser it is named Alongside, and the transcript is the same', async () => {
    const english = await openBrowser({ browser: inject('browser'), lang: 'en-US' });
    onTestFinished(() => english.close());
    const page = await english.openArticle();
    const panel = english.panelOf(page);
    await untilWhole(panel);

    expect(await countLandmarks(english, page, 'complementary', 'Alongside')).toBe(1);
    expect((await panel.evaluate(readParagraphs))[PARAGRAPHS - 1]?.text).toBe(
      firstEpisode.paragraphs[PARAGRAPHS - 1]?.text,
    );
  });
});

describe('however the site serves the page', () => {
  test.each(['node', 'children', 'attach'])(
    'there is one panel when the framework takes over: %s',
    async mode => {
      const { page, panel } = await openInterview(
        browser,
        `${INTERVIEW_PATH}?sim-hydrate=${mode}&sim-delay=100`,
      );
      await untilSettled(page);

      expect(await page.evaluate('__sim.hydrations')).toBe(1);
      await expectBeside(page, panel);
    },
  );

  test.each([
    ['as a list, with the player', 'sim-layout=dl'],
    ['without advertisements', 'sim-ads=0'],
    ['with an offer docked at its foot', 'sim-dock=1'],
    ['late', 'sim-wait=600'],
    ['in pieces', 'sim-trickle=600'],
    ['under a strict policy for its content', 'sim-policy=strict'],
  ])('the panel opens beside it, with nothing on top: %s', async (_, query) => {
    const { page, panel } = await openInterview(browser, `${INTERVIEW_PATH}?${query}&sim-delay=0`);
    await untilHydrated(page);

    await expectBeside(page, panel);
    expect(await page.evaluate(whatLiesOnTop)).toEqual(Array(5).fill('alongside-panel'));
  });

  test('behind a gate that is fixed to the window, the panel lies over the page and works', async () => {
    const { page, panel } = await openInterview(browser, `${INTERVIEW_PATH}?sim-gate=1`);
    await untilHydrated(page);

    await expectBeside(page, panel, { pageGivesWay: 0 });
    expect(await page.evaluate(whatLiesOnTop)).toEqual(Array(5).fill('alongside-panel'));
    const before = await panel.evaluate(readHere);
    await panel.press('下一段发言');
    await expect.poll(() => panel.evaluate(readHere)).not.toEqual(before);
  });

  test('the transcript can be read before the page has come to its end', async () => {
    const { page, panel } = await openTab(browser, OTHER_PATH);
    const address = `https://www.nytimes.com${INTERVIEW_PATH}?sim-trickle=1500&sim-delay=0`;
    const loading = page.goto(address);
    await untilWhole(panel);

    expect(await page.evaluate(() => [document.readyState, location.href])).toEqual([
      'loading',
      address,
    ]);
    await loading;
    await untilSettled(page);
    await expectBeside(page, panel);
  });
});

describe('whatever the site does to the page', () => {
  test.each([
    ['replaces its body', () => document.body.replaceWith(document.createElement('body'))],
    [
      'empties its body',
      () => {
        document.body.innerHTML = '';
      },
    ],
    [
      'replaces head and body',
      () => {
        document.documentElement.innerHTML = '<head><title>New</title></head><body>New</body>';
      },
    ],
    ['removes the panel', () => document.querySelector('alongside-panel')?.remove()],
    [
      'moves the panel into its body',
      () => document.body.append(document.querySelector('alongside-panel') ?? ''),
    ],
    [
      'replaces the document element',
      () => {
        const html = document.createElement('html');
        html.append(document.createElement('head'), document.createElement('body'));
        document.replaceChild(html, document.documentElement);
      },
    ],
    ['writes its document anew', writeAnew],
    [
      'writes its document anew, after a while without any',
      () => {
        document.open();
        setTimeout(() => {
          document.write('<!doctype html><title>New</title><p>New');
          document.close();
        });
      },
    ],
  ])('the panel stays, once, beside the page, and lives: it %s', async (_, change) => {
    const { page, panel } = await openInterview(browser, CALM);
    const errors: string[] = [];
    page.on('pageerror', error => errors.push(String(error)));
    page.on('console', message => message.type() === 'error' && errors.push(message.text()));
    await page.evaluate(change);

    await expectBeside(page, panel);
    const before = await panel.evaluate(readHere);
    await panel.press('下一段发言');
    await expect.poll(() => panel.evaluate(readHere)).not.toEqual(before);
    await panel.press('关闭');
    await expect.poll(() => page.evaluate(givesWay)).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a panel that was removed comes back at the line being read', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    for (let turn = 0; turn < 5; turn++) await panel.press('下一段发言');
    const before = await panel.evaluate(readHere);
    await page.evaluate(() => document.querySelector('alongside-panel')?.remove());

    await expect.poll(() => panel.evaluate(readHere)).toEqual(before);
    expect(before).toMatchObject({ n: expect.stringMatching(/^\d+$/) });
  });

  test('a page that writes its document anew leaves the panel folded, or where it was read', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    for (let turn = 0; turn < 5; turn++) await panel.press('下一段发言');
    const before = await panel.evaluate(readHere);
    await page.evaluate(writeAnew);
    await expectBeside(page, panel);
    await expect.poll(() => panel.evaluate(readHere)).toEqual(before);

    await panel.press('关闭');
    await panel.button('展开对读');
    await page.evaluate(writeAnew);
    await panel.button('展开对读');
    expect(await page.evaluate(givesWay)).toBe(0);
  });

  test('a page that will not have the panel is never kept busy removing it', async () => {
    const { page, panel } = await openInterview(browser, CALM);

    const removals = await page.evaluate(() => {
      const MOST = 5000;
      return new Promise<number>(resolve => {
        let removals = 0;
        const remove = () => {
          if (removals === MOST || document.title === 'Have it') return;
          for (const panel of document.querySelectorAll('alongside-panel')) {
            panel.remove();
            removals += 1;
          }
        };
        new MutationObserver(remove).observe(document.documentElement, { childList: true });
        remove();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(removals)));
      });
    });
    expect(removals).toBeLessThan(100);
    expect(await countPanels(page)).toBe(0);

    // Once it would have the panel after all, the reader has only to ask.
    await page.evaluate(() => {
      document.title = 'Have it';
    });
    await browser.pressToolbarButton(page);
    await expectBeside(page, panel);
  });
});

describe('when the site navigates without loading', () => {
  test('the panel leaves with its article, and comes back when the reader does', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    await page.evaluate("__sim.navigate('/2024/04/11/podcasts/synthetic-a.html')");
    await untilGone(page);
    expect(await page.evaluate(tracesOfUs)).toEqual(NO_TRACE);

    await page.evaluate(() => history.back());
    await page.waitForFunction(
      "__sim.navigations.length === 2 && location.pathname.includes('04/12')",
    );
    await page.evaluate(showHeadline, 'Transcript: Ezra Klein Interviews Dario Amodei');
    await untilWhole(panel);
    await expectBeside(page, panel);
  });

  test('the panel comes when the reader arrives at the article from another page', async () => {
    const { page, panel } = await openTab(browser, `${OTHER_PATH}?sim-hydrate=off`);
    await page.evaluate(path => history.pushState({}, '', path), INTERVIEW_PATH);
    await page.evaluate(showHeadline, 'Transcript: Ezra Klein Interviews Dario Amodei');
    await untilWhole(panel);
    await expectBeside(page, panel);

    await page.evaluate("__sim.navigate('/2024/04/11/podcasts/synthetic-a.html')");
    await untilGone(page);
    expect(await page.evaluate(tracesOfUs)).toEqual(NO_TRACE);
  });

  test('going there and back many times leaves one panel', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    for (let round = 0; round < 3; round++) {
      await page.evaluate("__sim.navigate('/2024/04/11/podcasts/synthetic-a.html')");
      await untilGone(page);
      await page.evaluate(path => history.pushState({}, '', path), INTERVIEW_PATH);
      await page.evaluate(showHeadline, 'Ezra Klein Interviews Dario Amodei');
      await untilWhole(panel);
    }

    await expectBeside(page, panel);
  });

  test('from one address of the article to the other, the panel stays where it was', async () => {
    const { page, panel } = await openInterview(browser, CALM);
    await untilSettled(page);
    await panel.press('下一段发言');
    await panel.press('下一段发言');
    const before = await panel.evaluate(readHere);
    await page.evaluate(path => history.pushState({}, '', path), OPINION_PATH);
    await page.evaluate(showHeadline, 'What if Dario Amodei Is Right About A.I.?');
    // Only after the address has been looked at again would a second panel come.
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 600)));

    await expectBeside(page, panel);
    expect(await panel.evaluate(readHere)).toEqual(before);
  });
});

test('going back to the article in the history shows one panel', async () => {
  const { page, panel } = await openInterview(browser);
  await page.goto(`https://www.nytimes.com${OTHER_PATH}`);
  await page.goto(`https://www.nytimes.com${OPINION_PATH}`);
  await untilWhole(panel);
  await page.goBack();
  await page.goBack();
  await untilWhole(panel);

  await expectBeside(page, panel);
});

describe('elsewhere nothing at all happens', () => {
  test.each([
    ['another article of the site', OTHER_PATH, 'usual'],
    ['the same words at another address', OTHER_PATH, 'the-interview'],
    ['other words at the address of the interview', INTERVIEW_PATH, 'another'],
    ['another site under the same path', `https://mirror.example${INTERVIEW_PATH}`, 'usual'],
  ])('%s', async (_, address, shows) => {
    const { page } = await openTab(browser, `${address}?shows=${shows}&sim-delay=0`);
    await untilSettled(page);
    await page.keyboard.press('j');

    expect(await page.evaluate(tracesOfUs)).toEqual(NO_TRACE);
    expect(await page.evaluate('__sim.keys')).toEqual(
      [
        ['keydown', 'window-capture'],
        ['keydown', 'document-bubble'],
        ['keyup', 'window-capture'],
      ].map(([type, phase]) => ({ type, key: 'j', phase, defaultPrevented: false })),
    );
  });
});

/** How the panel stands in the page, for a page that is 1280 px wide. */
const BESIDE = {
  panels: 1,
  paragraphs: PARAGRAPHS,
  position: 'fixed',
  width: 432,
  /** From the panel to the right edge of what the reader sees of the page. */
  toTheEdge: 0,
  pageGivesWay: 432,
};

/** Expect that the panel stands so, as soon as its frame has loaded. */
async function expectBeside(page: Page, panel: Panel, otherwise: Partial<typeof BESIDE> = {}) {
  await expect
    .poll(() => stance(page, panel), { timeout: 5000 })
    .toEqual({ ...BESIDE, ...otherwise });
}

async function stance(page: Page, panel: Panel): Promise<typeof BESIDE> {
  const [place, { x, width }, paragraphs] = await Promise.all([
    panel.inShell(root => {
      const shell = root.querySelector('.shell');
      const { clientWidth } = document.documentElement;
      return { position: shell && getComputedStyle(shell).position, clientWidth };
    }),
    panel.rectOf('aside').then(rect => rect ?? expect.fail('The panel has no aside.')),
    panel.evaluate(root => root.querySelectorAll('[data-paragraph]').length),
  ]);
  return {
    panels: await countPanels(page),
    paragraphs,
    position: String(place.position),
    width,
    toTheEdge: place.clientWidth - (x + width),
    pageGivesWay: await page.evaluate(givesWay),
  };
}

/** Wait until the site's framework has taken over a page that has loaded. */
async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction("__sim.hydrations === 1 && document.readyState === 'complete'", {
    polling: 50,
  });
}

// The following run in the page or the panel, and use nothing but their arguments.

function writeAnew() {
  const words = document.documentElement.outerHTML;
  document.open();
  document.write(`<!doctype html>${words}`);
  document.close();
}

function readParagraphs(root: Document) {
  return [...root.querySelectorAll<HTMLElement>('[data-paragraph]')].map(
    ({ dataset, textContent }) => ({ n: dataset.paragraph, text: textContent }),
  );
}

/** The paragraph being read, and where it stands in the window. */
function readHere(root: Document) {
  const here = root.querySelector<HTMLElement>('[aria-current="location"]');
  return { n: here?.dataset.paragraph, top: Math.round(here?.getBoundingClientRect().top ?? -1) };
}

/** The names of the elements that the reader meets near the panel's corners and in its middle. */
function whatLiesOnTop() {
  const { clientWidth: right, clientHeight: bottom } = document.documentElement;
  const left = right - 432;
  const points: readonly (readonly [number, number])[] = [
    [left + 12, 12],
    [right - 12, 12],
    [left + 216, bottom / 2],
    [left + 12, bottom - 12],
    [right - 12, bottom - 12],
  ];
  return points.map(([x, y]) => document.elementFromPoint(x, y)?.localName);
}

/** How much of its width the page has given up. */
function givesWay(): number {
  const { clientWidth } = document.documentElement;
  return clientWidth - document.documentElement.getBoundingClientRect().right;
}

function showHeadline(text: string) {
  const headline = document.querySelector('h1');
  if (headline) headline.textContent = text;
}

async function untilGone(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('alongside-panel'), { polling: 50 });
}

const NO_TRACE = {
  elements: ['head', 'body'],
  style: null,
  margin: '0px',
  isFullWidth: true,
  styleSheets: 1,
  adopted: 0,
};

function tracesOfUs(): typeof NO_TRACE {
  const html = document.documentElement;
  return {
    elements: [...html.children].map(({ localName }) => localName),
    style: html.getAttribute('style') as null,
    margin: getComputedStyle(html).margin,
    isFullWidth: document.body.getBoundingClientRect().width === html.clientWidth,
    styleSheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
  };
}
