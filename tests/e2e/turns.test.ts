import type { Page } from 'puppeteer-core';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  onTestFinished,
  test,
} from 'vitest';
import type { Turn } from '../../core/episode/episode.ts';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import {
  announced,
  atLine,
  belowLine,
  focused,
  scrollTo,
  stillTranscript,
} from '../../dev/panel/in-transcript.ts';
import type { Panel } from '../../dev/panel/panel.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

/** Browsers round scroll offsets, so that what stays may yet move by so many px. */
const ROUNDING = 2;

const NEXT = '下一段发言';
const PREVIOUS = '上一段发言';
const KLEIN = 'Ezra Klein';
const AMODEI = 'Dario Amodei';

const { turns } = firstEpisode;
const kleins = turns.filter(({ speaker }) => speaker === 'klein');
const amodeis = turns.filter(({ speaker }) => speaker === 'amodei');

let browser: TestBrowser;
let page: Page;
let panel: Panel;

beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());

/** A reader who is new here, on a page that stays as it was served. */
async function openInterview() {
  await browser.storage.clear();
  page = await browser.openArticle(`${INTERVIEW_PATH}?sim-hydrate=off`);
  panel = browser.panelOf(page);
  await panel.waitFor(stillTranscript);
}
const leaveInterview = () => browser.putAway(page);

/** One page for all tests around: each begins at its top, hearing everyone. */
function onOnePage() {
  let isOpen = false;
  beforeEach(async () => {
    // Not before them all, for only what belongs to a test is tried again.
    if (!isOpen) await openInterview();
    isOpen = true;
    await panel.evaluate(hearEveryone);
    await panel.waitFor(stillTranscript);
    await panel.evaluate(scrollToTop);
    await panel.waitFor(stillTranscript);
  });
  afterAll(leaveInterview);
}

/** A new page for each test around. */
function onNewPages() {
  beforeEach(openInterview);
  afterEach(leaveInterview);
}

describe('the speaker filters', () => {
  onOnePage();

  test('name each speaker, with share of the talk and number of turns', async () => {
    const charactersOf = (spoken: readonly Turn[]) =>
      spoken
        .flatMap(({ paragraphs }) => paragraphs)
        .filter(({ kind }) => kind === 'speech')
        .reduce((sum, { text }) => sum + text.length, 0);
    const all = charactersOf(turns);
    const percentOf = (spoken: readonly Turn[]) => Math.round((charactersOf(spoken) / all) * 100);

    expect(await panel.button(KLEIN)).toMatchObject({
      name: `${KLEIN} ${percentOf(kleins)}% 44 轮`,
      pressed: false,
    });
    expect(await panel.button(AMODEI)).toMatchObject({
      name: `${AMODEI} ${percentOf(amodeis)}% 42 轮`,
      pressed: false,
    });
  });

  test('fold the other speaker, change over, and bring everyone back', async () => {
    expect(await foldedTurns()).toEqual([]);

    await panel.press(KLEIN);
    await panel.waitFor(stillTranscript);
    expect(await foldedTurns()).toEqual(amodeis.map(({ index }) => index));
    expect(await pressedFilters()).toEqual([true, false]);

    await panel.press(AMODEI);
    await panel.waitFor(stillTranscript);
    expect(await foldedTurns()).toEqual(kleins.map(({ index }) => index));
    expect(await pressedFilters()).toEqual([false, true]);

    await panel.press(AMODEI);
    await panel.waitFor(stillTranscript);
    expect(await foldedTurns()).toEqual([]);
    expect(await pressedFilters()).toEqual([false, false]);
  });

  test.each([
    [KLEIN, amodeis],
    [AMODEI, kleins],
  ])(
    'with %s alone, each other turn is one line that says what it stands for',
    async (heard, others) => {
      await panel.press(heard);
      await panel.waitFor(stillTranscript);

      const lines = await panel.evaluate(foldedLines);
      expect(lines).toHaveLength(others.length);
      for (const [at, turn] of others.entries()) {
        const speech = turn.paragraphs.filter(({ kind }) => kind === 'speech');
        const speaker = heard === KLEIN ? AMODEI : KLEIN;
        expect(lines[at]?.text).toContain(speaker);
        expect(lines[at]?.text).toContain(`${speech.length} 段`);
        expect(lines[at]?.text).toContain(speech[0]?.text.slice(0, 20));
        expect(lines[at]?.rows, lines[at]?.text).toBe(1);
      }
    },
  );
});

