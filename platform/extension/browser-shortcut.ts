import browser from 'webextension-polyfill';

/** Chromium's page for the shortcuts of extensions; its relatives know it under this name, too. */
const SHORTCUTS_PAGE = 'chrome://extensions/shortcuts';

/** What shows and hides the panel; see `wxt.config.ts`. */
const COMMAND = '_execute_action';

/** Firefox's own way to its page, which the polyfill's types do not know. */
type Commands = typeof browser.commands & { openShortcutSettings?(): Promise<void> };

/** In the background: return the shortcut, '' if there is none; `null` where there are no commands. */
export async function shortcutOfBrowser(): Promise<string | null> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === COMMAND)?.shortcut ?? null;
}

/** In the background: open the browser's page on which the shortcut is changed. */
export async function changeShortcut(): Promise<void> {
  const { openShortcutSettings } = browser.commands as Commands;
  if (openShortcutSettings) await openShortcutSettings();
  else await browser.tabs.create({ url: SHORTCUTS_PAGE });
}
