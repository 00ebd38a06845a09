import type { Episode } from './episode.ts';

/** An episode without its texts: what is listed of it, and what its article is recognised by. */
export type EpisodeSummary = Pick<
  Episode,
  'id' | 'title' | 'show' | 'date' | 'languages' | 'articles' | 'speakers'
> & {
  /** How many paragraphs the transcript has. */
  readonly paragraphCount: number;
};

/** Return what there is to say of an episode without its texts. */
export function summarizeEpisode(episode: Episode): EpisodeSummary {
  const { length: paragraphCount } = episode.paragraphs;
  const { id, title, show, date, languages, articles, speakers } = episode;
  return { id, title, show, date, languages, articles, speakers, paragraphCount };
}