describe('a filter leaves what is being read where it is', () => {
  onOnePage();

  test('before the reader has moved, the opening stays in view', async () => {
    const title = await panel.rectOf('.opening h3');
    await panel.press(AMODEI);
    await panel.waitFor(stillTranscript);
    expect((await panel.rectOf('.opening h3'))?.y).toBe(title?.y);
    await panel.press(AMODEI);
    await panel.waitFor(stillTranscript);
    expect((await panel.rectOf('.opening h3'))?.y).toBe(title?.y);
  });

  test.each([
    [9, 0.4],
    [70, 0.7],
    [180, 0.5],
    [233, 0],
  ])('at paragraph %i, %f through it', async (index, fraction) => {
    await panel.evaluate(scrollTo, index, fraction);
    const before = await whatIsAtLine();
    const own = firstEpisode.paragraphs[index]?.speaker === 'klein' ? KLEIN : AMODEI;
    const other = own === KLEIN ? AMODEI : KLEIN;

    await panel.press(own);
    await expectAtLine(before);
    await panel.press(own);
    await expectAtLine(before);

    await panel.press(other);
    const folded = await whatIsAtLine();
    expect(folded.folded).toBe(true);
    expect(turnOf(folded.paragraph)).toBe(turnOf(before.paragraph));
    expect(folded.top).toBeLessThanOrEqual(ROUNDING);
    expect(folded.top + folded.height).toBeGreaterThanOrEqual(-ROUNDING);

    await panel.press(own);
    await expectAtLine(before);
  });

  test('between two turns', async () => {
    const next = turns[30] as Turn;
    await panel.evaluate(scrollTo, firstOf(next), -0.2);
    const before = await panel.evaluate(belowLine, firstOf(next));
    const speaker = next.speaker === 'klein' ? KLEIN : AMODEI;
    for (const _ of ['on', 'off']) {
      await panel.press(speaker);
      await panel.waitFor(stillTranscript);
      const now = await panel.evaluate(belowLine, firstOf(next));
      expect(Math.abs(now - before), `${before} px, then ${now} px`).toBeLessThanOrEqual(ROUNDING);
    }
  });

  test('even when the page measures itself at every click', async () => {
    await page.evaluate(() => document.addEventListener('click', () => document.body.offsetHeight));
    await panel.evaluate(scrollTo, 200, 0.5);
    const before = await whatIsAtLine();
    for (const _ of ['on', 'off']) {
      await panel.press(firstEpisode.paragraphs[200]?.speaker === 'klein' ? KLEIN : AMODEI);
      await expectAtLine(before);
    }
  });
});

test('a click on a folded line opens that turn where the line was, and gives it the focus', async () => {
  await openInterview();
  onTestFinished(leaveInterview);
  await panel.press(turns[40]?.speaker === 'klein' ? KLEIN : AMODEI);
  await panel.waitFor(stillTranscript);
  await panel.evaluate(scrollTo, firstParagraph(40), 0);

  // The line above what is read, and the line below it.
  for (const index of [39, 41]) {
    await panel.evaluate(scrollToTurn, index);
    await panel.waitFor(stillTranscript);
    const before = await panel.evaluate(shownOf, index);
    expect(before).toMatchObject({ folded: true });
    await clickAt(before.x + before.width / 2, before.y + before.height / 2);
    await panel.waitFor(stillTranscript);

    const after = await panel.evaluate(shownOf, index);
    expect(after.folded).toBe(false);
    expect(Math.abs(after.turnY - before.turnY)).toBeLessThanOrEqual(ROUNDING);
    expect(after.height).toBeGreaterThan(before.height);
    expect(await panel.evaluate(focused)).toBe(after.name);
  }
  const folded = await foldedTurns();
  expect(folded).not.toContain(39);
  expect(folded).not.toContain(41);
  expect(folded.length).toBeGreaterThan(38);
});

