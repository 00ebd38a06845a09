import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { type BrowserKind, requireBrowser } from '../../../dev/browser/browsers.ts';
import { builtExtension } from '../../../dev/browser/built-extension.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserKind;
  }
}

/** Before the first test: what is tested must be built, and its browser installed. */
export default function checkReady(project: TestProject): void {
  const { browser } = project.config.provide as { browser: BrowserKind };
  requireBrowser(browser);
  const path = builtExtension(browser);
  if (existsSync(path)) return;
  throw new Error(`There is no built extension in ${path}: run "npm run build" first.`);
}
