// npm start: builds the extension and opens a browser with it on the interview.
import { env, exit, platform } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { build } from 'wxt';
import { type BrowserKind, findBrowser, requireBrowser } from '../dev/browser/browsers.ts';
import { chromium } from '../dev/browser/chromium.ts';
import { firefox } from '../dev/browser/firefox.ts';
import { launch } from '../dev/browser/launch.ts';
import { makePanel } from '../dev/panel/panel.ts';
import { startStandIn } from '../dev/stand-in/stand-in.ts';
import { INTERVIEW_PATH } from '../dev/stand-in/stand-in-page.ts';

const ARTICLE = `https://www.nytimes.com${INTERVIEW_PATH}`;
const SCREENSHOT = fromRoot('.output/start.png');

try {
  await start();
  exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  exit(1);
}

async function start(): Promise<void> {
  const kind: BrowserKind =
    !findBrowser('chromium') && findBrowser('firefox') ? 'firefox' : 'chromium';
  const executablePath = requireBrowser(kind);
  const target = kind === 'chromium' ? 'chrome' : 'firefox';
  console.log(`Building the extension for ${kind} …`);
  await build({ root: fromRoot('.'), browser: target });

  const hasWindow = hasDisplay();
  const standIn = (await isReachable(ARTICLE)) ? null : await startStandIn();
  if (standIn) console.log('The article is out of reach: a stand-in answers at its address.');
  console.log(`Opening ${executablePath}${hasWindow ? '' : ' without a window'} at ${ARTICLE} …`);
  const { browser, extensionId } = await launch({
    kind,
    executablePath,
    extensionPath: fromRoot(`.output/${target}-mv3`),
    headless: !hasWindow,
    viewport: hasWindow ? null : { width: 1280, height: 800 },
    boundTo: standIn?.port,
  });

  try {
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const engine = (kind === 'chromium' ? chromium : firefox)(browser, extensionId);
    const panel = makePanel(engine, page);
    await page.goto(ARTICLE, { waitUntil: 'domcontentloaded' });
    if (hasWindow) {
      console.log('Close the window, or press Ctrl-C, to end.');
      await windowClosed(browser);
    } else {
      await panel
        .waitFor(root => root.childElementCount > 0)
        .catch(() => {
          throw new Error(`The panel did not appear on ${ARTICLE}.`);
        });
      await saveScreenshot(page);
    }
  } finally {
    await browser.close();
    await standIn?.close();
  }
}

/** Whether something answers at `url`, be it to say that it does not speak with programs. */
async function isReachable(url: string): Promise<boolean> {
  const PATIENCE_MS = 3000;
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

/** Whether there is a screen to open a window on, and somebody to close it. */
function hasDisplay(): boolean {
  if (env.CI) return false;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Wait until the last tab is closed; on macOS the browser itself stays then. */
async function windowClosed(browser: Browser): Promise<void> {
  await new Promise<void>(resolve => {
    browser.on('disconnected', () => resolve());
    browser.on('targetdestroyed', async () => {
      const left = await browser.pages().catch(() => []);
      if (left.length === 0) resolve();
    });
  });
}

async function saveScreenshot(page: Page): Promise<void> {
  // By then the page has replaced its body, as the site's framework does, and the panel is drawn.
  await pause(1500);
  await page.screenshot({ path: SCREENSHOT });
  console.log(`The panel is there; this is how it looks: ${SCREENSHOT}`);
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