describe('from turn to turn', () => {
  onOnePage();

  test('each of the 86 turns is landed on exactly, forward and back', async () => {
    const forward = await panel.evaluate(stepThrough, NEXT, 86);
    expect(forward.map(({ paragraph }) => paragraph)).toEqual(turns.map(firstOf));
    expect(forward.filter(({ top }) => Math.abs(top) > ROUNDING)).toEqual([]);

    await panel.evaluate(scrollTo, 245, 0.5);
    const back = await panel.evaluate(stepThrough, PREVIOUS, 86);
    expect(back.map(({ paragraph }) => paragraph)).toEqual(turns.map(firstOf).reverse());
    expect(back.filter(({ top }) => Math.abs(top) > ROUNDING)).toEqual([]);
  });

  test('at both ends nothing moves any more', async () => {
    const opening = await panel.rectOf('.opening h3');
    await panel.press(PREVIOUS);
    await panel.waitFor(stillTranscript);
    expect(await panel.rectOf('.opening h3')).toEqual(opening);

    await panel.evaluate(scrollTo, 245, 0.5);
    const end = await whatIsAtLine();
    await panel.press(NEXT);
    await expectAtLine(end);

    await panel.press(PREVIOUS);
    await expectLanded(85);
    await panel.press(NEXT);
    await expectLanded(85);
  });

  test('a button at the pointer steps once for each click', async () => {
    for (const index of [0, 1, 2, 3]) {
      await panel.press(NEXT);
      await expectLanded(index);
    }
    for (const index of [2, 1]) {
      await panel.press(PREVIOUS);
      await expectLanded(index);
    }
  });

  test('back from within a turn leads to its own start first', async () => {
    const turn = turns.find(({ index, paragraphs }) => index > 5 && paragraphs.length > 3) as Turn;
    await panel.evaluate(scrollTo, firstOf(turn) + 2, 0.5);
    await panel.press(PREVIOUS);
    await expectLanded(turn.index);
    await panel.press(PREVIOUS);
    await expectLanded(turn.index - 1);
  });

  test('while one speaker is heard alone, only their turns are landed on', async () => {
    await panel.press(AMODEI);
    await panel.waitFor(stillTranscript);
    const forward = await panel.evaluate(stepThrough, NEXT, 42);
    expect(forward.map(({ paragraph }) => paragraph)).toEqual(amodeis.map(firstOf));
    expect(forward.filter(({ top }) => Math.abs(top) > ROUNDING)).toEqual([]);

    await panel.press(NEXT);
    await expectLanded(amodeis.at(-1)?.index);
    await panel.press(PREVIOUS);
    await expectLanded(amodeis.at(-2)?.index);
  });

  test('a turn that was opened by hand is landed on as well', async () => {
    const opened = kleins[3] as Turn;
    await panel.press(AMODEI);
    await panel.waitFor(stillTranscript);
    await panel.evaluate(scrollToTurn, opened.index);
    await panel.waitFor(stillTranscript);
    const line = await panel.evaluate(shownOf, opened.index);
    await clickAt(line.x + line.width / 2, line.y + line.height / 2);

    await panel.evaluate(scrollTo, firstParagraph(opened.index - 1), 0);
    await panel.waitFor(stillTranscript);
    await panel.press(NEXT);
    await expectLanded(opened.index);
  });

  test('the landing is exact however far the jump', async () => {
    for (const [name, times, landed] of [
      [NEXT, 80, 79],
      [PREVIOUS, 77, 2],
      [NEXT, 57, 59],
      [PREVIOUS, 58, 1],
      [NEXT, 84, 85],
    ] as const) {
      await panel.evaluate(pressAtOnce, name, times);
      await expectLanded(landed);
    }
  });

  test("the buttons in a turn's head lead to the same speaker's turns", async () => {
    const [first, second, third] = kleins.slice(10, 13) as [Turn, Turn, Turn];
    await panel.evaluate(pressAtOnce, NEXT, second.index + 1);
    await expectLanded(second.index);

    await pressInHead(second, `${KLEIN}：往后`);
    await expectLanded(third.index);
    await pressInHead(third, `${KLEIN}：往前`);
    await expectLanded(second.index);
    await pressInHead(second, `${KLEIN}：往前`);
    await expectLanded(first.index);

    const last = amodeis.at(-1) as Turn;
    await panel.evaluate(scrollTo, firstOf(last), 0);
    await pressInHead(last, `${AMODEI}：往后`);
    await expectLanded(last.index);
  });
});

