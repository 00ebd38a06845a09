import type { FoundBlock } from './read-article.ts';

/** Tells when blocks come to lie elsewhere. */
export type PlacesWatcher = {
  /** Watch these blocks, in place of those before. */
  observe(blocks: readonly FoundBlock[]): void;
};

/** Call `onMove` whenever blocks may lie elsewhere on the page than before, until `signal` aborts. */
export function watchPlaces(onMove: () => void, signal: AbortSignal): PlacesWatcher {
  // What moves a block has another size itself, or changes that of something around the block.
  const observer = new ResizeObserver(onMove);
  addEventListener('resize', onMove, { signal });
  // Some pages hold their outermost boxes to the window's height: then these tell.
  addEventListener('scrollend', onMove, { signal });
  addEventListener('load', onMove, { capture: true, signal });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    observe(blocks) {
      observer.disconnect();
      const watched = new Set<Element>();
      for (const { element } of blocks) {
        for (let at: Element | null = element; at && !watched.has(at); at = at.parentElement) {
          watched.add(at);
        }
      }
      for (const element of watched) observer.observe(element);
    },
  };
}
