import type { JSX, TargetedMouseEvent } from 'preact';
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
  const back = reading.wayBack.value;
  const forward = reading.wayForward.value;

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
      {!back && !forward && follow.state.value !== 'paused' && (
        <span class="foot-left">
          {minutes > 0 ? t('progress.left', { minutes }) : t('progress.finished')}
        </span>
      )}
      {back && (
        <button
          type="button"
          class="foot-return"
          title={`${t('progress.goBack')} (Backspace)`}
          onClick={event => use(event, reading.goBack)}
        >
          <Icon name="return" small />
          {t('progress.goBackTo', { percent: percent(progressAt(episode, back)) })}
        </button>
      )}
      {forward && (
        <button
          type="button"
          class="foot-return"
          aria-label={t('progress.goForwardTo', {
            percent: percent(progressAt(episode, forward)),
          })}
          title={`${t('progress.goForward')} (Shift Backspace)`}
          onClick={event => use(event, reading.goForward)}
        >
          <Icon name="forward" small />
        </button>
      )}
      {follow.state.value === 'paused' && (
        <button type="button" class="foot-follow" onClick={event => use(event, follow.resume)}>
          <Icon name="follow" small />
          {t('follow.back')}
        </button>
      )}
    </footer>
  );
}

/** Press a chip that leads elsewhere in the text: there the keys go on, for the chip may vanish. */
function use({ currentTarget }: TargetedMouseEvent<HTMLElement>, act: () => void) {
  const text = currentTarget.closest('.panel')?.querySelector<HTMLElement>('.scroll');
  act();
  text?.focus({ preventScroll: true });
}
