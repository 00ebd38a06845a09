import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { turnAt } from '../core/turn-steps.ts';
import { AlignmentNotice } from './AlignmentNotice.tsx';
import { FailureLine } from './FailureLine.tsx';
import { FoldedTab } from './FoldedTab.tsx';
import { FollowButton } from './FollowButton.tsx';
import { Footer } from './Footer.tsx';
import { Icon } from './Icon.tsx';
import { KeysProvider, useKeyHint } from './key-hint.ts';
import { MessagesProvider, useMessages } from './messages.ts';
import { OverlayPlace } from './OverlayPlace.tsx';
import { PickLine } from './PickLine.tsx';
import { actOn, type PanelParts, stepTurn } from './panel-acts.ts';
import { isTyping, panelActionFor } from './panel-keys.ts';
import { ResumeOffer } from './ResumeOffer.tsx';
import { SpeakerBar } from './SpeakerBar.tsx';
import { showInArticle } from './show-in-article.ts';
import { Transcript } from './Transcript.tsx';
import { takePicks } from './take-picks.ts';
import { WidthHandle } from './WidthHandle.tsx';

export type PanelProps = {
  readonly parts: PanelParts;
  /** Tells the time in milliseconds since 1970. */
  readonly now: () => number;
};

/** The transcript beside the article, or the slim tab that is left of it. */
export function Panel({ parts, now }: PanelProps): JSX.Element {
  const { episode, furniture, reading, filter, follow, alignment, picks } = parts;
  const t = useMessages();
  const announcement = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  const shape = furniture.shape.value;
  const overlay = furniture.overlay.value;
  const hint = useKeyHint();
  const loaded = parts.onDemand.loaded.value;
  const keys = useComputed(() => furniture.settings.value.keys);
  const sheet = useComputed(() => furniture.settings.value.sheet);
  const style = useComputed(() => `--al-panel-width: ${furniture.width.value}px`);
  const wasClosed = useRef(false);
  wasClosed.current ||= shape !== 'open';
  useFocusFollowing(root.current, shape);
  useFocusReturning(root.current, overlay !== null || picks.picking.value !== null);
  useLayoutEffect(() => {
    const ends = [showInArticle(parts, filter, furniture), takePicks(parts, picks)];
    return () => {
      for (const end of ends) end();
    };
  }, [parts, filter, furniture, picks]);

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
  const pressKey = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || (isTyping(event.target) && event.key !== 'Escape')) return;
    const action = panelActionFor(event, keys.peek());
    if (!action) return;
    event.preventDefault();
    actOn(parts, action, root.current);
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
      data-sheet={sheet}
      style={style}
    >
      <KeysProvider value={keys}>
        <aside class="panel" aria-label={t('panel.name')} onKeyDown={pressKey}>
          <WidthHandle furniture={furniture} />
          {loaded && (
            <MessagesProvider value={loaded.translate}>
              <style>{loaded.styles}</style>
              <loaded.SheetGrip furniture={furniture} />
            </MessagesProvider>
          )}
          <header class="head">
            <div class="head-title">
              <h2 class="wordmark">{t('panel.name')}</h2>
              <p class="doc-line" lang={episode.languages.transcript} dir="auto">
                {episode.title}
              </p>
            </div>
            <FollowButton follow={follow} alignment={alignment} />
            <button
              type="button"
              class="tool"
              aria-label={t('panel.close')}
              title={hint(t('panel.close'), 'close')}
              onClick={furniture.fold}
            >
              <Icon name="close" />
            </button>
          </header>
          <SpeakerBar
            episode={episode}
            filter={filter}
            onStep={direction => stepTurn(parts, direction)}
          />
          <ResumeOffer episode={episode} reading={reading} now={now} />
          <AlignmentNotice alignment={alignment} reading={reading} />
          <PickLine picks={picks} />
          <div class="body">
            <Transcript parts={parts} />
            {overlay && <OverlayPlace parts={parts} which={overlay} />}
          </div>
          <FailureLine reading={reading} />
          <Footer episode={episode} reading={reading} follow={follow} />
          <p class="hush" role="status">
            {announcement}
          </p>
        </aside>
      </KeysProvider>
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

/** Give the focus back to the transcript when what the reader was busy with instead is done. */
function useFocusReturning(root: HTMLElement | null, isBusy: boolean) {
  const wasBusy = useRef(isBusy);
  useLayoutEffect(() => {
    if (wasBusy.current && !isBusy) {
      root?.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true });
    }
    wasBusy.current = isBusy;
  }, [root, isBusy]);
}
