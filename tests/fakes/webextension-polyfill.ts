import { fakeBrowser } from '@webext-core/fake-browser';

/** Stands in for the polyfill in unit tests: storage lives in memory. */
export default fakeBrowser;
