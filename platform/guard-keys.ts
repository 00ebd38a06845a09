import type { PanelHost } from './panel-host.ts';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/** Our scripts on one page share a world of their own, and in it who hears keys first. */
const ours = globalThis as { alongsideHearsKeys?: (event: KeyboardEvent) => void };

/**
 * Be the first to hear the page's keys, until `signal` aborts.
 *
 * This is so only if it is called before the page's scripts run. Another call changes nothing.
 */
export function hearKeysFirst(signal: AbortSignal): void {
  if (ours.alongsideHearsKeys) return;
  ours.alongsideHearsKeys = () => {};
  const hear = (event: KeyboardEvent) => ours.alongsideHearsKeys?.(event);
  for (const type of KEY_EVENTS) addEventListener(type, hear, { capture: true, signal });
}

/**
 * Keep the keys typed in the panel from the page, and the page's keys from the panel, until
 * `signal` aborts.
 *
 * A key pressed in the panel goes no further than `window`; a copy that cannot leave the shadow
 * root goes to the focused element.
 */
export function guardKeys({ element, root }: PanelHost, signal: AbortSignal): void {
  hearKeysFirst(signal);
  ours.alongsideHearsKeys = event => {
    if (event.target !== element || !event.isTrusted) return;
    event.stopImmediatePropagation();
    // Not a KeyboardEvent: what a Firefox extension makes of those leaves every shadow root.
    const copy = new Event(event.type, { bubbles: true, cancelable: true });
    const isWanted = (root.activeElement ?? root).dispatchEvent(Object.assign(copy, keyOf(event)));
    if (!isWanted) event.preventDefault();
  };
}

function keyOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
}
