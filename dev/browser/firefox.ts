import type { Browser } from 'puppeteer-core';
import { type Bidi, bidiOf, contextOf, type RemoteValue } from './bidi.ts';
import { callOnDocument, type Engine } from './engine.ts';

/** What a test needs of Firefox's preferences. */
export const firefoxPreferences = {
  // An extension that is installed for a test leaves with the browser; its data must not.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // Shows manifest.json as it is, which is all that reading the storage needs.
  'devtools.jsonview.enabled': false,
} as const;

/** Firefox, reached through WebDriver BiDi; what only the browser itself knows, in its own window. */
export function firefox(browser: Browser, extensionId: string): Engine {
  const bidi = bidiOf(browser);
  const inBrowser = async (source: string, ...values: (string | number)[]) => {
    const window = await browserWindow(bidi);
    const { value } = await bidi.call(window, source, ...values.map(asRemote));
    return value;
  };

  return {
    interfaceLanguage: async () =>
      String(await inBrowser('() => Services.locale.appLocaleAsBCP47')),

    async callOnPanel(page, source, json) {
      const context = await panelContext(bidi, contextOf(page));
      if (!context) return null;
      const call = noteFocusing(callOnDocument(source, json));
      const { answer, isFocusing } = JSON.parse((await bidi.call(context, call)).value as string);
      if (isFocusing) {
        await this.callOnShell(page, `root => root.querySelector('.frame')?.focus()`, '');
        await bidi.call(context, `() => new Promise(${untilFocused})`);
      }
      return answer;
    },

    async callOnShell(page, source, json) {
      const context = contextOf(page);
      const host = await bidi.call(context, `() => document.querySelector('alongside-panel')`);
      const root = (host.value as { shadowRoot?: RemoteValue } | undefined)?.shadowRoot;
      if (!root?.sharedId) return null;
      const node = { sharedId: root.sharedId };
      return (await bidi.call(context, source, node, asRemote(json))).value as string;
    },

    // Puppeteer waits for a report of the loading that Firefox gives only for pages of the web.
    async gotoExtension(page, path) {
      const host = await inBrowser(
        'id => WebExtensionPolicy.getByID(id).mozExtensionHostname',
        extensionId,
      );
      const url = `moz-extension://${host}/${path}`;
      await bidi.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
      await page.waitForFunction(
        url => location.href === url && document.readyState === 'complete',
        { polling: 50 },
        url,
      );
    },

    async pressToolbarButton(page) {
      await page.bringToFront();
      await inBrowser(
        `id => {
          const { ExtensionParent } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionParent.sys.mjs',
          );
          const { extension } = WebExtensionPolicy.getByID(id);
          ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
        }`,
        extensionId,
      );
    },

    async prefer(page, { colorScheme, reducedMotion }) {
      const set = '(name, value) => Services.prefs.setIntPref(name, value)';
      const scheme = colorScheme === 'dark' ? 0 : 1;
      await inBrowser(set, 'layout.css.prefers-color-scheme.content-override', scheme);
      await inBrowser(set, 'ui.prefersReducedMotion', reducedMotion ? 1 : 0);
      // The preferences take a moment to reach the page.
      await page.waitForFunction(
        (scheme, motion) =>
          matchMedia(`(prefers-color-scheme: ${scheme})`).matches &&
          matchMedia(`(prefers-reduced-motion: ${motion})`).matches,
        { polling: 20 },
        colorScheme ?? 'light',
        reducedMotion ? 'reduce' : 'no-preference',
      );
    },

    // Firefox moves it as a hand does.
    handMouse() {},
  };
}

/**
 * Write a function that makes the call and tells whether that was to give something the focus which
 * it has not got: from within a frame, Firefox gives a script the focus of a page only at the
 * reader's own bidding, which a reader's click or Tab would have been.
 */
function noteFocusing(call: string): string {
  return `async () => {
    let isAsked = false;
    const { prototype } = HTMLElement;
    const { focus } = prototype;
    prototype.focus = function (...options) {
      isAsked = true;
      focus.apply(this, options);
    };
    const answering = ${call};
    prototype.focus = focus;
    const answer = await answering;
    return JSON.stringify({ answer, isFocusing: isAsked && !document.hasFocus() });
  }`;
}

/** Runs in a frame that is being given the focus. */
function untilFocused(resolve: () => void): void {
  const giveUp = performance.now() + 2000;
  const look = () => {
    if (document.hasFocus() || performance.now() > giveUp) resolve();
    else setTimeout(look, 10);
  };
  look();
}

/** The frame that draws the panel in a tab, or the tab itself if it does. */
export async function panelContext(bidi: Bidi, tab: string): Promise<string | undefined> {
  type Context = { context: string; url: string; children: readonly Context[] | null };
  const { contexts } = await bidi.send<{ contexts: readonly Context[] }>(
    'browsingContext.getTree',
    { root: tab },
  );
  const all = contexts.flatMap(context => [context, ...(context.children ?? [])]);
  return all.find(({ url }) => /^moz-extension:.*\/panel\.html/.test(url))?.context;
}

/** The window of the browser itself, where Firefox lets a driver run code if it was asked to. */
async function browserWindow(bidi: Bidi): Promise<string> {
  const { contexts } = await bidi.send<{ contexts: readonly { context: string }[] }>(
    'browsingContext.getTree',
    { 'moz:scope': 'chrome', maxDepth: 0 },
  );
  const [window] = contexts;
  if (!window) throw new Error('Firefox shows none of its own windows.');
  return window.context;
}

function asRemote(value: string | number): RemoteValue {
  return { type: typeof value, value };
}
