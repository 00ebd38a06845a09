import type { CDPSession } from 'puppeteer-core';
import type { TestBrowser } from '../../dev/browser/open-browser.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

/** What is seen of one scroll through a part of the article. */
export type Scroll = {
  /** Frames drawn in a second. */
  readonly rate: number;
  /** Frames that came more than half a frame late, in a second. */
  readonly late: number;
  /** Milliseconds of our own script in each frame. */
  readonly own: number;
};

/** How far to scroll, in px, and how fast, in px per second: a reader in search of their place. */
const DISTANCE = 3600;
const SPEED = 1200;

/** A frame this late after the one before it, in microseconds, has missed one of 60 in a second. */
const LATE = 25_000;

/** A busy page works so long, every so often, in milliseconds: as with ads and players. */
const WORK = 60;
const EVERY = 100;

/** How often the profiler looks, in microseconds. */
const SAMPLING = 200;

/**
 * Scroll the article as by hand, and watch what is drawn and what our script does.
 *
 * @param isBusy whether the page's own scripts work at the same time
 */
export async function watchScroll(
  browser: TestBrowser,
  hasPanel: boolean,
  isBusy: boolean,
): Promise<Scroll> {
  const page = await browser.openArticle(`${INTERVIEW_PATH}?sim-hydrate=off`);
  try {
    await page.waitForFunction(() => document.querySelector('.place-ad.is-filled'));
    if (hasPanel) await browser.panelOf(page).waitFor(root => root.querySelector('.summary'));
    await page.evaluate(() => scrollTo(0, 6000));
    const session = await page.createCDPSession();
    // The first gesture of a page waits for an event before it.
    await page.mouse.move(300, 400);
    await page.mouse.wheel({ deltaY: 4 });

    if (isBusy) await page.evaluate(keepBusy, WORK, EVERY);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: SAMPLING });
    await page.tracing.start({ categories: ['benchmark', 'viz', 'cc'] });
    await session.send('Profiler.start');
    await scroll(session);
    const { profile } = await session.send('Profiler.stop');
    const drawn = drawnFrames(await page.tracing.stop());
    const seconds = DISTANCE / SPEED;
    const ours = new Set(
      profile.nodes
        .filter(({ callFrame }) => callFrame.url.endsWith('/article.js'))
        .map(({ id }) => id),
    );
    const own = (profile.samples ?? []).reduce(
      (sum, id, at) => sum + (ours.has(id) ? (profile.timeDeltas?.[at] ?? 0) : 0),
      0,
    );
    const gaps = drawn.slice(1).map((at, index) => at - (drawn[index] ?? at));
    return {
      rate: drawn.length / seconds,
      late: gaps.filter(gap => gap > LATE).length / seconds,
      own: own / 1000 / Math.max(1, drawn.length),
    };
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
function keepBusy(work: number, every: number): void {
  setInterval(() => {
    const start = performance.now();
    while (performance.now() - start < work);
  }, every);
}

async function scroll(session: CDPSession): Promise<void> {
  await session.send('Input.synthesizeScrollGesture', {
    x: 300,
    y: 400,
    yDistance: -DISTANCE,
    speed: SPEED,
    preventFling: true,
    gestureSourceType: 'mouse',
  });
}

/** List when frames were drawn, in microseconds, from a trace. */
function drawnFrames(trace: Uint8Array | undefined): readonly number[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: readonly { name: string; ph: string; ts: number }[];
  };
  const drawn = traceEvents.filter(({ name, ph }) => {
    return name === 'Display::DrawAndSwap' && (ph === 'X' || ph === 'B');
  });
  if (drawn.length === 0) throw new Error('The trace tells of no frame.');
  return drawn.map(({ ts }) => ts).sort((a, b) => a - b);
}
