import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Episode, Turn } from '../core/episode.ts';
import type { Filter } from './filter-model.ts';
import { followReader } from './follow-reader.ts';
import { useMessages } from './messages.ts';
import { Opening } from './Opening.tsx';
import type { ReadingState } from './reading-model.ts';
import { type StepDirection, TurnView } from './TurnView.tsx';

type TranscriptProps = {
  readonly episode: Episode;
  readonly reading: ReadingState;
  readonly filter: Filter;
  readonly onStep: (turn: Turn, direction: StepDirection) => void;
};

/** The whole conversation, as one text that scrolls. */
export function Transcript({ episode, reading, filter, onStep }: TranscriptProps): JSX.Element {
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () => (scroller.current ? followReader(scroller.current, episode, reading, filter) : undefined),
    [episode, reading, filter],
  );

  return (
    <section
      class="scroll"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keys
      tabIndex={0}
      aria-label={t('panel.transcript')}
    >
      <div class="copy" lang={episode.languages.transcript}>
        <Opening episode={episode} />
        {episode.turns.map(turn => {
          const voice = episode.speakers.findIndex(({ id }) => id === turn.speaker);
          const speaker = episode.speakers[voice];
          return speaker ? (
            <TurnView key={turn.id} {...{ turn, speaker, voice, filter, onStep }} />
          ) : null;
        })}
      </div>
    </section>
  );
}
