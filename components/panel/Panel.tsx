import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX, RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PanelShape } from '../../core/article/agent-protocol.ts';
import { turnAt } from '../../core/transcript/turn-steps.ts';
import { AlignmentNotice } from '../alignment/AlignmentNotice.tsx';
import { PickLine } from '../alignment/PickLine.tsx';
import { takePicks } from '../alignment/take-picks.ts';
import { AppearanceView } from '../appearance/AppearanceView.tsx';
import { readingStyle } from '../appearance/reading-style.ts';
import { showInArticle } from '../following/show-in-article.ts';
import type { BrowserShortcut } from '../keys/browser-shortcut.ts';
import { KeysProvider } from '../keys/key-hint.ts';
import { isTyping, panelKeyFor } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import { ResumeOffer } from '../reading/ResumeOffer.tsx';
import { Ribbon } from '../ribbon/Ribbon.tsx';
import { SearchRow } from '../search/SearchRow.tsx';
import { SpeakerBar } from '../transcript/SpeakerBar.tsx';
import { Transcript } from '../transcript/Transcript.tsx';
import { FailureLine } from './FailureLine.tsx';
import { FoldedTab } from './FoldedTab.tsx';
import { Footer } from './Footer.tsx';
import { OverlayView } from './OverlayView.tsx';
import { PanelHead } from './PanelHead.tsx';
import { actOn, type PanelParts, stepTurn } from './panel-acts.ts';
import type { Overlay, PanelModel } from './panel-model.ts';
import { SaidLine } from './SaidLine.tsx';
import { SheetGrip } from './SheetGrip.tsx';
import { WidthHandle } from './WidthHandle.tsx';

export type PanelProps = {
  readonly parts: PanelParts;
  readonly shortcut: BrowserShortcut;
  /** Tells the time in milliseconds since 1970. */
  readonly now: () => number;
};

/** The transcript beside the article, or the slim tab that is left of it. */
export function Panel({ parts, shortcut, now }: PanelProps): JSX.Element {
  const { episode, panel, reading, filter, alignment, picking, looks, search } = parts;
  const t = useMessages();
  const announcement = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  const shape = panel.shape.value;
  const overlay = panel.overlay.value;
  const shown = looks.episode.value;
  const { side, characters, isPeeking, sheet } = panel.settings.value;
  const keys = useComputed(() => panel.settings.value.keys);
  const style = useComputed(() => readingStyle(panel.settings.value));
  const flags = useComputed(() =>
    episode.paragraphs
      .filter(({ id }) => parts.bookmarks.marked.value.has(id))
      .map(({ index }) => ({ paragraph: index, offset: 0 })),
  );
  const wasClosed = useRef(false);
  wasClosed.current ||= shape !== 'open';
  useContentHeight(root, shape, picking.current.value !== null, panel);
  useFocusFollowing(root.current, shape);
  useFocusReturning(root.current, overlay, picking.current.value !== null);
  useFocusReturning(root.current, null, search.isOpen.value);
  useLayoutEffect(() => {
    const ends = [showInArticle(parts, filter, panel), takePicks(parts, picking)];
    return () => {
      for (const end of ends) end();
    };
  }, [parts, filter, panel, picking]);

  useSignalEffect(() => {
    const landing = reading.landing.value;
    if (landing?.isGlance) return;
    const turn = landing && turnAt(episode, landing.position);
    const speaker = episode.speakers.find(({ id }) => id === turn?.speaker);
    // The ribbon speaks for itself.
    if (!turn || !speaker || root.current?.querySelector('.ribbon:focus')) return;
    const values = { speaker: speaker.name, turn: turn.index + 1, turns: episode.turns.length };
    // The same words twice are only heard twice if there was silence between them.
    announcement.value = '';
    requestAnimationFrame(() => {
      announcement.value = t('turn.reached', values);
    });
  });
  const pressKey = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || (isTyping(event.target) && event.key !== 'Escape')) return;
    const action = panelKeyFor(event, keys.peek());
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
      data-form={panel.form}
      data-theme={panel.theme}
      data-side={side}
      data-characters={characters}
      data-peeking={isPeeking}
      data-sheet={sheet}
      style={style}
    >
      <KeysProvider value={keys}>
        <aside class="panel" aria-label={t('panel.name')} onKeyDown={pressKey}>
          <WidthHandle panel={panel} />
          <SheetGrip panel={panel} />
          <PanelHead parts={parts} />
          {search.isOpen.value && <SearchRow parts={parts} />}
          <SpeakerBar
            episode={episode}
            filter={filter}
            search={search}
            onStep={direction => stepTurn(parts, direction)}
          />
          <ResumeOffer episode={shown} reading={reading} now={now} />
          <AlignmentNotice alignment={alignment} reading={reading} />
          {picking.current.value && (
            <PickLine picking={picking} language={episode.languages.transcript} />
          )}
          <div class="body">
            <Transcript parts={parts} />
            <Ribbon parts={parts} hits={search.hits} bookmarks={flags} />
            {overlay && overlay !== 'appearance' && (
              <OverlayView parts={parts} which={overlay} shortcut={shortcut} />
            )}
            <SaidLine parts={parts} />
          </div>
          {overlay === 'appearance' && <AppearanceView parts={parts} />}
          <FailureLine reading={reading} bookmarks={parts.bookmarks} settings={parts.settings} />
          <Footer parts={parts} />
          <p class="visually-hidden" role="status">
            {announcement}
          </p>
        </aside>
      </KeysProvider>
      {shape === 'folded' && <FoldedTab episode={episode} reading={reading} onOpen={panel.open} />}
    </div>
  );
}

/** Tell how high the tab is, or what is left of a sheet while the reader clicks in the article. */
function useContentHeight(
  root: RefObject<HTMLElement | null>,
  shape: PanelShape,
  isPicking: boolean,
  panel: PanelModel,
) {
  const form = panel.form.value;
  useLayoutEffect(() => {
    const isLow = form === 'sheet' && isPicking;
    const selector = shape === 'folded' ? '.tab' : isLow ? '.panel' : null;
    const element = selector ? root.current?.querySelector<HTMLElement>(selector) : null;
    panel.fit(element?.offsetHeight ?? null);
  }, [root, shape, isPicking, form, panel]);
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

/**
 * Give the focus back when what the reader was busy with instead is done: to the button of what
 * opens below it, unless the focus is elsewhere by now, or else to the transcript.
 */
function useFocusReturning(root: HTMLElement | null, overlay: Overlay | null, isPicking: boolean) {
  const before = useRef<Overlay | boolean>(false);
  useLayoutEffect(() => {
    const now = isPicking || overlay || false;
    const wasBelowButton = before.current === 'appearance';
    const isFree = !document.activeElement?.matches('a, button, input, textarea');
    if (before.current && !now && (isFree || !wasBelowButton)) {
      const target = wasBelowButton ? '.head [aria-haspopup]' : '.scroll';
      root?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
    }
    before.current = now;
  }, [root, overlay, isPicking]);
}
