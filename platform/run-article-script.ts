import browser from 'webextension-polyfill';

/** Where the build puts the script that opens the panel. */
const ARTICLE_SCRIPT = 'content-scripts/article.js';

/** Run in the tab what would have run had the article been loaded. */
export async function runArticleScript(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [ARTICLE_SCRIPT] });
}
