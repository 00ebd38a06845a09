/** Report each time the browser shows the page again as it was left, until `signal` aborts. */
export function watchReturn(onReturn: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', ({ persisted }) => persisted && onReturn(), { signal });
}
