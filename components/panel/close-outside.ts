/** What opens and closes a popover by itself. */
const OPENERS = '[aria-haspopup]';

/**
 * Close a popover when the reader presses outside it, in the panel or on the page that frames it,
 * or goes on by Tab.
 *
 * @returns what ends it
 */
export function closeOutside(popover: HTMLElement, onClose: () => void): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal, passive: true };
  const isOutside = (target: EventTarget | null) =>
    target instanceof Element && !popover.contains(target) && !target.closest(OPENERS);

  document.addEventListener('pointerdown', ({ target }) => isOutside(target) && onClose(), options);
  // All that is told here of a press on the page is that the focus has gone there.
  addEventListener('blur', onClose, options);
  popover.addEventListener(
    'focusout',
    ({ relatedTarget }) => isOutside(relatedTarget) && onClose(),
    options,
  );
  return () => stop.abort();
}
