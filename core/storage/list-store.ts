import type { Episode } from '../episode/episode.ts';
import type { StoreFailure } from '../reading/reading-store.ts';

/** Keeps a list of the reader's for each episode, between visits and between tabs. */
export type ListStore<Item> = {
  /** Resolves to none if nothing usable is kept, and never rejects. */
  load(episode: Episode): Promise<readonly Item[]>;
  /**
   * Change what is kept, whatever other tabs have made of it meanwhile.
   * Resolves to `null` when it is kept, else to the reason, and never rejects.
   */
  change(episode: Episode, edit: ListEdit<Item>): Promise<StoreFailure | null>;
  /** Report what any tab keeps, until the returned function is called. */
  watch(episode: Episode, onChange: (items: readonly Item[]) => void): () => void;
};

/** What is to be made of a list, whatever it holds by then. */
export type ListEdit<Item> = (items: readonly Item[]) => readonly Item[];
