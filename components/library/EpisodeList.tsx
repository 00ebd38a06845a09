import type { JSX } from 'preact';
import type { EpisodeSummary } from '../../core/episode/episode-summary.ts';
import { formatDay } from '../format-day.ts';
import { useMessages } from '../messages.ts';
import { percent } from '../percent.ts';

type Entry = {
  readonly episode: Omit<EpisodeSummary, 'paragraphCount'>;
  /** From 0 to 1; `null` if the reader has not begun. */
  readonly progress: number | null;
};

/** The bundled interviews, each with the reader's progress and the way to its article. */
export function EpisodeList({ entries }: { entries: readonly Entry[] }): JSX.Element {
  const t = useMessages();
  return (
    <main class="episodes">
      <h1>{t('panel.name')}</h1>
      {entries.length === 0 && <p>{t('episodes.empty')}</p>}
      <ul aria-label={t('episodes.heading')}>
        {entries.map(({ episode, progress }) => (
          <li key={episode.id}>
            <a href={episode.articles[0]} target="_blank" rel="noopener">
              <span class="episode-title" lang={episode.languages.transcript}>
                {episode.title}
              </span>
              <span class="episode-data">
                {episode.show} <i class="dot" /> {formatDay(episode.date, t('extension.language'))}
              </span>
              <span class="episode-progress">
                {progress === null
                  ? t('episodes.unread')
                  : t('episodes.read', { percent: percent(progress) })}
              </span>
              <span class="episode-track" style={{ '--progress': progress ?? 0 }} />
            </a>
          </li>
        ))}
      </ul>
    </main>
  );
}
