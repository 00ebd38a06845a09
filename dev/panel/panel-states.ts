import type { KeyInput, Page, Viewport } from 'puppeteer-core';
import type { Translate } from '../../components/messages.ts';
import type { BrowserKind } from '../browser/browsers.ts';
import type { TestBrowser } from '../browser/open-browser.ts';
import { firstEpisode } from '../first-episode.ts';
import { type Pages, standInPages } from '../stand-in/stand-in.ts';
import { INTERVIEW_PATH, pageWithoutInterview } from '../stand-in/stand-in-page.ts';
import { type GoldBlock, gold } from './gold.ts';
import { follow, pointOfWords, readAlong } from './in-both.ts';
import { refuseCopies } from './in-panel.ts';
import { scrollTo, stillTranscript } from './in-transcript.ts';
import type { Panel } from './panel.ts';

/** The panel on an article, to be brought into a state, and the words that it speaks. */
export type Scene = {
  readonly browser: TestBrowser;
  readonly page: Page;
  readonly panel: Panel;
  readonly t: Translate;
};

/** What a page that shows the panel was opened with. */
export type Opening = {
  /** The article's own switches: see `startStandIn`. */
  readonly query?: string;
  /** What is stored before. */
  readonly stored?: Readonly<Record<string, unknown>>;
  readonly view?: Viewport;
};

/** A state of the panel, and how a reader gets there. */
export type PanelState = {
  readonly name: string;
  readonly page: keyof typeof OPENINGS;
  /** What the reader does on the page when nothing lies over the text; nothing, if opening it is all. */
  reach?(scene: Scene): Promise<unknown>;
  /** What is drawn in this state alone, or almost. */
  readonly shows: string;
  /** What is not meant to be read in this state. */
  readonly covered?: string;
  /** Whether turns out of view matter, too. */
  readonly isWhole?: true;
  /** Where alone it can be reached. */
  readonly only?: BrowserKind;
};

const kept = {
  paragraph: firstEpisode.paragraphs[100]?.id,
  fraction: 0.5,
  index: 100,
  at: Date.UTC(2026, 0, 1),
};
const reading = {
  [`position:${firstEpisode.id}`]: {
    version: 1,
    here: kept,
    furthest: kept,
    pace: { characters: 0, ms: 0 },
  },
};
/** A bookmark at a paragraph that is no longer in the transcript. */
const bookmarks = {
  [`bookmarks:${firstEpisode.id}`]: {
    version: 1,
    bookmarks: [{ paragraph: 'gone', index: 100, quote: '此段已删', at: Date.UTC(2026, 0, 1) }],
  },
};

/** The pages that the states are reached on. */
export const OPENINGS = {
  new: {},
  'read before': { stored: reading },
  'with a bookmark whose paragraph is gone': { stored: bookmarks },
  'with the original under each paragraph': {
    stored: { settings: { version: 1, isBilingual: true, side: 'left' } },
  },
  covered: { stored: { settings: { version: 1, isPeeking: true } } },
  'in large serif type': {
    stored: { settings: { version: 1, font: 'serif', size: 22, side: 'left' } },
  },
  'in traditional characters': {
    stored: { settings: { version: 1, characters: 'traditional' } },
  },
  'behind a paywall': { query: '&sim-gate=1' },
  'of something else': { query: '&other' },
  narrow: { view: { width: 390, height: 844 } },
  'under the panel': { view: { width: 900, height: 800 } },
  low: { view: { width: 640, height: 400 }, stored: reading },
  full: {},
} as const satisfies Readonly<Record<string, Opening>>;

/** What the stand-in serves for them: the interview or, where it is asked for, a page without it. */
export const pagesOfStates: Pages = url =>
  url.searchParams.has('other') ? pageWithoutInterview : standInPages(url);

/** A block with a paragraph of its own, and one with none. */
const pair = gold[120] as GoldBlock;
const lone = gold.find(({ index, paragraphs }) => index > 60 && paragraphs.length === 0);
const aside = lone?.words.slice(0, 30) ?? '';

/** Words that only the second speaker says. */
const second = firstEpisode.paragraphs.find(({ speaker, text }) => {
  return speaker === firstEpisode.speakers[1]?.id && text.length > 20;
});
const saidBySecond = second?.text.slice(0, 12) ?? '';

/** A turn of somebody who is not heard. */
const FOLDED = '.turn[data-folded="true"]';

