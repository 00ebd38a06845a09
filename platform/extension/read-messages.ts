import browser from 'webextension-polyfill';

/**
 * Read messages such as `panel.close` in the browser's language, all at once: after an update of
 * the extension an open page can ask for nothing more, and its panel still needs words.
 */
export function readMessages(keys: readonly string[]): Record<string, string> {
  const read = (key: string) => browser.i18n.getMessage(key.replace('.', '_'));
  return Object.fromEntries(keys.map(key => [key, read(key)]));
}
