import browser from 'webextension-polyfill';
import type { OnDemandScript } from '../panel/meeting-place.ts';

/** Run in the tab what would have run had the article been loaded. */
export function runArticleScript(tab: number): Promise<void> {
  return runScript(tab, 'content-scripts/article.js');
}

/** Run in the tab a script that is loaded on demand. */
export function runOnDemandScript(tab: number, script: OnDemandScript): Promise<void> {
  return runScript(tab, `${script}.js`);
}

/** @param file where the build puts the script */
async function runScript(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}
