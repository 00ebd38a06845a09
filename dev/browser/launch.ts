import { env, getuid, platform } from 'node:process';
import puppeteer, { type Browser, type LaunchOptions, type Viewport } from 'puppeteer-core';
import type { BrowserKind } from './browsers.ts';

export type Launch = {
  readonly kind: BrowserKind;
  readonly executablePath: string;
  /** The built extension, unpacked. */
  readonly extensionPath: string;
  readonly headless: boolean;
  /** `null` follows the window. */
  readonly viewport: Viewport | null;
  /** Send whatever the browser asks for, of any host, to this port of this machine. */
  readonly boundTo?: number | undefined;
  /** Where the profile is kept; a passing one without. */
  readonly profileDir?: string | undefined;
  /** The language of the browser; the system's without. */
  readonly lang?: string | undefined;
  /** Firefox: preferences, and the right to look into the browser itself, that tests need. */
  readonly firefoxPreferences?: Readonly<Record<string, unknown>> | undefined;
};

/** Open a browser with the extension in it. */
export async function launch(options: Launch): Promise<{ browser: Browser; extensionId: string }> {
  const { executablePath, headless, viewport, boundTo, profileDir, extensionPath } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    defaultViewport: viewport,
    acceptInsecureCerts: boundTo !== undefined,
    ...(profileDir === undefined ? {} : { userDataDir: profileDir }),
    ...(options.kind === 'chromium' ? chromium(options) : firefox(options)),
  });
  try {
    return { browser, extensionId: await browser.installExtension(extensionPath) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** What Chromium asks its maker for by itself, even when told not to. */
const CHROMIUMS_OWN_HOSTS = [
  'accounts.google.com',
  'clients2.google.com',
  'content-autofill.googleapis.com',
  'update.googleapis.com',
];

/** A mouse, to point finely and to hover with, which a machine without a screen does not have. */
const CHROMIUMS_MOUSE =
  'primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';
const FIREFOXS_MOUSE = { 'ui.primaryPointerCapabilities': 6, 'ui.allPointerCapabilities': 6 };

function chromium({ boundTo, lang, headless }: Launch): LaunchOptions {
  const unheard = CHROMIUMS_OWN_HOSTS.map(host => `MAP ${host} ~NOTFOUND`);
  const rules = [...unheard, `MAP * 127.0.0.1:${boundTo}`];
  return {
    browser: 'chrome',
    // The way to install an extension that Chrome still has: its --load-extension is gone.
    enableExtensions: true,
    pipe: true,
    // Real scroll bars take their width from the page; the notice of automation tells nothing new.
    ignoreDefaultArgs: ['--hide-scrollbars', '--enable-automation'],
    args: [
      '--no-default-browser-check',
      '--disable-component-update',
      '--disable-quic',
      ...(headless ? [`--blink-settings=${CHROMIUMS_MOUSE}`] : []),
      '--disable-features=AutofillServerCommunication',
      ...(boundTo === undefined
        ? []
        : [
            `--host-resolver-rules=${rules.join(', ')}`,
            // Also for connections that belong to no page; and without a notice that says so.
            '--ignore-certificate-errors',
            '--test-type',
          ]),
      ...(lang === undefined ? [] : [`--lang=${lang}`, `--accept-lang=${lang}`]),
      // Chromium refuses to run as root inside its sandbox.
      ...(platform === 'linux' && getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    // On Linux the language of its interface is not a flag but the environment's.
    ...(lang === undefined ? {} : { env: { ...env, LANGUAGE: lang.replace('-', '_') } }),
  };
}

function firefox({ boundTo, lang, headless, firefoxPreferences }: Launch): LaunchOptions {
  return {
    browser: 'firefox',
    args: firefoxPreferences ? ['--remote-allow-system-access'] : [],
    extraPrefsFirefox: {
      ...firefoxPreferences,
      ...(headless ? FIREFOXS_MOUSE : {}),
      ...(lang === undefined ? {} : { 'intl.locale.requested': lang }),
      ...(boundTo === undefined
        ? {}
        : {
            'network.dns.forceResolve': '127.0.0.1',
            'network.socket.forcePort': `443=${boundTo};80=${boundTo}`,
            // Firefox's own settings, which it would fetch by itself.
            'services.settings.server': 'data:,#none/v1',
          }),
    },
    // Without it a released Firefox ignores the preference for its settings' server.
    env: { ...env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
  };
}