describe('a screen reader hears', () => {
  onNewPages();

  test('whose turn was landed on, and which', async () => {
    await panel.press(NEXT);
    await panel.waitFor(speaks, `${KLEIN}，第 1 / 86 轮`);
    await panel.press(NEXT);
    await panel.waitFor(speaks, `${turns[1]?.speaker === 'klein' ? KLEIN : AMODEI}，第 2 / 86 轮`);
    await panel.press(PREVIOUS);
    await panel.waitFor(speaks, `${KLEIN}，第 1 / 86 轮`);

    const second = kleins[1] as Turn;
    await pressInHead(turns[0] as Turn, `${KLEIN}：往后`);
    await panel.waitFor(speaks, `${KLEIN}，第 ${second.index + 1} / 86 轮`);
  });

  test('nothing at the ends, where there is nowhere to go', async () => {
    await panel.press(PREVIOUS);
    await panel.waitFor(stillTranscript);
    expect((await panel.evaluate(announced)).trim()).toBe('');
  });

  test('of a jump to the turn that was announced last, too', async () => {
    const turn = turns.find(({ index, paragraphs }) => index > 5 && paragraphs.length > 3) as Turn;
    await panel.evaluate(pressAtOnce, NEXT, turn.index + 1);
    await expectLanded(turn.index);
    await panel.evaluate(scrollTo, firstOf(turn) + 2, 0.5);

    await panel.evaluate(watchAnnouncements);
    await panel.press(PREVIOUS);
    await expectLanded(turn.index);
    const heard = () => panel.evaluate(() => (window as unknown as Counting).announcements);
    expect(await heard()).toBeGreaterThan(0);
  });

  test('where the way back has led', async () => {
    await panel.evaluate(scrollTo, firstParagraph(20), 0);
    await panel.press(NEXT);
    await expectLanded(21);
    await panel.press('回到');
    const { speaker } = turns[20] as Turn;
    await panel.waitFor(speaks, `${speaker === 'klein' ? KLEIN : AMODEI}，第 21 / 86 轮`);
  });
});

