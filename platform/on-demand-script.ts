import browser from 'webextension-polyfill';
import type { Call } from './calls.ts';
import { type Meeting, meetingPlace, type OnDemandScript } from './meeting-place.ts';

/**
 * Make what fetches scripts that are loaded on demand, and lends them modules of ours; see
 * `borrowModules`.
 */
export function scriptFetcher(lent: Meeting['lent']) {
  const meeting: Meeting = { lent, brought: {} };
  meetingPlace.alongside = meeting;

  /**
   * Fetch what a script brings.
   *
   * @returns `null` where the extension answers no more
   */
  return async <Parts>(script: OnDemandScript): Promise<Parts | null> => {
    try {
      const call: Call = { kind: 'fetch-script', script };
      if (!(script in meeting.brought)) await browser.runtime.sendMessage(call);
      return (meeting.brought[script] as Parts | undefined) ?? null;
    } catch {
      return null;
    }
  };
}

/** Run in a tab a script that is loaded on demand. */
export async function runOnDemandScript(tab: number, script: OnDemandScript): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [`${script}.js`] });
}
