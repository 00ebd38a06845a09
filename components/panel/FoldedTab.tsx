import type { JSX } from 'preact';
import type { Episode } from '../../core/episode/episode.ts';
import { progressAt } from '../../core/reading/progress.ts';
import { useMessages } from '../messages.ts';
import { percent } from '../percent.ts';
import type { ReadingModel } from '../reading/reading-model.ts';

/** Radius of the ring on a 34 × 34 grid. */
const RADIUS = 16;
const ROUND = 2 * Math.PI * RADIUS;

type FoldedTabProps = {
  readonly episode: Episode;
  readonly reading: ReadingModel;
  readonly onOpen: () => void;
};

/** What is left of the closed panel: a slim tab with the progress as a ring. */
export function FoldedTab({ episode, reading, onOpen }: FoldedTabProps): JSX.Element {
  const t = useMessages();
  const progress = progressAt(episode, reading.offer.value ?? reading.position.value);
  const name = t('panel.unfold', { percent: percent(progress) });
  return (
    <button type="button" class="tab" aria-label={name} title={name} onClick={onOpen}>
      <span class="tab-progress">
        <svg class="ring" viewBox="0 0 34 34" aria-hidden="true">
          <circle cx="17" cy="17" r={RADIUS} />
          <circle cx="17" cy="17" r={RADIUS} stroke-dasharray={`${progress * ROUND} ${ROUND}`} />
        </svg>
        <span class="tab-percent" data-percent={percent(progress)} />
      </span>
      <span class="tab-name">{t('panel.name')}</span>
    </button>
  );
}
