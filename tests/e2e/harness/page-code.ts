import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type * as KeptCode from './kept-of-pages.ts';
import type * as PageCode from './reader-of-pages.ts';
import type * as RibbonCode from './ribbon-of-pages.tsx';

declare global {
  /** Our code that reads pages, in a page that was given it. */
  var pageCode: typeof PageCode;
  /** Our ribbon, in a page that was given it. */
  var ribbonCode: typeof RibbonCode;
  /** A reader who does everything at once, in a page that was given one. */
  var keptCode: typeof KeptCode;
  /** Lets that reader rest. */
  var stopReader: () => Promise<readonly KeptCode.Told[]>;
}

const bundled = new Map<string, Promise<string>>();

/** Give our code that reads pages to the page that is shown, as `pageCode`. */
export async function addPageCode(page: Page): Promise<void> {
  await page.evaluate(await bundle('reader-of-pages.ts', 'pageCode'));
}

/** Give our ribbon to the page that is shown, as `ribbonCode`. */
export async function addRibbonCode(page: Page): Promise<void> {
  await page.evaluate(await bundle('ribbon-of-pages.tsx', 'ribbonCode'));
}

/** Give a reader who does everything at once to the page of the extension, as `keptCode`. */
export async function addKeptCode(page: Page): Promise<void> {
  await page.evaluate(await bundle('kept-of-pages.ts', 'keptCode'));
}

/** Show a page of tests/fixtures/pages, with our code. */
export async function showFixture(page: Page, name: string): Promise<void> {
  await page.setContent(
    readFileSync(new URL(`../../fixtures/pages/${name}.html`, import.meta.url), 'utf8'),
  );
  await addPageCode(page);
}

/** Make one script of a file and all that it imports, as the extension ships it. */
function bundle(file: string, name: string): Promise<string> {
  const made = bundled.get(file) ?? makeBundle(file, name);
  bundled.set(file, made);
  return made;
}

async function makeBundle(file: string, name: string): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('Nothing was built.');
  return `${result.output[0].code}; globalThis.${name} = ${name};`;
}
