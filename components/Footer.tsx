import type { JSX } from 'preact';
import type { Episode } from '../core/episode.ts';
import { minutesLeft, NO_PACE } from '../core/pace.ts';
import { charactersLeft, progressAt } from '../core/progress.ts';
import type { Follow } from './follow-model.ts';
import { Icon } from './Icon.tsx';
import { useKeyHint } from './key-hint.ts';
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
  const hint = useKeyHint();
  const position = reading.offer.value ?? reading.position.value;
  const progress = progressAt(episode, position);
  const kept = reading.reading.value;
  const furthest = kept ? progressAt(episode, kept.furthest) : progress;
  const minutes = minutesLeft(
    charactersLeft(episode, position),
    kept?.pace ?? NO_PACE,
    episode.languages.transcript,
  );
  const turn = reading.turn.value;

  return (
    <footer class="foot">
      <div class="foot-track">
        <i class="foot-furthest" style={{ inlineSize: `${furthest * 100}%` }} />
        <i class="foot-here" style={{ inlineSize: `${progress * 100}%` }} />
      </div>
      <b>{t('progress.percent', { percent: percent(progress) })}</b>
      <span>
        {t('progress.turn', { turn: (turn?.index ?? 0) + 1, turns: episode.turns.length })}
      </span>
      {reading.wayBack.value ? (
        <button
          type="button"
          class="foot-return"
          title={hint(t('progress.goBack'), 'goBack')}
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
