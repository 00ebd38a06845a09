import { keyboardHeight } from '../../core/settings/sheet.ts';

/**
 * Keep the panel above the keyboard on the screen, which covers the page without moving it, until
 * `signal` aborts.
 */
export function keepAboveKeyboard(panel: HTMLElement, signal: AbortSignal): void {
  const view = visualViewport;
  const stand = () => {
    if (!view) return;
    const { height, offsetTop, scale } = view;
    const covered = keyboardHeight({ windowHeight: innerHeight, foot: offsetTop + height, scale });
    panel.style.setProperty('--keyboard', `${covered}px`);
  };
  view?.addEventListener('resize', stand, { signal });
  view?.addEventListener('scroll', stand, { signal });
}
