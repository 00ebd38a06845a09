import type { Page, SerializedAXNode } from 'puppeteer-core';
import { bidiOf, contextOf } from '../../../dev/browser/bidi.ts';
import { panelContext } from '../../../dev/browser/firefox.ts';
import type { TestBrowser } from '../../../dev/browser/open-browser.ts';

/** Count the panel's landmarks of that role and name, as assistive technology is told of them. */
export function countLandmarks(
  { kind }: TestBrowser,
  page: Page,
  role: string,
  name: string,
): Promise<number> {
  return kind === 'chromium' ? inChromium(page, role, name) : inFirefox(page, role, name);
}

async function inChromium(page: Page, role: string, name: string): Promise<number> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false, includeIframes: true });
  const count = (node: SerializedAXNode): number =>
    (node.children ?? []).reduce(
      (sum, child) => sum + count(child),
      node.role === role && node.name === name ? 1 : 0,
    );
  return tree ? count(tree) : 0;
}

async function inFirefox(page: Page, role: string, name: string): Promise<number> {
  const bidi = bidiOf(page.browser());
  const context = await panelContext(bidi, contextOf(page));
  const { nodes } = await bidi.send<{ nodes: readonly unknown[] }>('browsingContext.locateNodes', {
    context,
    locator: { type: 'accessibility', value: { role, name } },
  });
  return nodes.length;
}
