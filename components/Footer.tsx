import type { JSX } from 'preact';
import { findParagraph } from '../core/find-paragraph.ts';
import { minutesLeft, NO_PACE } from '../core/pace.ts';
import { charactersLeft, progressAt } from '../core/progress.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.ts';
import { type PanelParts, toggleBookmark } from './panel-acts.ts';
import { percent } from './percent.ts';
import { SaidLine } from './SaidLine.tsx';

/** How far the reader is, how long the rest takes, after a jump the way back, and the bookmarks. */
export function Footer({ parts }: { parts: PanelParts }): JSX.Element {
  const { episode, reading, follow } = parts;
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
      <FootBookmarks parts={parts} />
      <SaidLine furniture={parts.furniture} />
    </footer>
  );
}

/** Marks the paragraph being read and, once there are bookmarks, tells how many and lists them. */
function FootBookmarks({ parts }: { parts: PanelParts }): JSX.Element {
  const t = useMessages();
  const { episode, reading, bookmarks, furniture } = parts;
  const paragraph = findParagraph(episode, reading.position.value.paragraph);
  const { size } = bookmarks.marked.value;
  return (
    <span class="foot-bookmarks">
      {size > 0 && (
        <button
          type="button"
          class="tool foot-count"
          aria-label={t('bookmark.list', { count: size })}
          title={`${t('bookmark.list', { count: size })} (Shift B)`}
          onClick={() => furniture.toggleOverlay('bookmarks')}
        >
          {size}
        </button>
      )}
      <button
        type="button"
        class="tool"
        aria-label={t('bookmark.here')}
        title={`${t('bookmark.here')} (B)`}
        aria-pressed={paragraph !== null && bookmarks.marked.value.has(paragraph.id)}
        onClick={() => paragraph && toggleBookmark(parts, paragraph)}
      >
        <Icon name="bookmark" />
      </button>
    </span>
  );
}