/** Every state that the panel can be in. States of the same page follow each other on it. */
export const PANEL_STATES: readonly PanelState[] = [
  { name: 'never read, down to its last turn', page: 'new', shows: '.opening', isWhole: true },
  {
    name: 'following the article',
    page: 'new',
    reach: followArticle,
    shows: '[data-moved] .para[aria-current]',
  },
  {
    name: 'with a sentence lit for the one that the reader points at',
    page: 'new',
    async reach(scene) {
      await followArticle(scene);
      const { x, y } = await scene.page.evaluate(pointOfWords, pair.words.slice(0, 30));
      await scene.page.mouse.move(x, y);
    },
    shows: '[data-lit]',
  },
  {
    name: 'paused, while the reader looks about in it',
    page: 'new',
    reach: async ({ panel }) => panel.evaluate(scrollTo, 60, 0.5),
    shows: '.foot-follow',
  },
  {
    name: 'not following',
    page: 'new',
    async reach(scene) {
      await scene.panel.evaluate(follow);
      await typing('f')(scene);
    },
    shows: '.panel:has(.follow[aria-pressed="false"])',
  },
  {
    name: 'with one speaker heard alone',
    page: 'new',
    reach: typing('2'),
    shows: FOLDED,
  },
  {
    name: 'with a way back after a jump',
    page: 'new',
    reach: typing('j'),
    shows: '.foot-return',
  },
  {
    name: 'with a way forward after the way back',
    page: 'new',
    reach: typing('j', 'Backspace'),
    shows: '.panel:has(.foot-return[aria-label])',
  },
  {
    name: 'with what the reader can do to the paragraph that they point at',
    page: 'new',
    reach: pointAtParagraph,
    shows: '.copy:has(.tools)',
  },
  {
    name: 'with what the ribbon shows beside the pointer',
    page: 'new',
    async reach({ page, panel }) {
      const { x = 0, y = 0, height = 0 } = (await panel.rectOf('.ribbon')) ?? {};
      await page.mouse.move(x + 12, y + height / 3);
    },
    shows: '.panel:has(.peek)',
  },
  {
    name: 'in the list of what was not aligned',
    page: 'new',
    reach: typing('g'),
    shows: '.list .list-item',
  },
  {
    name: 'while the reader is asked for a place in the article',
    page: 'new',
    async reach(scene) {
      await typing('g')(scene);
      await scene.panel.press(scene.t('article.go'));
    },
    shows: '.pick',
  },
  {
    name: 'while the reader marks a pair',
    page: 'new',
    async reach(scene) {
      await followArticle(scene);
      await typing('p')(scene);
    },
    shows: '.pick q',
  },
  {
    name: 'in the list of what was not aligned, with a pair that the reader has marked',
    page: 'new',
    async reach(scene) {
      await followArticle(scene);
      await typing('p')(scene);
      await scene.panel.waitFor(root => root.querySelector('.pick'));
      const { x, y } = await scene.page.evaluate(pointOfWords, pair.words.slice(0, 30));
      await scene.page.mouse.click(x, y);
      await typing('g')(scene);
      await scene.panel.waitFor(root => {
        const marked = root.querySelector('.list-pin');
        marked?.scrollIntoView({ block: 'nearest' });
        return marked;
      });
    },
    shows: '.list .list-pin',
  },
  {
    name: 'in the choices of how it looks',
    page: 'new',
    reach: ({ panel, t }) => panel.press(t('panel.appearance')),
    shows: '.pop',
  },
  {
    name: 'with hits in the transcript',
    page: 'new',
    reach: search('指数'),
    shows: 'mark[data-current="true"]',
  },
  {
    name: 'with hits in the article',
    page: 'new',
    reach: search('exponential'),
    shows: '[data-beside="current"]',
  },
  {
    name: 'with a hit that is only in the article',
    page: 'new',
    reach: search(aside),
    shows: 'p.search-outcome',
  },
  { name: 'where nothing is found', page: 'new', reach: search('zzz'), shows: '.search-outcome' },
  {
    name: 'where only those who are not heard say what is sought',
    page: 'new',
    async reach(scene) {
      await typing('1')(scene);
      await search(saidBySecond)(scene);
    },
    shows: '.search-outcome .act',
  },
  {
    name: 'in the list of turns',
    page: 'new',
    reach: typing('o'),
    shows: '.outline-turn[aria-current]',
  },
  {
    name: 'in the list of bookmarks while there is none',
    page: 'new',
    reach: typing('Shift+B'),
    shows: '.bookmarks > p',
  },
  {
    name: 'saying what the reader has just done, with a bookmark in the text',
    page: 'new',
    reach: typing('b'),
    shows: '.panel:has(.flag) .said:not(:empty)',
  },
  {
    name: 'in the list of bookmarks',
    page: 'new',
    reach: typing('Shift+B'),
    shows: '.bookmark-words',
  },
  {
    name: 'in the menu that quotes',
    page: 'new',
    reach: typing('c'),
    shows: '.quote-menu:has([role="menuitem"]:focus)',
  },
  {
    name: 'in the list of keys',
    page: 'new',
    reach: typing('?'),
    shows: '.list .key',
  },
  {
    name: 'in the list of keys, waiting for one',
    page: 'new',
    async reach(scene) {
      await typing('?')(scene);
      await scene.panel.click('button.key');
      await scene.panel.waitFor(root => root.querySelector('button.key:focus'));
    },
    shows: '.list:has(button.key:focus)',
  },
  {
    name: 'in the list of keys, with one that is taken and one that was changed',
    page: 'new',
    async reach(scene) {
      await typing('?')(scene);
      await scene.panel.click('button.key');
      await scene.page.keyboard.press('n');
      await scene.panel.waitFor(root => root.querySelector('[data-changed="true"]'));
      await scene.page.keyboard.press('Enter');
      await scene.page.keyboard.press('k');
    },
    shows: '.list:has([data-changed="true"])',
  },
  {
    name: 'folded to its tab',
    page: 'new',
    reach: ({ panel, t }) => panel.press(t('panel.close')),
    shows: '.tab',
  },
  { name: 'offering to continue', page: 'read before', shows: '.notice' },
  {
    name: 'in the list of bookmarks, with one whose paragraph is gone',
    page: 'with a bookmark whose paragraph is gone',
    reach: typing('Shift+B'),
    shows: '.bookmark-words + small',
  },
  {
    name: 'on the left, with the original under each paragraph',
    page: 'with the original under each paragraph',
    shows: '.root[data-side="left"] .original',
  },
  {
    name: 'with its text covered',
    page: 'covered',
    shows: '.root[data-peeking="true"]',
    covered: '.para [data-sentence]',
  },
  {
    name: 'in large serif type',
    page: 'in large serif type',
    reach: followArticle,
    shows: '[data-moved] .para[aria-current]',
  },
  {
    name: 'in traditional characters',
    page: 'in traditional characters',
    reach: followArticle,
    shows: '[data-moved] .para[aria-current]',
  },
  {
    name: 'with a quote that the browser refuses to copy',
    page: 'new',
    async reach(scene) {
      await scene.panel.evaluate(refuseCopies);
      await typing('c')(scene);
      await scene.panel.press(scene.t('quote.text'));
    },
    shows: '.quote-menu:has(.copy-field)',
  },
  {
    name: 'on a page that has only the beginning of the article',
    page: 'behind a paywall',
    shows: '.root:has(.limit) .notice',
  },
  {
    name: 'where the article ends before the transcript',
    page: 'behind a paywall',
    reach: ({ panel }) =>
      panel.evaluate(root => root.querySelector('.limit')?.scrollIntoView({ block: 'center' })),
    shows: '.limit',
  },
  { name: 'on a page that has none of the article', page: 'of something else', shows: '.notice' },
  {
    name: 'in the list of what was not aligned, where nothing was',
    page: 'of something else',
    reach: typing('g'),
    shows: '.list',
  },
  { name: 'a sheet in a narrow window', page: 'narrow', shows: '.panel:has(.grip)' },
  {
    name: 'a sheet in a narrow window, with the list of keys',
    page: 'narrow',
    reach: typing('?'),
    shows: '.list .key',
  },
  {
    name: 'a sheet in a narrow window, in the choices of how it looks',
    page: 'narrow',
    reach: ({ panel, t }) => panel.press(t('panel.appearance')),
    shows: '.pop',
  },
  {
    name: 'a sheet that is drawn down to its title',
    page: 'narrow',
    async reach({ page, panel }) {
      await panel.evaluate(root => root.querySelector<HTMLElement>('.grip')?.focus());
      await page.keyboard.press('Home');
    },
    shows: '.root[data-sheet="peek"]',
  },
  {
    name: 'a sheet that is drawn up over the page',
    page: 'narrow',
    async reach({ page, panel }) {
      await panel.evaluate(root => root.querySelector<HTMLElement>('.grip')?.focus());
      await page.keyboard.press('End');
    },
    shows: '.root[data-sheet="full"]',
  },
  { name: 'over the page', page: 'under the panel', shows: '.root[data-form="over"]' },
  { name: 'offering to continue in a low window', page: 'low', shows: '.notice' },
  {
    name: 'where neither place nor bookmark can be kept',
    page: 'full',
    // Firefox sets no bound that a page of the extension could fill.
    only: 'chromium',
    async reach(scene) {
      const ALL = 10 * 1024 * 1024;
      await scene.browser.storage.clear();
      await scene.browser.storage.write({ filler: 'x'.repeat(ALL - 'filler""'.length) });
      await scene.panel.evaluate(scrollTo, 60, 0.5);
      await typing('b')(scene);
    },
    shows: '.failure:has(p + p)',
  },
];

