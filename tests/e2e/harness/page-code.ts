import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as PageCode from './reader-of-pages.ts';

declare global {
  /** Our code that reads pages, in a page that was given it. */
  var pageCode: typeof PageCode;
}

let bundled: Promise<string> | undefined;

/** Give our code that reads pages to the page that is shown, as `pageCode`. */
export async function addPageCode(page: Page): Promise<void> {
  bundled ??= bundle();
  await page.evaluate(await bundled);
}

/** Show a page of tests/fixtures/pages, with our code. */
export async function showFixture(page: Page, name: string): Promise<void> {
  await page.setContent(
    readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8'),
  );
  await addPageCode(page);
}

/** Make one script of our code that reads pages, as the extension ships it. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('reader-of-pages.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'pageCode' } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  return `${result.output[0].code}; globalThis.pageCode = pageCode;`;
}
