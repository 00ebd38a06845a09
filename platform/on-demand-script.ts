import browser from 'webextension-polyfill';
import type { Call } from './calls.ts';
import { type Meeting, meetingPlace } from './meeting-place.ts';

/** Where the build puts the script that brings what is loaded on demand. */
const ON_DEMAND_SCRIPT = 'on-demand.js';

/**
 * Make what fetches the script that is loaded on demand, and lends it modules of ours; see
 * `lendingPlugin`.
 *
 * @returns what resolves to the parts that it brings, or to `null` where the extension answers no
 * more
 */
export function onDemandScript<Parts>(lent: Meeting['lent']): () => Promise<Parts | null> {
  return async () => {
    let brought: Parts | null = null;
    meetingPlace.alongside = {
      lent,
      bring(parts) {
        brought = parts as Parts;
      },
    };
    try {
      const call: Call = { kind: 'fetch-on-demand' };
      await browser.runtime.sendMessage(call);
      return brought;
    } catch {
      return null;
    }
  };
}

/** Run in a tab the script that brings what is loaded on demand. */
export async function runOnDemandScript(tab: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [ON_DEMAND_SCRIPT] });
}
