/** Report once the page has loaded, and each time the window's size changes, until `signal` aborts. */
export function watchWindow(onChange: () => void, signal: AbortSignal): void {
  addEventListener('load', onChange, { signal });
  addEventListener('resize', onChange, { signal });
}
