import type { JSX } from 'preact';
import type { Episode } from '../../core/episode/episode.ts';
import { type SpeakerShare, speakerShares } from '../../core/episode/speaker-shares.ts';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import type { SearchModel } from '../search/search-model.ts';
import type { FilterModel } from './filter-model.ts';

type SpeakerBarProps = {
  readonly episode: Episode;
  readonly filter: FilterModel;
  readonly search: SearchModel;
  readonly onStep: (direction: 'previous' | 'next') => void;
};

/** Who speaks, how much, and the ways to hear one of them or to go from turn to turn. */
export function SpeakerBar({ episode, filter, search, onStep }: SpeakerBarProps): JSX.Element {
  const t = useMessages();
  const hint = useKeyHint();
  return (
    <div class="speakers">
      <fieldset class="chips" aria-label={t('speakers.name')}>
        {speakerShares(episode).map((share, voice) => (
          <SpeakerChip
            key={share.speaker.id}
            {...share}
            voice={voice}
            filter={filter}
            search={search}
          />
        ))}
      </fieldset>
      <div class="steps">
        <button
          type="button"
          class="tool"
          aria-label={t('turn.previous')}
          title={hint(t('turn.previous'), 'previous')}
          onClick={() => onStep('previous')}
        >
          <Icon name="turn-previous" />
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('turn.next')}
          title={hint(t('turn.next'), 'next')}
          onClick={() => onStep('next')}
        >
          <Icon name="turn-next" />
        </button>
      </div>
    </div>
  );
}

type SpeakerChipProps = SpeakerShare & {
  readonly voice: number;
  readonly filter: FilterModel;
  readonly search: SearchModel;
};

/** Pressed, it leaves this one voice; pressed again, it brings the others back. */
function SpeakerChip(props: SpeakerChipProps): JSX.Element {
  const { speaker, share, turns, voice, filter, search } = props;
  const t = useMessages();
  const heard = filter.heard.value;
  const isHeardAlone = heard === speaker.id;
  const percent = t('speakers.share', { percent: Math.round(share * 100) });
  const count = t('speakers.turns', { count: turns });
  const hits = search.findings.value?.counts.get(speaker.id);
  const found = hits === undefined ? null : t('search.hits', { count: hits });
  return (
    <button
      type="button"
      class="chip"
      data-voice={voice}
      data-dimmed={heard !== null && !isHeardAlone}
      style={{ '--share': share }}
      aria-pressed={isHeardAlone}
      aria-label={`${speaker.name} ${found ?? `${percent} ${count}`}`}
      title={isHeardAlone ? t('speakers.everyone') : t('speakers.only', { speaker: speaker.name })}
      onClick={() => filter.toggle(speaker.id)}
    >
      <span class="chip-name">
        <i class="mark" />
        <span class="capitals">{speaker.name}</span>
      </span>{' '}
      <span class="chip-data">
        {found ?? (
          <>
            {percent} <i class="dot" /> {count}
          </>
        )}
      </span>
      <span class="chip-clear">
        <Icon name="close" small />
      </span>
    </button>
  );
}
