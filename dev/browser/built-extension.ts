import { fileURLToPath } from 'node:url';
import type { BrowserKind } from './browsers.ts';

/** The folder into which the extension is built for that family of browsers. */
export function builtExtension(kind: BrowserKind): string {
  const target = kind === 'chromium' ? 'chrome' : 'firefox';
  return fileURLToPath(new URL(`../../.output/${target}-mv3`, import.meta.url));
}
