import type { Browser } from 'webextension-polyfill';

const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser };

/**
 * The browser's own API. The scripts of the article's page are built with it in place of the
 * polyfill, which is 3 kB there for nothing: all that they call gives promises by itself in the
 * browsers that we run in, and none of them answers a message.
 */
export default (browser ?? chrome) as Browser;
