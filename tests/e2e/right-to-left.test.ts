import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { stillTranscript } from '../../dev/panel/in-transcript.ts';
import { openInterview } from './harness/article-tab.ts';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await openBrowser({ browser: inject('browser') });
});
afterAll(() => browser.close());

test.each([
  ['beside the article', 1280, 800],
  ['in a narrow window', 390, 844],
])(
  'a transcript that runs from right to left fits the panel: %s',
  async (_where, width, height) => {
    const { panel } = await openInterview(browser, undefined, { width, height });
    await panel.evaluate(writeHebrew);
    await panel.press('下一段发言');
    await panel.waitFor(stillTranscript);
    const seen = await panel.evaluate(lookAtTurn);
    // Nothing is cut off, or to be scrolled for.
    expect(seen.overflow).toBe(0);
    // The speaker's name begins where lines begin, and its mark hangs in the margin before it.
    expect(seen.nameRight).toBeCloseTo(seen.textRight, 0);
    expect(seen.markLeft).toBeGreaterThanOrEqual(seen.nameRight);
    expect(seen.numberLeft).toBeLessThan(seen.nameRight - 200);
    // What stands around the text stays as it was.
    expect(seen.titleLeft).toBeLessThan(seen.closeLeft);
  },
);

// These functions run in the page, so each uses nothing but its arguments.

/** Let the transcript be one in Hebrew, with Latin words in it. */
function writeHebrew(root: Document) {
  const title = root.querySelector('.opening h3');
  if (title) title.textContent = 'שיחה עם דריו אמודיי';
  for (const paragraph of root.querySelectorAll('.para')) {
    paragraph.textContent =
      'זהו משפט ארוך דיו כדי לעבור לשורה השנייה, ובו גם GPT-3 וגם 42%. '.repeat(3);
  }
}

function lookAtTurn(root: Document) {
  const scroller = root.querySelector('.scroll') as HTMLElement;
  const text = root.querySelector('[aria-current]') as HTMLElement;
  const turn = text.closest('.turn') as HTMLElement;
  const boxOf = (selector: string, inside: ParentNode = turn) =>
    (inside.querySelector(selector) as HTMLElement).getBoundingClientRect();
  return {
    overflow: scroller.scrollWidth - scroller.clientWidth,
    textRight: text.getBoundingClientRect().right,
    nameRight: boxOf('.turn-name').right,
    markLeft: boxOf('.turn-head .mark').left,
    numberLeft: boxOf('.turn-number').left,
    titleLeft: boxOf('.wordmark', root).left,
    closeLeft: boxOf('.head > .tool', root).left,
  };
}
