import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { sitePatterns } from './core/article/match-patterns.ts';
import { compileWordList } from './scripts/compile-word-list.ts';
import { episodeShelf, episodesPlugin, readEpisodes } from './scripts/episodes-plugin.ts';
import { messageKeysPlugin } from './scripts/message-keys-plugin.ts';

const nativeBrowser = fileURLToPath(
  new URL('platform/extension/native-browser.ts', import.meta.url),
);
const episodes = readEpisodes('data/episodes');
/** The sites of the bundled episodes, and no other. */
const sites = sitePatterns(episodes.flatMap(({ articles }) => articles));

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/messages' },
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.every(({ name }) => name === 'article')) {
        config.resolve = { alias: { 'webextension-polyfill': nativeBrowser } };
      }
    },
    'build:publicAssets'(_wxt, files) {
      files.push(...episodeShelf(episodes), compileWordList());
    },
  },
  vite: () => ({ plugins: [episodesPlugin(), messageKeysPlugin()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: [
      // Keeps the reading position and the panel's width.
      'storage',
    ],
    // Chromium's first with passing addresses for what a page may frame, and the first in which all
    // else that we use is there, too.
    ...(browser === 'chrome' && { minimum_chrome_version: '130' }),
    host_permissions: sites,
    content_scripts: [
      // Declared here and not by `defineContentScript`: what WXT runs before such a script tells the
      // page by an event that we are there, and lets the page end it by the same.
      { matches: sites, js: ['article.js'], run_at: 'document_start' },
    ],
    // The one file that a page may frame, at an address that no page can guess: in Firefox every
    // extension has such addresses.
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: sites,
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    action: { default_title: '__MSG_extension_name__' },
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+D' },
        description: '__MSG_extension_toggle__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'alongside@alongside.example',
          // The first with the Navigation API, which tells that a page has changed its address.
          strict_min_version: '147.0',
          // Nothing is collected and nothing is sent.
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '147.0' },
      },
    }),
  }),
});
