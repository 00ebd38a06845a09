import { setTimeout as pause } from 'node:timers/promises';
import { openBrowser } from '../../dev/browser/open-browser.ts';
import { openBusyReaders } from '../e2e/harness/busy-readers.ts';

/** What became of everything that tabs did at the same time. */
export type UnderFire = {
  readonly tabs: number;
  readonly seconds: number;
  readonly confirmed: number;
  readonly failed: number;
  readonly lost: number;
};

/** What became of what tabs did while the browser was killed again and again. */
export type UnderKills = {
  readonly kills: number;
  readonly confirmed: number;
  readonly lost: number;
  /** The most reading that a kill cost, in milliseconds. */
  readonly readingLost: number;
};

/** Let so many tabs change everything at once for a while. */
export async function keepUnderFire(tabs: number, seconds: number): Promise<UnderFire> {
  const browser = await openBrowser({ browser: 'chromium' });
  try {
    const readers = await openBusyReaders(browser, tabs);
    await pause(seconds * 1000);
    await readers.stop();
    const lost = readers.lost(await browser.storage.read()).length;
    const [confirmed, failed] = [readers.confirmed(), readers.failures().length];
    return { tabs, seconds, confirmed, failed, lost };
  } finally {
    await browser.close();
  }
}

/** Kill the browser so often, at a random moment of each time that so many tabs change everything. */
export async function keepUnderKills(tabs: number, kills: number): Promise<UnderKills> {
  let browser = await openBrowser({ browser: 'chromium' });
  let [confirmed, lost, readingLost] = [0, 0, 0];
  try {
    for (let kill = 1; kill <= kills; kill++) {
      const readers = await openBusyReaders(browser, tabs);
      await pause(500 + Math.random() * 2000);
      const killed = Date.now();
      browser = await browser.restart('kill');
      const stored = await browser.storage.read();
      confirmed += readers.confirmed();
      lost += readers.lost(stored).length;
      readingLost = Math.max(readingLost, readers.readingLost(stored, killed));
    }
  } finally {
    await browser.close();
  }
  return { kills, confirmed, lost, readingLost };
}

if (import.meta.main) {
  const [tabs = 5, seconds = 60, kills = 100] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await keepUnderFire(tabs, seconds)));
  console.log(JSON.stringify(await keepUnderKills(tabs, kills)));
}