describe('the way back', () => {
  onNewPages();

  test('is offered after a jump, and leads to where the reader was', async () => {
    expect(await panel.evaluate(wayBack)).toBeNull();
    await panel.evaluate(scrollTo, 60, 0.5);
    const before = await whatIsAtLine();

    await panel.press(NEXT);
    await panel.waitFor(stillTranscript);
    expect(await panel.evaluate(wayBack)).toMatch(/^回到 \d+%$/);
    const after = await whatIsAtLine();
    await panel.press('回到');
    await expectAtLine(before);
    expect(await panel.evaluate(wayBack)).toBeNull();

    await panel.press('再往前到');
    await expectAtLine(after);
    expect(await panel.evaluate(wayBack)).toMatch(/^回到 \d+%$/);
    // The keys go on in the text, although the chip that had the focus is gone.
    await page.keyboard.press('Backspace');
    await expectAtLine(before);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Backspace');
    await page.keyboard.up('Shift');
    await expectAtLine(after);
  });

  test('leads there also from the end of a chain of jumps', async () => {
    await panel.evaluate(scrollTo, 60, 0.5);
    const before = await whatIsAtLine();

    await panel.press(NEXT);
    await panel.waitFor(stillTranscript);
    await panel.press(NEXT);
    await panel.waitFor(stillTranscript);
    await panel.evaluate(pressAtOnce, NEXT, 30);
    await panel.waitFor(stillTranscript);
    await panel.press(PREVIOUS);
    await panel.waitFor(stillTranscript);
    await panel.press('回到');
    await expectAtLine(before);
  });

  test('leads to where the reader last read, not to where they read before', async () => {
    await panel.evaluate(scrollTo, 60, 0.5);
    await panel.press(NEXT);
    await panel.waitFor(stillTranscript);
    const view = (await panel.rectOf('.scroll')) ?? expect.fail('There is no text.');
    await page.mouse.move(view.x + view.width / 2, view.y + view.height / 2);
    const landed = await whatIsAtLine();
    await page.mouse.wheel({ deltaY: 220 });
    await expect.poll(() => panel.evaluate(atLine)).not.toEqual(landed);
    await panel.waitFor(stillTranscript);
    const lastRead = await whatIsAtLine();

    await panel.evaluate(pressAtOnce, NEXT, 3);
    await panel.waitFor(stillTranscript);
    await panel.press('回到');
    await expectAtLine(lastRead);
  });
});

function firstOf({ paragraphs }: Turn): number {
  return paragraphs[0]?.index ?? Number.NaN;
}

/** The first paragraph of the turn with that index. */
function firstParagraph(turn: number): number {
  return firstOf(turns[turn] as Turn);
}

function turnOf(paragraph: number): string | null | undefined {
  return firstEpisode.paragraphs[paragraph]?.turn;
}

async function whatIsAtLine() {
  await panel.waitFor(stillTranscript);
  const seen = await panel.evaluate(atLine);
  if (!seen) throw new Error('The transcript shows nothing.');
  return seen;
}

/** The same text at the line as before, give or take a pixel or two. */
async function expectAtLine(before: { readonly paragraph: number; readonly top: number }) {
  const now = await whatIsAtLine();
  expect(now).toMatchObject({ paragraph: before.paragraph, folded: false });
  expect(Math.abs(now.top - before.top)).toBeLessThanOrEqual(ROUNDING);
}

async function expectLanded(turn: number | undefined) {
  await panel.waitFor(stillTranscript);
  const away = await panel.evaluate(belowLine, firstParagraph(turn ?? Number.NaN));
  expect(Math.abs(away), `turn ${turn} begins ${away} px below the line`).toBeLessThanOrEqual(
    ROUNDING,
  );
}

async function pressInHead({ index }: Turn, name: string) {
  const button = await panel.waitFor(buttonInHead, index, name);
  await clickAt(button.x, button.y);
}

/** Click at a point of the panel's view. */
async function clickAt(x: number, y: number) {
  const origin = await panel.origin();
  await page.mouse.click(origin.x + x, origin.y + y);
}

function foldedTurns() {
  return panel.evaluate(root =>
    [...root.querySelectorAll('section[data-block]')].flatMap((section, index) => {
      const isShown = section.querySelector('[data-paragraph]')?.checkVisibility() ?? false;
      const isFolded = section.querySelector('[data-fold]')?.checkVisibility() ?? false;
      if (isShown === isFolded) throw new Error(`Turn ${index} is neither open nor folded.`);
      return isFolded ? [index] : [];
    }),
  );
}

async function pressedFilters() {
  return [(await panel.button(KLEIN)).pressed, (await panel.button(AMODEI)).pressed];
}

