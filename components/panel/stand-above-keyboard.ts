import { keyboardHeight } from '../../core/settings/sheet.ts';

/**
 * Keep the panel above the keyboard on the screen, which covers the page without moving it.
 *
 * @returns what ends it
 */
export function standAboveKeyboard(panel: HTMLElement): () => void {
  const stop = new AbortController();
  const view = visualViewport;
  const stand = () => {
    if (!view) return;
    const { height, offsetTop, scale } = view;
    const covered = keyboardHeight({ windowHeight: innerHeight, foot: offsetTop + height, scale });
    panel.style.setProperty('--al-keyboard', `${covered}px`);
  };
  view?.addEventListener('resize', stand, { signal: stop.signal });
  view?.addEventListener('scroll', stand, { signal: stop.signal });
  return () => stop.abort();
}
