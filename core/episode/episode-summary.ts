import type { Episode } from './episode.ts';

/** What a list of episodes shows: all but the texts. */
export type EpisodeSummary = Pick<Episode, 'id' | 'title' | 'show' | 'date' | 'articles'> & {
  /** The speakers' names, as the article prints them. */
  readonly speakers: readonly string[];
};

/** Say what a list of episodes needs to know of one. */
export function summarizeEpisode(episode: Episode): EpisodeSummary {
  const { id, title, show, date, articles, speakers } = episode;
  return {
    id,
    title,
    show,
    date,
    articles,
    speakers: speakers.map(({ name }) => name),
  };
}
