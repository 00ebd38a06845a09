import type { Episode, EpisodeId } from './episode.ts';
import type { EpisodeSummary } from './episode-summary.ts';

/** Where all episodes are kept; they are asked for one at a time. */
export type Shelf = {
  /** Return what there is, without the texts. */
  list(): Promise<readonly EpisodeSummary[]>;
  /** Return an episode; `null` if there is none of that id. */
  load(id: EpisodeId): Promise<Episode | null>;
};
