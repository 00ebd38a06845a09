import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { callOnDocument, type Engine } from './engine.ts';

/** Chromium, reached through the protocol of its developer tools. */
export function chromium(browser: Browser, extensionId: string): Engine {
  const sessions = new WeakMap<Page, Promise<CDPSession>>();
  function sessionOf(page: Page): Promise<CDPSession> {
    const session = sessions.get(page) ?? page.createCDPSession();
    sessions.set(page, session);
    return session;
  }

  return {
    async interfaceLanguage() {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extensionId}/manifest.json`);
      const language = await page.evaluate('chrome.i18n.getUILanguage()');
      await page.close();
      return String(language);
    },

    async callOnPanel(page, source, json) {
      const own = `chrome-extension://${extensionId}/panel.html`;
      const frame = page.frames().find(frame => frame.url().startsWith(own));
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

    async prefer(page, { colorScheme, reducedMotion, forcedColors, moreContrast }) {
      const session = await sessionOf(page);
      await session.send('Emulation.setEmulatedMedia', {
        features: [
          { name: 'prefers-color-scheme', value: colorScheme ?? 'light' },
          { name: 'prefers-reduced-motion', value: reducedMotion ? 'reduce' : 'no-preference' },
          { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
          { name: 'prefers-contrast', value: moreContrast ? 'more' : 'no-preference' },
        ],
      });
    },
  };
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
