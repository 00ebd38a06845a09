import browser from 'webextension-polyfill';
import type { Greeting } from '../../core/article/agent-protocol.ts';
import { askBackground } from '../extension/calls.ts';

/** What comes by the window, besides the port: see `takePort`. */
export type PortOffer = { readonly key: string; readonly greeting: Greeting };

/**
 * Hand a port over to the panel in a frame of ours that has loaded.
 *
 * The page may have learnt of the frame, and may post to its window as we do. What tells our offer
 * from the page's is a key that the background has heard of from us; and a page that has put
 * another document into the frame does not get the port, for that has another origin.
 *
 * @returns our end of the port
 */
export async function offerPort(
  frame: HTMLIFrameElement,
  greeting: () => Greeting,
): Promise<MessagePort> {
  const { port1, port2 } = new MessageChannel();
  const key = crypto.randomUUID();
  await askBackground('vouchFor', key);
  const offer: PortOffer = { key, greeting: greeting() };
  frame.contentWindow?.postMessage(offer, extensionOrigin(), [port2]);
  return port1;
}

/**
 * Return the origin of the extension's pages. Chromium gives a page that may be framed at a passing
 * address alone the address that all others have, once it has loaded.
 */
function extensionOrigin(): string {
  const { protocol, origin } = new URL(browser.runtime.getURL('/panel.html'));
  return protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin;
}
