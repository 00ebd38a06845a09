import type { Episode } from '../episode/episode.ts';
import type { Reading } from './reading.ts';

/** Why the reading could not be kept: the store is full, the extension was updated under the page, or else. */
export type StoreFailure = 'full' | 'updated' | 'failed';

/** Keeps each episode's reading between visits and between tabs. */
export type ReadingStore = {
  /** Resolves to `null` if nothing usable is kept, and never rejects. */
  load(episode: Episode): Promise<Reading | null>;
  /**
   * Keep `reading` merged with what other tabs have kept meanwhile.
   * Resolves to `null` when it is kept, else to the reason, and never rejects.
   */
  save(episode: Episode, reading: Reading): Promise<StoreFailure | null>;
  /**
   * Keep `reading` in one step, for a page that may be gone before a second one: merged with what
   * this tab has heard of the others, not with what is stored. Nobody is told whether it worked.
   */
  saveAtOnce(episode: Episode, reading: Reading): void;
  /** Report what another tab keeps, until the returned function is called. */
  watch(episode: Episode, onChange: (reading: Reading) => void): () => void;
};
