import { useComputed } from '@preact/signals';
import type { JSX, TargetedMouseEvent } from 'preact';
import type { Episode } from '../../core/episode/episode.ts';
import { minutesLeft, NO_PACE } from '../../core/reading/pace.ts';
import { charactersLeft, progressAt } from '../../core/reading/progress.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import type { FollowModel } from '../following/follow-model.ts';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import { percent } from '../percent.ts';
import type { ReadingModel } from '../reading/reading-model.ts';

type FooterProps = {
  readonly episode: Episode;
  readonly reading: ReadingModel;
  readonly follow: FollowModel;
  readonly bookmarks: BookmarkModel;
  /** The reader asks for the list of turns. */
  readonly onContents: () => void;
  /** The reader marks the paragraph being read or, if it is marked, no longer. */
  readonly onBookmark: () => void;
};

/**
 * How far the reader is, how long the rest takes, after a jump the way back, and the ways to the
 * lists of turns and of bookmarks.
 */
export function Footer(props: FooterProps): JSX.Element {
  const { episode, reading, follow, bookmarks, onContents, onBookmark } = props;
  const t = useMessages();
  const hint = useKeyHint();
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
  const at = useComputed(() => (reading.turn.value?.index ?? 0) + 1).value;
  const counted = t('progress.turn', { turn: at, turns: episode.turns.length });
  const back = reading.wayBack.value;
  const forward = reading.wayForward.value;

  return (
    <footer class="foot">
      <div class="foot-track">
        <i class="foot-furthest" style={useComputed(() => `scale: ${furthest.value} 1`)} />
        <i class="foot-here" style={useComputed(() => `scale: ${progress.value} 1`)} />
      </div>
      <b>{t('progress.percent', { percent: here })}</b>
      <button
        type="button"
        class="foot-turn"
        aria-haspopup="dialog"
        aria-label={`${counted} · ${t('contents.turns')}`}
        title={hint(t('contents.turns'), 'contents')}
        onClick={onContents}
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
      <BookmarkButton {...{ episode, reading, bookmarks, onBookmark }} />
    </footer>
  );
}

/** Press a chip that leads elsewhere in the text: there the keys go on, for the chip may vanish. */
function use({ currentTarget }: TargetedMouseEvent<HTMLElement>, act: () => void) {
  const text = currentTarget.closest('.panel')?.querySelector<HTMLElement>('.scroll');
  act();
  text?.focus({ preventScroll: true });
}

type BookmarkButtonProps = Omit<FooterProps, 'follow' | 'onContents'>;

/** Marks the paragraph being read with a bookmark, or takes it away. */
function BookmarkButton(props: BookmarkButtonProps): JSX.Element {
  const { episode, reading, bookmarks, onBookmark } = props;
  const t = useMessages();
  const hint = useKeyHint();
  const paragraph = useComputed(() =>
    findParagraph(episode, reading.position.value.paragraph),
  ).value;
  return (
    <button
      type="button"
      class="tool"
      aria-label={t('bookmark.here')}
      title={hint(t('bookmark.here'), 'bookmark')}
      aria-pressed={paragraph !== null && bookmarks.marked.value.has(paragraph.id)}
      onClick={onBookmark}
    >
      <Icon name="bookmark" />
    </button>
  );
}
