import type { Browser, Page } from 'puppeteer-core';

/** What the system or the reader prefers, as pages learn it from media queries. */
export type Preferences = {
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** Only the few colours that the system sets; Chromium alone. */
  readonly forcedColors?: boolean;
  /** Chromium alone. */
  readonly moreContrast?: boolean;
};

/** The few things that the two families of browsers do each in their own way. */
export type Engine = {
  /** The language of the browser's own interface, as `zh-CN`. */
  interfaceLanguage(): Promise<string>;

  /**
   * Call `source`, a function of the panel's document and a JSON text, in the frame that draws the
   * panel, or in the page itself if that is the panel; it answers with a JSON text.
   *
   * @returns `null` if the page has no panel at the moment.
   */
  callOnPanel(page: Page, source: string, json: string): Promise<string | null>;

  /**
   * Call `source`, a function of a shadow root and a JSON text, on the closed root in the article's
   * page that holds the panel's frame; it answers with a JSON text.
   *
   * @returns `null` if the page has none at the moment.
   */
  callOnShell(page: Page, source: string, json: string): Promise<string | null>;

  /** Go to a page of the extension. */
  gotoExtension(page: Page, path: string): Promise<void>;

  /** Press the extension's button in the browser's toolbar, for the tab that shows `page`. */
  pressToolbarButton(page: Page): Promise<void>;

  prefer(page: Page, preferences: Preferences): Promise<void>;

  /** Let the mouse of a tab that was just opened do in frames what a hand's does. */
  handMouse(page: Page): void;
};

/** Make the engine for a browser that has the extension with that id. */
export type MakeEngine = (browser: Browser, extensionId: string) => Engine;

/** Write the call of `source` on the document of the frame in which it is run. */
export function callOnDocument(source: string, json: string): string {
  return `(${source})(document, ${JSON.stringify(json)})`;
}
