import type { Page } from 'puppeteer-core';

/**
 * Return how much memory the page's scripts hold, ours among them, once all rubbish is collected;
 * in bytes.
 */
export async function heldMemory(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
