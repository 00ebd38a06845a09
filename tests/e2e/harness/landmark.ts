import type { Page } from 'puppeteer-core';
import { bidiOf, contextOf, type RemoteValue } from '../../../dev/browser/bidi.ts';
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
  const session = await page.createCDPSession();
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(node => node.role?.value === role && node.name?.value === name).length;
}

async function inFirefox(page: Page, role: string, name: string): Promise<number> {
  const bidi = bidiOf(page.browser());
  const context = contextOf(page);
  const host = await bidi.call(context, `() => document.querySelector('alongside-panel')`);
  const root = (host.value as { shadowRoot?: RemoteValue } | undefined)?.shadowRoot;
  const { nodes } = await bidi.send<{ nodes: readonly unknown[] }>('browsingContext.locateNodes', {
    context,
    locator: { type: 'accessibility', value: { role, name } },
    startNodes: root ? [{ sharedId: root.sharedId }] : [],
  });
  return nodes.length;
}