function hearEveryone(root: Document) {
  root.querySelector<HTMLElement>('fieldset [aria-pressed="true"]')?.click();
}

function scrollToTop(root: Document) {
  root.querySelector('.scroll')?.scrollTo(0, 0);
}

function foldedLines(root: Document) {
  return [...root.querySelectorAll<HTMLElement>('[data-folded="true"] [data-fold]')].map(line => {
    const texts = [...line.children].filter(child => child.textContent);
    const tops = new Set(texts.map(child => Math.round(child.getBoundingClientRect().y / 10)));
    return { text: line.textContent ?? '', rows: tops.size };
  });
}

/** What of the turn is drawn: its folded line or its text. */
function shownOf(root: Document, turn: number) {
  const section = root.querySelectorAll<HTMLElement>('section[data-block]')[turn];
  const folded = section?.dataset.folded === 'true';
  const shown = section?.querySelector(folded ? '[data-fold]' : '.turn-body');
  if (!section || !shown) throw new Error(`There is no turn ${turn}.`);
  const { x, y, width, height } = shown.getBoundingClientRect();
  const turnY = section.getBoundingClientRect().y;
  return { x, y, width, height, turnY, folded, name: section.ariaLabel };
}

function scrollToTurn(root: Document, turn: number) {
  root.querySelectorAll('section[data-block]')[turn]?.scrollIntoView({ block: 'center' });
}

function buttonInHead(root: Document, turn: number, name: string) {
  const section = root.querySelectorAll('section[data-block]')[turn];
  const button = [...(section?.querySelectorAll('button') ?? [])].find(b => b.ariaLabel === name);
  if (!button) return null;
  const { x, y, width, height } = button.getBoundingClientRect();
  const middle = { x: x + width / 2, y: y + height / 2 };
  return button.contains(root.elementFromPoint(middle.x, middle.y)) ? middle : null;
}

function wayBack(root: Document): string | null {
  return root.querySelector('.foot-return:not([aria-label])')?.textContent?.trim() ?? null;
}

function speaks(root: Document, words: string): boolean {
  return [...root.querySelectorAll('[role="status"]')].some(e => e.textContent?.includes(words));
}

type Counting = { announcements: number };

/** Count in the panel's window how often something is announced from now on. */
function watchAnnouncements(root: Document) {
  const counter = window as unknown as Counting;
  counter.announcements = 0;
  const observer = new MutationObserver(() => {
    counter.announcements += 1;
  });
  for (const status of root.querySelectorAll('[role="status"]')) {
    observer.observe(status, { childList: true, subtree: true, characterData: true });
  }
}

/** Press a button so often that nothing between is ever drawn. */
function pressAtOnce(root: Document, name: string, times: number) {
  const button = [...root.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name);
  for (let count = 0; count < times; count += 1) button?.click();
}

/** Press a button as often as told, each time until the text is still, and tell what is at the line. */
async function stepThrough(root: Document, name: string, times: number) {
  const scroller = root.querySelector('.scroll') as HTMLElement;
  const button = [...root.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name);
  const frame = () => new Promise(requestAnimationFrame);
  const landings: { paragraph: number; top: number }[] = [];
  for (let count = 0; count < times; count += 1) {
    button?.click();
    let calm = 0;
    for (let last = Number.NaN; calm < 2; last = scroller.scrollTop) {
      calm = scroller.scrollTop === last ? calm + 1 : 0;
      await frame();
    }
    const { top, height } = scroller.getBoundingClientRect();
    const level = innerHeight * 0.3 - top;
    const line = top + (level >= 32 && level <= height - 32 ? level : height * 0.3);
    const marked = root.querySelector<HTMLElement>('[aria-current="location"]');
    landings.push({
      paragraph: Number(marked?.dataset.paragraph),
      top: (marked?.getBoundingClientRect().top ?? Number.NaN) - line,
    });
  }
  return landings;
}
