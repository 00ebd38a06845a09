import type { TestBrowser } from '../../dev/browser/open-browser.ts';
import { INTERVIEW_PATH } from '../../dev/stand-in/stand-in-page.ts';

/** What is seen of an opening page, frame by frame, in milliseconds since navigation began. */
export type Opening = {
  /** When the first frame with the article's text was drawn. */
  readonly article: number;
  /** When the first frame with the transcript was drawn; `null` without the extension. */
  readonly transcript: number | null;
  /** How many frames the transcript came after the article; below 0 if before. */
  readonly framesLater: number | null;
};

type Sight = { readonly ms: number; readonly frame: number };
type Sights = { article?: Sight; transcript?: Sight };

/** Open the interview and watch its frames. The page is closed again. */
export async function watchOpening(browser: TestBrowser, hasPanel: boolean): Promise<Opening> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument(watchFrames);
    await page.goto(`https://www.nytimes.com${INTERVIEW_PATH}?sim-hydrate=off`);
    await page.waitForFunction(
      wantsPanel => {
        const { article, transcript } = (window as unknown as { sights: Sights }).sights;
        return article && (transcript || !wantsPanel);
      },
      { timeout: 10_000 },
      hasPanel,
    );
    const { article, transcript } = await page.evaluate(
      () => (window as unknown as { sights: Sights }).sights,
    );
    if (!article) throw new Error('The article was not seen.');
    return {
      article: article.ms,
      transcript: transcript?.ms ?? null,
      framesLater: transcript ? transcript.frame - article.frame : null,
    };
  } finally {
    await page.close();
  }
}

/** Runs in the page, from its first moment. Where the panel is drawn, it is what a click would hit. */
function watchFrames(): void {
  const sights: Sights = {};
  let frame = 0;
  const look = () => {
    frame += 1;
    const sight = { ms: performance.now(), frame };
    const text = document.querySelector('section[name="articleBody"] p');
    if (text?.getClientRects().length) sights.article ??= sight;
    const atTheEdge = document.elementFromPoint(innerWidth - 200, innerHeight / 2);
    if (atTheEdge?.localName === 'alongside-panel') sights.transcript ??= sight;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  Object.assign(window, { sights });
}
