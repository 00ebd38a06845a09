import type { TestBrowser } from '../../dev/browser/open-browser.ts';
import { firstEpisode } from '../../dev/first-episode.ts';
import { addRibbonCode } from '../e2e/harness/page-code.ts';
import { median } from './median.ts';

/** How long a conversation takes to be drawn until the frame is done, in milliseconds. */
export type Drawing = {
  readonly paragraphs: number;
  readonly ribbon: number;
  /** As one plain element for each turn. */
  readonly plain: number;
};

/** Draw the interview, told again until it has so many paragraphs, so many times in both ways. */
export async function drawConversation(
  browser: TestBrowser,
  paragraphs: number,
  times: number,
): Promise<Drawing> {
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><title>Ribbon</title>');
    await addRibbonCode(page);
    const { ribbon, plain } = await page.evaluate(measure, firstEpisode, paragraphs, times);
    return { paragraphs, ribbon: median(ribbon), plain: median(plain) };
  } finally {
    await page.close();
  }
}

// Runs in the page, so it uses nothing but its arguments.
async function measure(interview: typeof firstEpisode, paragraphs: number, times: number) {
  const told = ribbonCode.longEpisode(interview, paragraphs);
  const taskAfterFrame = () =>
    new Promise(resolve => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  const time = (draw: () => void) =>
    new Promise<number>(resolve => {
      document.body.replaceChildren();
      requestAnimationFrame(async () => {
        await taskAfterFrame();
        await new Promise(requestAnimationFrame);
        const start = performance.now();
        draw();
        await taskAfterFrame();
        resolve(performance.now() - start);
      });
    });
  const drawPlain = () => {
    const box = document.createElement('div');
    box.style.cssText = 'position:fixed;inset:0 0 0 auto;width:36px';
    const characters = told.turns.map(turn =>
      turn.paragraphs.reduce((sum, { text }) => sum + text.length, 0),
    );
    const scale = innerHeight / characters.reduce((sum, count) => sum + count, 0);
    let top = 0;
    for (const [at, count] of characters.entries()) {
      const mark = document.createElement('i');
      const left = told.turns[at]?.speaker === told.speakers[0]?.id ? 8 : 16;
      mark.style.cssText = `position:absolute;background:#333;width:5px;left:${left}px;top:${top}px;height:${count * scale}px`;
      top += count * scale;
      box.append(mark);
    }
    document.body.replaceChildren(box);
  };

  const found: { ribbon: number[]; plain: number[] } = { ribbon: [], plain: [] };
  for (let i = 0; i < times; i++) {
    // A new object, of which nothing has been measured yet.
    const episode = { ...told };
    found.ribbon.push(await time(() => ribbonCode.drawRibbon(episode)));
    if (!document.querySelector('.ribbon path[d^="M"]')) throw new Error('Nothing was drawn.');
    found.plain.push(await time(drawPlain));
  }
  return found;
}
