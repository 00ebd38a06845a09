import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as PageCode from './reader-of-pages.ts';

/** The name under which a page finds our code for pages. */
export const NAME = 'pageCode';

declare global {
  /** In a page that was given it. */
  var pageCode: typeof PageCode;
}

let bundled: Promise<string> | undefined;

/** Give the page that is shown our code for pages, as `pageCode`. */
export async function addPageCode(page: Page): Promise<void> {
  bundled ??= bundle();
  await page.evaluate(await bundled);
}

/** Return our code for pages as one script that any page can run. */
export async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('reader-of-pages.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: NAME } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  return result.output[0].code;
}
