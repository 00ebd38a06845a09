import browser from 'webextension-polyfill';

/** Whether this script still belongs to an extension; after an update it does not. */
export function isConnected(): boolean {
  try {
    return Boolean(browser.runtime?.id && browser.storage);
  } catch {
    return false;
  }
}
