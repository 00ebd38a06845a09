import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, type TestBrowser } from '../../dev/browser/open-browser.ts';
import { openInterview } from './harness/article-tab.ts';

// Firefox speaks the languages whose packs are installed, and this one is no requirement.
describe.runIf(inject('browser') === 'chromium')('for a reader in Taiwan', () => {
  let browser: TestBrowser;

  beforeAll(async () => {
    browser = await openBrowser({ browser: inject('browser'), lang: 'zh-TW' });
  });
  afterAll(() => browser.close());

  test('the panel speaks as they do, and what is loaded on demand as well', async () => {
    const { page, panel } = await openInterview(browser);
    for (const name of ['跟隨原文', '關閉', '上一段發言', '下一段發言']) {
      expect((await panel.button(name)).name).toBe(name);
    }
    expect(await panel.evaluate(root => root.querySelector('aside')?.ariaLabel)).toBe('對讀');
    expect(await panel.evaluate(root => root.querySelector<HTMLElement>('.root')?.lang)).toBe(
      'zh-TW',
    );
    await panel.evaluate(root => root.querySelector<HTMLElement>('.scroll')?.focus());
    await page.keyboard.press('?');
    await panel.button('收起按鍵表');
  });
});
