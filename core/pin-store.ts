import type { Episode } from './episode.ts';
import type { KeptPin } from './pin.ts';
import type { StoreFailure } from './reading-store.ts';

/** Keeps each episode's pins between visits and between tabs. */
export type PinStore = {
  /** Resolves to none if nothing usable is kept, and never rejects. */
  load(episode: Episode): Promise<readonly KeptPin[]>;
  /**
   * Change what is kept, whatever other tabs have made of it meanwhile.
   * Resolves to `null` when it is kept, else to the reason, and never rejects.
   */
  change(
    episode: Episode,
    edit: (pins: readonly KeptPin[]) => readonly KeptPin[],
  ): Promise<StoreFailure | null>;
  /** Report what any tab keeps, until the returned function is called. */
  watch(episode: Episode, onChange: (pins: readonly KeptPin[]) => void): () => void;
};
