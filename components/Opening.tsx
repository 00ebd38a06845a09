import type { JSX } from 'preact';
import type { Episode } from '../core/episode.ts';
import { minutesLeft, NO_PACE } from '../core/pace.ts';
import { charactersLeft } from '../core/progress.ts';
import { formatDay } from './format-day.ts';
import { useMessages } from './messages.ts';
import { ParagraphView } from './ParagraphView.tsx';

/** The head of the transcript: title, date, size and the editors' introduction. */
export function Opening({ episode }: { episode: Episode }): JSX.Element {
  const t = useMessages();
  const { paragraphs, languages } = episode;
  const characters = paragraphs[0]
    ? charactersLeft(episode, { paragraph: paragraphs[0].id, fraction: 0 })
    : 0;
  const minutes = minutesLeft(characters, NO_PACE, languages.transcript);
  const notes = episode.paragraphs.filter(({ turn }) => turn === null);
  return (
    <header class="opening" data-block>
      <h3>{episode.title}</h3>
      <p class="opening-data" lang={t('extension.language')}>
        {t('episode.kind')}
        <i class="dot" />
        {formatDay(episode.date, t('extension.language'))}
        <i class="dot" />
        {t('episode.turns', { count: episode.turns.length })}
        <i class="dot" />
        {t('episode.minutes', { minutes })}
      </p>
      {notes.map(paragraph => (
        <ParagraphView key={paragraph.id} paragraph={paragraph} />
      ))}
    </header>
  );
}
