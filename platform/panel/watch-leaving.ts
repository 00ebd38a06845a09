/** Report each time the reader leaves the page or turns away from it, until `signal` aborts. */
export function watchLeaving(onLeave: () => void, signal: AbortSignal): void {
  // Phones end hidden pages without a word: `visibilitychange` is the last event to rely on.
  const report = () => document.visibilityState === 'hidden' && onLeave();
  document.addEventListener('visibilitychange', report, { signal });
  addEventListener('pagehide', onLeave, { signal });
  // When its tab is closed, this is the last of which a frame in Chromium can tell anybody.
  addEventListener('beforeunload', onLeave, { signal });
}
