import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, platform } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { makePanel, type Panel } from '../panel/panel.ts';
import { type Pages, type StandIn, standInPages, startStandIn } from '../stand-in/stand-in.ts';
import { INTERVIEW_PATH } from '../stand-in/stand-in-page.ts';
import { type BrowserKind, requireBrowser } from './browsers.ts';
import { builtExtension } from './built-extension.ts';
import { chromium } from './chromium.ts';
import type { Engine, Preferences } from './engine.ts';
import { firefox, firefoxPreferences } from './firefox.ts';
import { launch } from './launch.ts';

export type BrowserOptions = Preferences & {
  readonly browser: BrowserKind;
  /** The extension, unpacked; the one built for that browser unless another is named. */
  readonly extensionPath?: string;
  readonly lang?: 'zh-CN' | 'zh-TW' | 'en-US';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What the stand-in serves, if other than usual. */
  readonly pages?: Pages;
};

/** A browser with the extension, in a world where the stand-in is the only server. */
export type TestBrowser = {
  readonly kind: BrowserKind;
  readonly standIn: StandIn;
  /** Puppeteer's own handle, for what is the same in both families. */
  readonly puppeteer: Browser;
  readonly storage: ExtensionStorage;

  /** Open a new tab, or use again one that was put away. */
  newPage(): Promise<Page>;
  /** Leave the page, and keep its tab: another page is there in half the time of a new tab's. */
  putAway(page: Page): Promise<void>;
  /** Open the interview, or what is at `path`, in a new tab, until it has loaded. */
  openArticle(path?: string): Promise<Page>;
  /** Open a page of the extension, such as `library.html`, in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  panelOf(page: Page): Panel;
  /** Press the extension's button in the toolbar while the tab of `page` is in front. */
  pressToolbarButton(page: Page): Promise<void>;
  /** Change what the system prefers; Chromium changes it for `page` alone. */
  prefer(page: Page, preferences: Preferences): Promise<void>;

  /** End the browser in good order, or as a crash would, and open it again on the same profile. */
  restart(how: 'quit' | 'kill'): Promise<TestBrowser>;
  /** Close the browser and leave nothing behind. */
  close(): Promise<void>;
};

/** The extension's `storage.local`. */
export type ExtensionStorage = {
  read(): Promise<Record<string, unknown>>;
  write(items: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
};

/** What a page of the extension is given, in either family of browsers. */
declare const chrome: {
  readonly storage: {
    readonly local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
      clear(): Promise<void>;
    };
  };
};

/** A page of the article's site with nothing on it, so that a tab stays in the same process. */
const EMPTY = new URL('https://www.nytimes.com/empty');
const EMPTY_PAGE = '<!doctype html><link rel="icon" href="data:,">';

/** The window of a small laptop. */
const VIEWPORT = { width: 1280, height: 800 };

/** Open a browser on a new profile, with a stand-in of its own. */
export async function openBrowser(options: BrowserOptions): Promise<TestBrowser> {
  const { pages = standInPages } = options;
  const standIn = await startStandIn(url => (url.href === EMPTY.href ? EMPTY_PAGE : pages(url)));
  const profileDir = await mkdtemp(join(tmpdir(), 'alongside-'));
  return openOn(profileDir, standIn, options);
}

async function openOn(
  profileDir: string,
  standIn: StandIn,
  options: BrowserOptions,
): Promise<TestBrowser> {
  const { browser: kind, extensionPath = builtExtension(kind), lang = 'zh-CN' } = options;
  const { viewport = VIEWPORT } = options;
  const { browser, extensionId } = await launch({
    kind,
    executablePath: requireBrowser(kind),
    extensionPath,
    headless: true,
    viewport,
    boundTo: standIn.port,
    profileDir,
    lang,
    firefoxPreferences,
  });
  const engine = (kind === 'chromium' ? chromium : firefox)(browser, extensionId);
  try {
    await checkLanguage(engine, kind, lang);
  } catch (error) {
    await browser.close();
    throw error;
  }

  const idle: Page[] = [];

  async function newPage(): Promise<Page> {
    const used = idle.pop();
    const page = used ?? (await browser.newPage());
    if (!used) engine.handMouse(page);
    // Only in front: elsewhere a mouse takes seconds to move off what it pointed at before.
    await used?.bringToFront();
    await used?.mouse.move(0, 0);
    await used?.setViewport(viewport);
    await engine.prefer(page, options);
    return page;
  }

  return {
    kind,
    standIn,
    puppeteer: browser,
    storage: extensionStorage(browser, engine),
    newPage,
    async putAway(page) {
      if (page.isClosed() || idle.includes(page)) return;
      await page.goto(EMPTY.href);
      idle.push(page);
    },
    async openArticle(path = INTERVIEW_PATH) {
      const page = await newPage();
      await page.goto(`https://www.nytimes.com${path}`);
      return page;
    },
    async openExtensionPage(path) {
      const page = await newPage();
      await engine.gotoExtension(page, path);
      return page;
    },
    panelOf: page => makePanel(engine, page),
    pressToolbarButton: engine.pressToolbarButton,
    prefer: engine.prefer,
    async restart(how) {
      await (how === 'kill' ? killTree(browser) : browser.close());
      return oncePutBack(() => openOn(profileDir, standIn, options));
    },
    async close() {
      await browser.close();
      await standIn.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A browser without its Chinese interface would fail every test for a reason that none shows. */
async function checkLanguage(engine: Engine, kind: BrowserKind, lang: string): Promise<void> {
  const spoken = await engine.interfaceLanguage();
  if (spoken === lang) return;
  throw new Error(`${kind} speaks ${spoken}, not ${lang}: install its language pack.`);
}

/** Reach what is stored through a tab of the extension, opened once behind the others. */
function extensionStorage(browser: Browser, engine: Engine): ExtensionStorage {
  async function open(): Promise<Page> {
    const page = await browser.newPage({ background: true });
    // Any file of the extension will do, and this one starts nothing.
    await engine.gotoExtension(page, 'manifest.json');
    return page;
  }
  let opened: Promise<Page> | undefined;
  function tab(): Promise<Page> {
    opened ??= open();
    return opened;
  }
  return {
    read: async () => (await tab()).evaluate(() => chrome.storage.local.get(null)),
    write: async items => (await tab()).evaluate(items => chrome.storage.local.set(items), items),
    clear: async () => (await tab()).evaluate(() => chrome.storage.local.clear()),
  };
}

/**
 * Open a browser on a profile that another has just left: while Puppeteer puts the profile's
 * preferences back, they are missing for a moment.
 */
async function oncePutBack<T>(open: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await open();
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing || tries === 20) throw error;
      await pause(100);
    }
  }
}

/** End the browser with all its processes at once, as a crash or an empty battery would. */
async function killTree(browser: Browser): Promise<void> {
  const root = browser.process();
  if (!root?.pid) return;
  const ended = once(root, 'exit');
  if (platform === 'win32') execFileSync('taskkill', ['/pid', String(root.pid), '/T', '/F']);
  // Puppeteer starts each browser as the leader of a group.
  else kill(-root.pid, 'SIGKILL');
  await ended;
}
