import type { Browser, CDPSession, Frame, Page } from 'puppeteer-core';
import { type FramePoint, passMouseOn, sessionOf as sessionOfFrame } from './chromium-mouse.ts';
import { callOnDocument, type Engine, type Preferences } from './engine.ts';

/** Chromium, reached through the protocol of its developer tools. */
export function chromium(browser: Browser, extensionId: string): Engine {
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  const preferred = new WeakMap<Page, MediaFeature[]>();
  function sessionOf(page: Page): Promise<CDPSession> {
    const session = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, session);
    return session;
  }

  const panelFrame = (page: Page) =>
    page.frames().find(frame => frame.url().startsWith(`chrome-extension://${extensionId}/panel`));

  const engine: Engine = {
    async interfaceLanguage() {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}/manifest.json`);
      const language = await page.evaluate('chrome.i18n.getUILanguage()');
      await page.close();
      return String(language);
    },

    async callOnPanel(page, source, json) {
      const frame = panelFrame(page);
      return frame ? ((await frame.evaluate(callOnDocument(source, json))) as string) : null;
    },

    async callOnShell(page, source, json) {
      const session = await sessionOf(page);
      const root = await closedRoot(session);
      if (!root) return null;
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: root,
        functionDeclaration: `function (json) { return (${source})(this, json); }`,
        arguments: [{ value: json }],
        awaitPromise: true,
        returnByValue: true,
      });
      if (!exceptionDetails) return result.value;
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    },

    async gotoExtension(page, path) {
      await page.goto(`chrome-extension://${extensionId}/${path}`);
    },

    async pressToolbarButton(page) {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(extensionId);
      await extension?.triggerAction(page);
    },

    async prefer(page, preferences) {
      const features = mediaFeatures(preferences);
      const isNew = !preferred.has(page);
      preferred.set(page, features);
      await Promise.all(page.frames().map(frame => emulate(frame, features)));
      // A frame of another origin is told by itself, and again when it has loaded anew.
      if (isNew) page.on('framenavigated', frame => emulate(frame, preferred.get(page) ?? []));
    },

    handMouse(page) {
      passMouseOn(
        page,
        () => panelFrame(page),
        async (...point) => {
          const json = await engine.callOnShell(page, `${pointInFrame}`, JSON.stringify(point));
          return json === null ? null : JSON.parse(json);
        },
      );
    },
  };
  return engine;
}

/** Runs in the page: what a point of its view is to the panel's frame, as JSON. */
function pointInFrame(root: ShadowRoot, json: string): string {
  const [x, y] = JSON.parse(json) as [number, number];
  const { left = 0, top = 0 } = root.querySelector('.frame')?.getBoundingClientRect() ?? {};
  const isInside = root.elementFromPoint(x, y)?.matches('.frame') ?? false;
  return JSON.stringify({ left, top, isInside } satisfies FramePoint);
}

type MediaFeature = { readonly name: string; readonly value: string };

function mediaFeatures(preferences: Preferences): MediaFeature[] {
  const { colorScheme, reducedMotion, forcedColors, moreContrast } = preferences;
  return [
    { name: 'prefers-color-scheme', value: colorScheme ?? 'light' },
    { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
    { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
    { name: 'prefers-contrast', value: moreContrast ? 'more' : 'no-preference' },
  ];
}

/** Let a frame believe that these are the reader's preferences. */
async function emulate(frame: Frame, features: MediaFeature[]): Promise<void> {
  // A frame that has gone needs to be told nothing.
  await sessionOfFrame(frame)
    .send('Emulation.setEmulatedMedia', { features })
    .catch(() => {});
}

/** Return a handle to the root that no script of the page can reach, or `null` without a panel. */
async function closedRoot(session: CDPSession): Promise<string | null> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('alongside-panel')`,
  });
  if (!result.objectId) return null;
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return null;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  return object.objectId ?? null;
}
