import type { Greeting } from '../../core/article/agent-protocol.ts';
import { askBackground } from '../extension/calls.ts';
import type { PortOffer } from './offer-port.ts';

/** What the agent has handed over. */
export type Handover = { readonly port: MessagePort; readonly greeting: Greeting };

/**
 * In the panel's frame: wait for the port that the article agent hands over; see `offerPort`.
 *
 * Everything else that comes by the window is left alone, for any page can post there.
 */
export function takePort(): Promise<Handover> {
  return new Promise(resolve => {
    const taken = new AbortController();
    /** No key is asked about twice, however often a page repeats a guess. */
    const asked = new Set<string>();
    const hear = async ({ source, data, ports: [port] }: MessageEvent<unknown>) => {
      if (source !== parent || !port || !isOffer(data) || asked.has(data.key)) return;
      asked.add(data.key);
      const outcome = await askBackground('isVouchedFor', data.key);
      if (!('answer' in outcome && outcome.answer)) return;
      taken.abort();
      resolve({ port, greeting: data.greeting });
    };
    addEventListener('message', hear, { signal: taken.signal });
  });
}

function isOffer(data: unknown): data is PortOffer {
  return (
    typeof data === 'object' &&
    data !== null &&
    'key' in data &&
    typeof data.key === 'string' &&
    'greeting' in data
  );
}
