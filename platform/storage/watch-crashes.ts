import type { Crash } from '../../core/storage/kept-crashes.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';

/** So much of what a browser says tells where it broke, in characters. */
const MOST = 600;

/** Note in a store whatever breaks in this page or worker from now on. */
export function watchCrashes(where: string, store: KeptStore<readonly Crash[]>): void {
  const note = (error: unknown) => {
    const said = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    // Browsers tell the lines with the extension's own address, which says who the reader is.
    const what = said.replace(/[a-z]+-extension:\/\/[^/]+/g, '').slice(0, MOST);
    void store.keep([{ at: Date.now(), where, what }]);
  };
  addEventListener('error', ({ error, message }) => note(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
}