/** Where states are shown one after the other. */
export type Stage = {
  /** Bring the panel into a state, in a view of its own or in `view`; states of one page share it. */
  show(state: PanelState, view?: Viewport): Promise<Scene>;
};

/** Make a stage of a browser whose stand-in serves `pagesOfStates`. */
export function makeStage(browser: TestBrowser, t: Translate): Stage {
  let scene: Scene | null = null;
  let shown = '';

  async function open(opening: Opening, view?: Viewport): Promise<Scene> {
    const { query = '', stored = {} } = opening;
    if (scene) await browser.putAway(scene.page);
    scene = null;
    await browser.storage.clear();
    await browser.storage.write(stored);
    const page = await browser.newPage();
    if (view) await page.setViewport(view);
    await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off${query}`);
    const opened = { browser, page, panel: browser.panelOf(page), t };
    await untilReady(opened);
    return opened;
  }

  return {
    async show({ page, reach, shows }, usualView) {
      const opening: Opening = OPENINGS[page];
      const view = opening.view ?? usualView;
      const wanted = JSON.stringify([page, view]);
      if (!scene || shown !== wanted) scene = await open(opening, view);
      shown = wanted;
      await clearPanel(scene);
      await reach?.(scene);
      await scene.panel.waitFor((root, part) => root.querySelector(part), shows);
      await scene.panel.waitFor(stillTranscript);
      return scene;
    },
  };
}

/** Take away what lies over the text, and let everyone be heard. */
async function clearPanel(scene: Scene): Promise<void> {
  const { page, panel } = scene;
  await page.mouse.move(20, 20);
  if (await panel.evaluate(root => root.querySelector('.tab') !== null)) {
    await panel.waitFor(() => innerWidth < 100);
    await panel.click('.tab');
    await panel.waitFor(root => root.querySelector('.tab') === null && innerWidth > 100);
  }
  // The choices of how it looks close as soon as the focus is elsewhere.
  await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
  await panel.waitFor(root => root.querySelector('.pop') === null);
  // In the order in which Escape closes them.
  for (const open of ['.pick', '.list, .contents, .quote-menu', 'search']) {
    if (!(await panel.rectOf(open))) continue;
    await panel.evaluate(focusIn, open);
    await page.keyboard.press('Escape');
    await panel.waitFor((root, open) => root.querySelector(open) === null, open);
  }
  if (!(await panel.rectOf(FOLDED))) return;
  await typing('0')(scene);
  await panel.waitFor((root, folded) => root.querySelector(folded) === null, FOLDED);
}

/** Wait until the panel has drawn and aligned all that it can on a page just opened. */
export async function untilReady({ panel }: Scene): Promise<void> {
  await panel.waitFor(root => root.querySelector('.summary'));
  await panel.waitFor(stillTranscript);
}

async function followArticle({ panel }: Scene): Promise<void> {
  await panel.evaluate(follow);
  await readAlong(panel, [pair.words.slice(0, 40)], 0.1);
}

async function pointAtParagraph({ page, panel }: Scene): Promise<void> {
  const { x, y } = await panel.waitFor(root => {
    const view = root.querySelector('.scroll')?.getBoundingClientRect();
    const inView = [...root.querySelectorAll('[data-paragraph]')]
      .map(paragraph => paragraph.getBoundingClientRect())
      .find(({ top }) => view && top > view.top + 60);
    return inView && { x: inView.x + 60, y: inView.y + 10 };
  });
  const origin = await panel.origin();
  await page.mouse.move(origin.x + x, origin.y + y);
}

/** Press keys in the transcript, one after the other, each with Shift if it says so. */
export function typing(...chords: readonly (KeyInput | `Shift+${string}`)[]) {
  return async ({ page, panel }: Scene) => {
    for (const chord of chords) {
      await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
      const [, shifted] = chord.split('Shift+');
      if (shifted) await page.keyboard.down('Shift');
      await page.keyboard.press((shifted ?? chord) as KeyInput);
      if (shifted) await page.keyboard.up('Shift');
    }
  };
}

function search(words: string) {
  return async (scene: Scene) => {
    await scene.panel.press(scene.t('search.name'));
    await scene.panel.waitFor(root => root.activeElement?.matches('.field input'));
    await scene.page.keyboard.type(words);
  };
}

// These functions run in the page, so each uses nothing but its arguments.

function focusIn(root: Document, part: string): void {
  root.querySelector<HTMLElement>(`:is(${part}) button`)?.focus();
}
