/**
 * Report when the page has been read to its end and when it has loaded, and each time the window's
 * size changes, until `signal` aborts.
 */
export function watchWindow(onChange: () => void, signal: AbortSignal): void {
  document.addEventListener('DOMContentLoaded', onChange, { signal });
  addEventListener('load', onChange, { signal });
  addEventListener('resize', onChange, { signal });
}
