import type { Page } from 'puppeteer-core';
import type { TestBrowser } from '../../../dev/browser/open-browser.ts';

/** Paste what is in the clipboard into a field of another page, as the reader would. */
export async function pasted({ puppeteer }: TestBrowser, from: Page): Promise<string> {
  const page = await puppeteer.newPage();
  try {
    await page.setContent('<textarea></textarea>');
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    const field = await page.waitForFunction(
      () => document.querySelector('textarea')?.value ?? '',
      { polling: 50, timeout: 5000 },
    );
    return String(await field.jsonValue());
  } finally {
    await page.close();
    await from.bringToFront();
  }
}
