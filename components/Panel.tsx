import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Episode, Turn } from '../core/episode.ts';
import { turnAt } from '../core/turn-steps.ts';
import { FailureLine } from './FailureLine.tsx';
import { FoldedTab } from './FoldedTab.tsx';
import { Footer } from './Footer.tsx';
import type { Filter } from './filter-model.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.ts';
import { type PanelAction, panelActionFor } from './panel-keys.ts';
import type { PanelFurniture } from './panel-model.ts';
import { ResumeOffer } from './ResumeOffer.tsx';
import type { ReadingState } from './reading-model.ts';
import { SpeakerBar } from './SpeakerBar.tsx';
import { Transcript } from './Transcript.tsx';
import type { StepDirection } from './TurnView.tsx';
import { WidthHandle } from './WidthHandle.tsx';

export type PanelProps = {
  readonly episode: Episode;
  readonly furniture: PanelFurniture;
  readonly reading: ReadingState;
  readonly filter: Filter;
  /** Tells the time in milliseconds since 1970. */
  readonly now: () => number;
};

/** The transcript beside the article, or the slim tab that is left of it. */
export function Panel({ episode, furniture, reading, filter, now }: PanelProps): JSX.Element {
  const t = useMessages();
  const announcement = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  const shape = furniture.shape.value;
  const style = useComputed(() => `--al-panel-width: ${furniture.width.value}px`);
  const wasClosed = useRef(false);
  wasClosed.current ||= shape !== 'open';
  useFocusFollowing(root.current, shape);

  useSignalEffect(() => {
    const landing = reading.landing.value;
    const turn = landing && turnAt(episode, landing.position);
    const speaker = episode.speakers.find(({ id }) => id === turn?.speaker);
    if (!turn || !speaker) return;
    const values = { speaker: speaker.name, turn: turn.index + 1, turns: episode.turns.length };
    // The same words twice are only heard twice if there was silence between them.
    announcement.value = '';
    requestAnimationFrame(() => {
      announcement.value = t('turn.reached', values);
    });
  });
  const step = (direction: StepDirection) => {
    const isShown = (turn: Turn) => !filter.isFolded.peek()(turn);
    if (direction === 'next') reading.stepForward(isShown);
    else reading.stepBack(isShown);
  };

  const act = (action: PanelAction) => {
    switch (action.kind) {
      case 'step':
        return step(action.direction);
      case 'step-by-speaker': {
        const turn = turnAt(episode, reading.position.value);
        return turn ? reading.stepFrom(turn, action.direction) : step(action.direction);
      }
      case 'hear': {
        const speaker = episode.speakers[action.voice];
        return speaker && filter.toggle(speaker.id);
      }
      case 'hear-everyone':
        return filter.hearEveryone();
      case 'go-back':
        return reading.goBack();
      case 'close':
        return furniture.fold();
    }
  };
  const pressKey = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const action = event.defaultPrevented ? null : panelActionFor(event);
    if (!action) return;
    event.preventDefault();
    act(action);
  };

  return (
    <div
      class="root"
      ref={root}
      lang={t('extension.language')}
      data-shape={shape}
      data-motion={wasClosed.current}
      data-place={furniture.place}
      data-theme={furniture.theme}
      style={style}
    >
      <aside class="panel" aria-label={t('panel.name')} onKeyDown={pressKey}>
        <WidthHandle furniture={furniture} />
        <header class="head">
          <div class="head-title">
            <h2 class="wordmark">{t('panel.name')}</h2>
            <p class="doc-line" lang={episode.languages.transcript}>
              {episode.title}
            </p>
          </div>
          <button
            type="button"
            class="tool"
            aria-label={t('panel.close')}
            title={`${t('panel.close')} (Esc)`}
            onClick={furniture.fold}
          >
            <Icon name="close" />
          </button>
        </header>
        <SpeakerBar episode={episode} filter={filter} onStep={step} />
        <ResumeOffer episode={episode} reading={reading} now={now} />
        <div class="body">
          <Transcript {...{ episode, reading, filter }} onStep={reading.stepFrom} />
        </div>
        <FailureLine reading={reading} />
        <Footer episode={episode} reading={reading} />
        <p class="hush" role="status">
          {announcement}
        </p>
      </aside>
      {shape === 'folded' && (
        <FoldedTab episode={episode} reading={reading} onOpen={furniture.open} />
      )}
    </div>
  );
}

/** Keep the focus with what the reader has just opened or closed, so that keys go on working. */
function useFocusFollowing(root: HTMLElement | null, shape: string) {
  const before = useRef(shape);
  useLayoutEffect(() => {
    if (before.current === shape) return;
    before.current = shape;
    const target = { open: '.scroll', folded: '.tab', hidden: null }[shape];
    if (target) root?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }, [root, shape]);
}
