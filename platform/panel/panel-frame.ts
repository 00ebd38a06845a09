import browser from 'webextension-polyfill';
import type { Greeting, PanelForm } from '../../core/article/agent-protocol.ts';
import type { EpisodeId } from '../../core/episode/episode.ts';
import { offerPort } from './offer-port.ts';
import { panelAddress } from './panel-address.ts';

/** A panel that does not answer by then, in milliseconds, has not come, or something else has. */
const PATIENCE = 4000;

/** So often a panel that has not come is asked for again. */
const TRIES = 3;

/** The frame that draws the panel. */
export type PanelFrame = {
  /** Give the frame the focus. */
  focus(): void;
};

/**
 * Draw the panel of an episode in a frame inside `shell`, until `signal` aborts.
 *
 * A frame that the page tears out and puts back loads anew: each time it is handed another port. One
 * that does not answer is loaded again.
 *
 * @param greeting tells what each panel is to begin with
 * @param onPort is told of the port to the panel that stands there now, until its signal aborts
 */
export function panelFrame(
  shell: HTMLElement,
  episode: EpisodeId,
  form: PanelForm,
  greeting: () => Greeting,
  onPort: (port: MessagePort, signal: AbortSignal) => void,
  signal: AbortSignal,
): PanelFrame {
  const frame = document.createElement('iframe');
  let standing = new AbortController();
  let tries = 0;

  function load() {
    frame.src = browser.runtime.getURL(panelAddress(episode, form));
  }

  async function handOver() {
    standing.abort();
    standing = new AbortController();
    const here = AbortSignal.any([standing.signal, signal]);
    const port = await offerPort(frame, greeting);
    if (here.aborted) return;
    const waiting = setTimeout(() => {
      tries += 1;
      if (!here.aborted && tries < TRIES) load();
    }, PATIENCE);
    const arrive = () => {
      clearTimeout(waiting);
      tries = 0;
    };
    port.addEventListener('message', arrive, { once: true, signal: here });
    here.addEventListener('abort', () => clearTimeout(waiting));
    onPort(port, here);
  }

  frame.className = 'frame';
  frame.title = browser.i18n.getMessage('panel_name');
  frame.allow = 'clipboard-write';
  frame.addEventListener('load', handOver, { signal });
  load();
  shell.prepend(frame);
  signal.addEventListener('abort', () => frame.remove());
  return { focus: () => frame.focus() };
}
