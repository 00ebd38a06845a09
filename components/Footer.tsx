import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Episode } from '../core/episode.ts';
import { minutesLeft, NO_PACE } from '../core/pace.ts';
import { charactersLeft, progressAt } from '../core/progress.ts';
import type { Follow } from './follow-model.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.ts';
import { percent } from './percent.ts';
import type { ReadingState } from './reading-model.ts';

type FooterProps = {
  readonly episode: Episode;
  readonly reading: ReadingState;
  readonly follow: Follow;
};

/** How far the reader is, how long the rest takes and, after a jump, the way back. */
export function Footer({ episode, reading, follow }: FooterProps): JSX.Element {
  const t = useMessages();
  const position = useComputed(() => reading.offer.value ?? reading.position.value);
  const progress = useComputed(() => progressAt(episode, position.value));
  const furthest = useComputed(() => {
    const kept = reading.reading.value;
    return kept ? progressAt(episode, kept.furthest) : progress.value;
  });
  const minutes = useComputed(() => {
    const left = charactersLeft(episode, position.value);
    const pace = reading.reading.value?.pace ?? NO_PACE;
    return minutesLeft(left, pace, episode.languages.transcript);
  }).value;
  // While the reader scrolls, the bars change in every frame, and seldom anything else.
  const here = useComputed(() => percent(progress.value)).value;
  const turn = useComputed(() => reading.turn.value?.index ?? 0).value;

  return (
    <footer class="foot">
      <div class="foot-track">
        <i class="foot-furthest" style={useComputed(() => `scale: ${furthest.value} 1`)} />
        <i class="foot-here" style={useComputed(() => `scale: ${progress.value} 1`)} />
      </div>
      <b>{t('progress.percent', { percent: here })}</b>
      <span>{t('progress.turn', { turn: turn + 1, turns: episode.turns.length })}</span>
      {reading.wayBack.value ? (
        <button
          type="button"
          class="foot-return"
          title={`${t('progress.goBack')} (Backspace)`}
          onClick={reading.goBack}
        >
          <Icon name="return" small />
          {t('progress.goBackTo', {
            percent: percent(progressAt(episode, reading.wayBack.value)),
          })}
        </button>
      ) : (
        follow.state.value !== 'paused' && (
          <span class="foot-left">
            {minutes > 0 ? t('progress.left', { minutes }) : t('progress.finished')}
          </span>
        )
      )}
      {follow.state.value === 'paused' && (
        <button type="button" class="foot-follow" onClick={follow.resume}>
          <Icon name="follow" small />
          {t('follow.back')}
        </button>
      )}
    </footer>
  );
}
