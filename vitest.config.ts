import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { secondTries } from './tests/second-tries.ts';

const endToEnd = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['tests/e2e/*.test.ts'],
    globalSetup: ['tests/e2e/harness/check-ready.ts'],
    provide: { browser },
    // More browsers at a time would slow each other past all patience on a small machine.
    maxWorkers: 2,
    // A real browser on a busy machine is late at times. Each test that needed it is named: see
    // `secondTries`.
    retry: 1,
    // A promise is kept when it is kept; a busy machine takes longer to show it.
    expect: { poll: { timeout: 5_000 } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

export default defineConfig({
  test: {
    reporters: ['default', secondTries()],
    projects: [
      {
        resolve: {
          alias: {
            'webextension-polyfill': fileURLToPath(
              new URL('tests/fakes/webextension-polyfill.ts', import.meta.url),
            ),
          },
        },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          // To load all anew for each file would take longer than the tests.
          isolate: false,
        },
      },
      endToEnd('chromium'),
      endToEnd('firefox'),
    ],
  },
});
