import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { builtExtension } from '../../dev/browser/built-extension.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { scrollTo } from '../../dev/panel/in-transcript.ts';
import {
  makeStage,
  OPENINGS,
  PANEL_STATES,
  pagesOfStates,
  type Stage,
  untilReady,
} from '../../dev/panel/panel-states.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';
import { localeOf, wordsOf } from '../assets/catalogues.ts';
import { type Judgement, judgePage, judgePanel, PAPERS, type Paper } from './harness/axe.ts';

const isChromium = inject('browser') === 'chromium';

// Another language is other words, and Chromium holds them against the same rules.
const languages = isChromium ? (['zh-CN', 'zh-TW', 'en'] as const) : (['zh-CN'] as const);

describe.each(languages)('in %s, axe finds nothing to object to', language => {
  const t = wordsOf(language);
  const lang = localeOf(language);
  let browser: TestBrowser;
  let stage: Stage;

  beforeAll(async () => {
    browser = await openBrowser({
      browser: inject('browser'),
      lang,
      // With motion, colours pass from paper to paper in steps.
      reducedMotion: true,
      pages: pagesOfStates,
    });
    stage = makeStage(browser, t);
  });
  afterAll(() => browser.close());

  const states = PANEL_STATES.filter(({ only = inject('browser') }) => only === inject('browser'));
  test.each(states)('in the panel $name', async state => {
    const scene = await stage.show(state);
    const { shows: part, covered = null, isWhole = false } = state;
    const judged = await judgePanel(scene.panel, { part, covered, isWhole });
    for (const paper of PAPERS) expectNoObjection(judged[paper], paper);
    expect(judged.light.met).toContain('button-name');
  });

  test.each([
    ['before anything was read', {}],
    ['of which one was begun', OPENINGS['read before'].stored],
  ])('in the list of episodes, %s', async (_state, stored) => {
    await browser.storage.clear();
    await browser.storage.write(stored);
    const popup = await browser.openExtensionPage('popup.html');
    await popup.waitForSelector('main a');
    // It is as bright as the system, and knows no other paper.
    for (const paper of ['light', 'dark'] as const) {
      await browser.prefer(popup, { colorScheme: paper, reducedMotion: true });
      const judged = await judgePage(popup, paper === 'dark');
      expectNoObjection(judged, paper);
      if (paper === 'light') expect(judged.met).toContain('link-name');
    }
    await popup.close();
  });

  // Firefox brings the new version to the open tab by itself.
  test.runIf(isChromium)('in the panel after an update, with the line that says so', async () => {
    // In a browser of its own, for the storage cannot be looked into any more.
    const browser = await openBrowser({
      browser: inject('browser'),
      lang,
      reducedMotion: true,
    });
    onTestFinished(() => browser.close());
    const page = await browser.openArticle(`${INTERVIEW_PATH}?sim-hydrate=off`);
    const scene = { browser, page, panel: browser.panelOf(page), t };
    await untilReady(scene);
    await browser.puppeteer.installExtension(builtExtension(browser.kind));
    await scene.panel.evaluate(scrollTo, 60, 0.5);
    const part = '.panel > .failure';
    await scene.panel.waitFor((root, part) => root.querySelector(part), part);
    const sight = { part, covered: null, isWhole: false };
    const judged = await judgePanel(scene.panel, sight);
    for (const paper of PAPERS) expectNoObjection(judged[paper], paper);
  });
});

function expectNoObjection({ violations, undecided, met, readable }: Judgement, paper: Paper) {
  expect(violations, paper).toEqual([]);
  expect(undecided, paper).toEqual([]);
  // Else it has not found the way in, or seen nothing there.
  expect(met, paper).toContain('color-contrast');
  expect(readable, paper).toBeGreaterThan(0);
}
