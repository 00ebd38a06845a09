import type { JSX, TargetedMouseEvent } from 'preact';
import { findParagraph } from '../core/find-paragraph.ts';
import { minutesLeft, NO_PACE } from '../core/pace.ts';
import { charactersLeft, progressAt } from '../core/progress.ts';
import { Icon } from './Icon.tsx';
import { useKeyHint } from './key-hint.ts';
import { useMessages } from './messages.ts';
import { type PanelParts, toggleBookmark } from './panel-acts.ts';
import { percent } from './percent.ts';
import { SaidLine } from './SaidLine.tsx';

/**
 * How far the reader is, how long the rest takes, after a jump the way back, and the ways to the
 * lists of turns and of bookmarks.
 */
export function Footer({ parts }: { parts: PanelParts }): JSX.Element {
  const { episode, reading, follow, furniture } = parts;
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
  const at = (reading.turn.value?.index ?? 0) + 1;
  const counted = t('progress.turn', { turn: at, turns: episode.turns.length });
  const back = reading.wayBack.value;
  const forward = reading.wayForward.value;

  return (
    <footer class="foot">
      <div class="foot-track">
        <i class="foot-furthest" style={{ inlineSize: `${furthest * 100}%` }} />
        <i class="foot-here" style={{ inlineSize: `${progress * 100}%` }} />
      </div>
      <b>{t('progress.percent', { percent: percent(progress) })}</b>
      <button
        type="button"
        class="foot-turn"
        aria-haspopup="dialog"
        aria-label={`${counted} · ${t('contents.turns')}`}
        title={hint(t('contents.turns'), 'contents')}
        onClick={() => furniture.toggleOverlay('contents')}
      >
        {counted}
      </button>
      {!back && !forward && follow.state.value !== 'paused' && (
        <span class="foot-left">
          {minutes > 0 ? t('progress.left', { minutes }) : t('progress.finished')}
        </span>
      )}
      {back && (
        <button
          type="button"
          class="foot-return"
          title={hint(t('progress.goBack'), 'goBack')}
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
          title={hint(t('progress.goForward'), 'goForward')}
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
      <BookmarkButton parts={parts} />
      <SaidLine furniture={furniture} />
    </footer>
  );
}

/** Press a chip that leads elsewhere in the text: there the keys go on, for the chip may vanish. */
function use({ currentTarget }: TargetedMouseEvent<HTMLElement>, act: () => void) {
  const text = currentTarget.closest('.panel')?.querySelector<HTMLElement>('.scroll');
  act();
  text?.focus({ preventScroll: true });
}

/** Marks the paragraph being read with a bookmark, or takes it away. */
function BookmarkButton({ parts }: { parts: PanelParts }): JSX.Element {
  const t = useMessages();
  const hint = useKeyHint();
  const { episode, reading, bookmarks } = parts;
  const paragraph = findParagraph(episode, reading.position.value.paragraph);
  return (
    <button
      type="button"
      class="tool"
      aria-label={t('bookmark.here')}
      title={hint(t('bookmark.here'), 'bookmark')}
      aria-pressed={paragraph !== null && bookmarks.marked.value.has(paragraph.id)}
      onClick={() => paragraph && toggleBookmark(parts, paragraph)}
    >
      <Icon name="bookmark" />
    </button>
  );
}
