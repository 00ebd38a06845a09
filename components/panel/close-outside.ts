/** What opens and closes a popover by itself. */
const OPENERS = '[aria-haspopup]';

/**
 * Close a popover when the reader presses outside it, in the panel or on the page, or goes on by
 * Tab.
 *
 * @returns what ends it
 */
export function closeOutside(popover: HTMLElement, onClose: () => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };
  const root = popover.getRootNode();
  const host = root instanceof ShadowRoot ? root.host : null;
  const isOutside = (target: EventTarget | null) =>
    target instanceof Element && !popover.contains(target) && !target.closest(OPENERS);

  root.addEventListener('pointerdown', ({ target }) => isOutside(target) && onClose(), options);
  // From without, all that happens in the panel seems to happen to its host.
  document.addEventListener('pointerdown', ({ target }) => target !== host && onClose(), options);
  popover.addEventListener(
    'focusout',
    ({ relatedTarget }) => isOutside(relatedTarget) && onClose(),
    options,
  );
  return () => stop.abort();
}
