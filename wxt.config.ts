import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { sitePatterns } from './core/article/match-patterns.ts';
import { compileWordList } from './scripts/compile-word-list.ts';
import { episodesPlugin, readEpisodes } from './scripts/episodes-plugin.ts';
import { borrowModules } from './scripts/lending.ts';
import { messageKeysPlugin } from './scripts/message-keys-plugin.ts';

const nativeBrowser = fileURLToPath(
  new URL('platform/extension/native-browser.ts', import.meta.url),
);
const articles = readEpisodes('data/episodes').flatMap(episode => episode.articles);

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/messages' },
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  hooks: {
    'build:publicAssets'(_wxt, files) {
      files.push(compileWordList());
    },
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ name }) => name === 'on-demand')) borrowModules(config);
      if (entrypoints.every(({ type }) => type === 'content-script')) {
        config.resolve = { alias: { 'webextension-polyfill': nativeBrowser } };
      }
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
      // Opens the panel for a reader who comes to the article without loading it, and brings the
      // parts of the panel that are loaded on demand.
      'scripting',
    ],
    // The sites of the bundled episodes, and no other.
    host_permissions: sitePatterns(articles),
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
