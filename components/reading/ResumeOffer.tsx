import type { JSX } from 'preact';
import { progressAt } from '../../core/reading/progress.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { formatAgo } from '../format-ago.ts';
import { useMessages } from '../messages.ts';
import { percent } from '../percent.ts';
import type { ReadingModel } from './reading-model.ts';

type ResumeOfferProps = {
  readonly transcript: ShownTranscript;
  readonly reading: ReadingModel;
  /** Tells the time in milliseconds since 1970. */
  readonly now: () => number;
};

/** Where the reader stopped last time, with a way to go on from there. */
export function ResumeOffer({ transcript, reading, now }: ResumeOfferProps): JSX.Element | null {
  const t = useMessages();
  const place = reading.offer.value;
  const paragraph = place && findParagraph(transcript, place.paragraph);
  if (!paragraph) return null;

  const turn = reading.turn.value;
  const voice = transcript.speakers.findIndex(({ id }) => id === turn?.speaker);
  return (
    <div class="notice" role="status" data-voice={voice}>
      <p class="notice-line">
        {t('resume.stopped')} <i class="mark" />
        <b class="capitals">{transcript.speakers[voice]?.name ?? t('resume.introduction')}</b>
        <i class="dot" />
        {t('progress.percent', { percent: percent(progressAt(transcript, place)) })}
        <i class="dot" />
        {formatAgo(now() - place.at, t('extension.language'))}
      </p>
      <p class="notice-quote" lang={transcript.languages.transcript} dir="auto">
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
