import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/messages' },
  imports: false,
  manifestVersion: 3,
  manifest: {
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // The reading position, the settings.
    permissions: ['storage'],
  },
});
