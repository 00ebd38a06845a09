import type { JSX } from 'preact';
import type { Episode } from '../../core/episode/episode.ts';
import { progressAt } from '../../core/reading/progress.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { formatAgo } from '../format-ago.ts';
import { useMessages } from '../messages.ts';
import { percent } from '../percent.ts';
import type { ReadingModel } from './reading-model.ts';

type ResumeOfferProps = {
  readonly episode: Episode;
  readonly reading: ReadingModel;
  /** Tells the time in milliseconds since 1970. */
  readonly now: () => number;
};

/** Where the reader stopped last time, with a way to go on from there. */
export function ResumeOffer({ episode, reading, now }: ResumeOfferProps): JSX.Element | null {
  const t = useMessages();
  const place = reading.offer.value;
  const paragraph = place && findParagraph(episode, place.paragraph);
  if (!paragraph) return null;

  const turn = reading.turn.value;
  const voice = episode.speakers.findIndex(({ id }) => id === turn?.speaker);
  return (
    <div class="notice" role="status" data-voice={voice}>
      <p class="notice-line">
        {t('resume.stopped')} <i class="mark" />
        <b class="capitals">{episode.speakers[voice]?.name ?? t('resume.introduction')}</b>
        <i class="dot" />
        {t('progress.percent', { percent: percent(progressAt(episode, place)) })}
        <i class="dot" />
        {formatAgo(now() - place.at, t('extension.language'))}
      </p>
      <p class="notice-quote" lang={episode.languages.transcript} dir="auto">
        {paragraph.text}
      </p>
      <div class="notice-acts">
        <button type="button" class="act act-main" onClick={reading.resume}>
          {t('resume.continue')}
        </button>
        <button type="button" class="act" onClick={reading.startOver}>
          {t('resume.startOver')}
        </button>
      </div>
    </div>
  );
}
