import { askBackground } from '../extension/calls.ts';
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
    if (!(script in meeting.brought)) await askBackground({ kind: 'fetch-script', script });
    return (meeting.brought[script] as Parts | undefined) ?? null;
  };
}
