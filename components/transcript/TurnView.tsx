import type { ComponentChildren, JSX, TargetedMouseEvent } from 'preact';
import type { Speaker, Turn } from '../../core/episode/episode.ts';
import { charactersIn } from '../../core/reading/progress.ts';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import type { KeyName } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import type { FilterModel } from './filter-model.ts';
import type { StepDirection } from './step-direction.ts';

type TurnViewProps = {
  readonly turn: Turn;
  readonly speaker: Speaker;
  /** The speaker's place in the episode, which gives colour and shape. */
  readonly voice: number;
  readonly filter: FilterModel;
  /** The reader asks for the same speaker's turn before or after this one. */
  readonly onStep: (turn: Turn, direction: StepDirection) => void;
  /** What is said in it. */
  readonly children: ComponentChildren;
};

/** A full line of it, whatever the width; CSS cuts the rest. */
const FIRST_WORDS = 60;

/**
 * One speaker's turn or, while another speaker is heard alone, one line that stands for it: its
 * stretch folds it.
 */
export function TurnView(props: TurnViewProps): JSX.Element {
  const { turn, speaker, voice, filter, onStep, children } = props;
  const t = useMessages();
  const spoken = turn.paragraphs.filter(({ kind }) => kind === 'speech');

  const unfold = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    const section = event.currentTarget.parentElement;
    filter.unfold(turn.id);
    section?.focus({ preventScroll: true });
  };

  return (
    <section
      class="turn"
      data-block
      data-folded="false"
      data-voice={voice}
      style={{ '--characters': charactersIn(turn) }}
      tabIndex={-1}
      aria-label={`${speaker.name} ${turn.index + 1}`}
    >
      <button type="button" class="fold" data-fold aria-expanded="false" onClick={unfold}>
        <i class="mark" />
        <span class="fold-name">
          <span class="capitals">{speaker.name}</span>
          <i class="dot" />
          {t('turn.folded', { count: spoken.length })}
        </span>
        <span class="fold-text">{spoken[0]?.text.slice(0, FIRST_WORDS)}</span>
        <Icon name="chevron-right" small />
      </button>
      <div class="turn-body">
        <header class="turn-head">
          <i class="mark" />
          <h4 class="turn-name capitals">{speaker.name}</h4>
          <StepButton
            icon="chevron-up"
            name={t('turn.previousBySpeaker', { speaker: speaker.name })}
            keyName="previousBySpeaker"
            onClick={() => onStep(turn, 'previous')}
          />
          <StepButton
            icon="chevron-down"
            name={t('turn.nextBySpeaker', { speaker: speaker.name })}
            keyName="nextBySpeaker"
            onClick={() => onStep(turn, 'next')}
          />
          <span class="turn-number">{turn.index + 1}</span>
          <i class="turn-rule" />
        </header>
        {children}
      </div>
    </section>
  );
}

type StepButtonProps = {
  readonly icon: 'chevron-up' | 'chevron-down';
  readonly name: string;
  readonly keyName: KeyName;
  readonly onClick: () => void;
};

/** For the pointer only: by keys the same is done without walking through every turn. */
function StepButton({ icon, name, keyName, onClick }: StepButtonProps): JSX.Element {
  const hint = useKeyHint();
  return (
    <button
      type="button"
      class="turn-step"
      tabIndex={-1}
      aria-label={name}
      title={hint(name, keyName)}
      onClick={onClick}
    >
      <Icon name={icon} small />
    </button>
  );
}
