import type { PanelHost } from './panel-host.ts';

const KEY_EVENTS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keep the keys typed in the panel from the page, and the page's keys from the panel, until
 * `signal` aborts.
 *
 * To be first, this must be called before the page's scripts run. A key pressed in the panel goes
 * no further than `window`; a copy that cannot leave the shadow root goes to the focused element.
 */
export function guardKeys({ element, root }: PanelHost, signal: AbortSignal): void {
  const guard = (event: KeyboardEvent) => {
    if (event.target !== element || !event.isTrusted) return;
    event.stopImmediatePropagation();
    // Not a KeyboardEvent: what a Firefox extension makes of those leaves every shadow root.
    const copy = new Event(event.type, { bubbles: true, cancelable: true });
    const isWanted = (root.activeElement ?? root).dispatchEvent(Object.assign(copy, keyOf(event)));
    if (!isWanted) event.preventDefault();
  };
  for (const type of KEY_EVENTS) addEventListener(type, guard, { capture: true, signal });
}

function keyOf(event: KeyboardEvent): KeyboardEventInit {
  const { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  return { key, code, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
}
