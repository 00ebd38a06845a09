import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * The browser's own API. The script of the article's page is built with it in place of the polyfill,
 * which would keep the article's first frame waiting for nothing: all that it calls gives promises by
 * itself in the browsers that we run in, and it answers no message.
 */
export default (browser ?? chrome) as Browser;
