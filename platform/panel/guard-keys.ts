import type { PanelHost } from './panel-host.ts';

/** The events that tell what is typed, pasted, copied or composed; some are known to one browser. */
const KEY_EVENTS = `keydown keypress keyup beforeinput input textInput compositionstart
compositionupdate compositionend beforecopy beforecut beforepaste copy cut paste`.split(/\s+/);

/** Our scripts on one page share a world of their own, and in it who hears keys first. */
const ours = globalThis as { alongsideHearsKeys?: (event: Event) => void };

/**
 * Be the first to hear the page's keys, until `signal` aborts.
 *
 * This is so only if it is called before the page's scripts run. Another call changes nothing.
 */
export function hearKeysFirst(signal: AbortSignal): void {
  if (ours.alongsideHearsKeys) return;
  ours.alongsideHearsKeys = () => {};
  const hear = (event: Event) => ours.alongsideHearsKeys?.(event);
  for (const type of KEY_EVENTS) addEventListener(type, hear, { capture: true, signal });
}

/**
 * Keep what is typed in the panel from the page, and the page's keys from the panel, until
 * `signal` aborts.
 *
 * What tells of it goes no further than `window`; a copy that cannot leave the shadow
 * root goes to the focused element.
 */
export function guardKeys({ element, root }: PanelHost, signal: AbortSignal): void {
  hearKeysFirst(signal);
  ours.alongsideHearsKeys = event => {
    // Chromium takes what ends a composition for a script's doing.
    const isReaders = event.isTrusted || event.type === 'compositionend';
    if (event.target !== element || !isReaders) return;
    event.stopImmediatePropagation();
    // Not a KeyboardEvent: what a Firefox extension makes of those leaves every shadow root.
    const copy = new Event(event.type, { bubbles: true, cancelable: true });
    const isWanted = (root.activeElement ?? root).dispatchEvent(Object.assign(copy, keyOf(event)));
    if (!isWanted) event.preventDefault();
  };
}

/** What listeners in the panel go by. */
function keyOf(event: Partial<KeyboardEvent & ClipboardEvent>) {
  const { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  const { clipboardData } = event;
  return { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey, clipboardData };
}
