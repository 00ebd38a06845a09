import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX, RefObject, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PanelShape } from '../../core/article/agent-protocol.ts';
import type { Paragraph } from '../../core/episode/episode.ts';
import { turnAt } from '../../core/transcript/turn-steps.ts';
import { AlignmentList } from '../alignment/AlignmentList.tsx';
import { AlignmentNotice } from '../alignment/AlignmentNotice.tsx';
import { PickLine } from '../alignment/PickLine.tsx';
import type { PickingModel } from '../alignment/picking-model.ts';
import { takePicks } from '../alignment/take-picks.ts';
import { AppearanceView } from '../appearance/AppearanceView.tsx';
import type { LooksModel } from '../appearance/looks-model.ts';
import { readingStyle } from '../appearance/reading-style.ts';
import type { SettingsKeeper } from '../appearance/settings-keeper.ts';
import { BookmarkList } from '../bookmarks/BookmarkList.tsx';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import { Contents } from '../contents/Contents.tsx';
import { Outline } from '../contents/Outline.tsx';
import type { Following } from '../following/follow-model.ts';
import { showInArticle } from '../following/show-in-article.ts';
import type { BrowserShortcut } from '../keys/browser-shortcut.ts';
import type { WriteReport } from '../keys/CopyReport.tsx';
import { KeyHelp } from '../keys/KeyHelp.tsx';
import { KeysProvider } from '../keys/key-hint.ts';
import { actOn } from '../keys/key-verbs.ts';
import { isTyping, panelKeyFor } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import { QuoteMenu } from '../quotes/QuoteMenu.tsx';
import { ResumeOffer } from '../reading/ResumeOffer.tsx';
import { Ribbon } from '../ribbon/Ribbon.tsx';
import { SearchRow } from '../search/SearchRow.tsx';
import type { SearchModel } from '../search/search-model.ts';
import { searchSession } from '../search/search-session.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import { paragraphActs } from '../transcript/paragraph-acts.ts';
import { SpeakerBar } from '../transcript/SpeakerBar.tsx';
import { Transcript } from '../transcript/Transcript.tsx';
import { FailureLine } from './FailureLine.tsx';
import { FoldedTab } from './FoldedTab.tsx';
import { Footer } from './Footer.tsx';
import { PanelHead } from './PanelHead.tsx';
import type { Overlay, PanelModel } from './panel-model.ts';
import { panelVerbs } from './panel-verbs.ts';
import { SaidLine } from './SaidLine.tsx';
import { SheetGrip } from './SheetGrip.tsx';
import { WidthHandle } from './WidthHandle.tsx';

export type PanelProps = Following & {
  readonly panel: PanelModel;
  readonly looks: LooksModel;
  readonly filter: FilterModel;
  readonly picking: PickingModel;
  readonly bookmarks: BookmarkModel;
  readonly settings: SettingsKeeper;
  readonly search: SearchModel;
  readonly shortcut: BrowserShortcut;
  readonly report: WriteReport;
  /** Tells the time in milliseconds since 1970. */
  readonly now: () => number;
};

/** The transcript beside the article, or the slim tab that is left of it. */
export function Panel(props: PanelProps): JSX.Element {
  const { episode, page, alignment, follow, reading } = props;
  const { panel, looks, filter, picking, bookmarks, settings, search, shortcut, report, now } =
    props;
  const following = useMemo(
    () => ({ episode, page, alignment, follow, reading }),
    [episode, page, alignment, follow, reading],
  );
  const t = useMessages();
  const announcement = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  const shape = panel.shape.value;
  const overlay = panel.overlay.value;
  const transcript = looks.transcript.value;
  const { side, characters, isPeeking, sheet } = panel.settings.value;
  const keys = useComputed(() => panel.settings.value.keys);
  const style = useComputed(() => readingStyle(panel.settings.value));
  const flags = useComputed(() =>
    episode.paragraphs
      .filter(({ id }) => bookmarks.marked.value.has(id))
      .map(({ index }) => ({ paragraph: index, offset: 0 })),
  );
  const wasClosed = useRef(false);
  wasClosed.current ||= shape !== 'open';
  useContentHeight(root, shape, picking.current.value !== null, panel);
  useFocusFollowing(root.current, shape);
  useFocusReturning(root.current, overlay, picking.current.value !== null);
  useFocusReturning(root.current, null, search.isOpen.value);
  useLayoutEffect(() => {
    const stop = new AbortController();
    showInArticle(following, filter, panel, stop.signal);
    stop.signal.addEventListener('abort', takePicks(following, picking));
    return () => stop.abort();
  }, [following, filter, panel, picking]);

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

  // Each made once: another would be another reason to draw the whole text anew.
  const acts = useMemo(
    () => paragraphActs(reading, bookmarks, picking, panel),
    [reading, bookmarks, picking, panel],
  );
  const verbs = useMemo(
    () => panelVerbs({ episode, reading, filter, follow, panel, picking, search }, acts, root),
    [episode, reading, filter, follow, panel, picking, search, acts],
  );
  const pressKey = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || (isTyping(event.target) && event.key !== 'Escape')) return;
    const key = panelKeyFor(event, keys.peek());
    if (!key) return;
    event.preventDefault();
    actOn(key, verbs);
  };

  const goTo = ({ id, turn }: Paragraph) => {
    if (turn) filter.unfold(turn);
    reading.goTo({ paragraph: id, fraction: 0 });
    panel.closeOverlay();
  };
  const overText = () => {
    switch (overlay) {
      case 'alignment':
        return (
          <AlignmentList
            {...{ transcript, alignment, panel }}
            onPick={() => picking.begin({ kind: 'go' })}
            onGoToBlock={block => page.sendTo({ block, fraction: 0 })}
            onGoToParagraph={index => {
              const id = episode.paragraphs[index]?.id;
              if (id) reading.goTo({ paragraph: id, fraction: 0 });
            }}
          />
        );
      case 'contents':
        return (
          <Contents panel={panel} which="contents">
            <Outline {...{ transcript, reading, filter }} onGo={panel.closeOverlay} />
          </Contents>
        );
      case 'bookmarks':
        return (
          <Contents panel={panel} which="bookmarks">
            <BookmarkList {...{ transcript, bookmarks, alignment, panel }} onGo={goTo} />
          </Contents>
        );
      case 'quote':
        return <QuoteMenu {...{ transcript, alignment, panel }} />;
      case 'help':
        return <KeyHelp {...{ panel, shortcut, report }} speakers={episode.speakers} />;
    }
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
          <PanelHead {...{ transcript, panel, follow, alignment, search }} />
          {search.isOpen.value && (
            <SearchRow
              {...{ search, filter }}
              speakers={episode.speakers}
              begin={() =>
                searchSession({ ...following, ...{ filter, search }, transcript: looks.transcript })
              }
            />
          )}
          <SpeakerBar {...{ episode, filter, search }} onStep={direction => verbs[direction]()} />
          <ResumeOffer {...{ transcript, reading, now }} />
          <AlignmentNotice {...{ alignment, reading }} />
          {picking.current.value && <PickLine {...{ picking, transcript }} />}
          <div class="body">
            <Transcript
              {...{ following, looks, filter, bookmarks, search, acts }}
              onList={verbs.list}
            />
            <Ribbon
              {...{ transcript, reading, filter, alignment }}
              hits={search.hits}
              flags={flags}
            />
            {overText()}
            <SaidLine panel={panel} />
          </div>
          {overlay === 'appearance' && <AppearanceView panel={panel} />}
          <FailureLine {...{ reading, bookmarks, settings }} />
          <Footer
            {...{ episode, reading, follow, bookmarks }}
            onContents={verbs.contents}
            onBookmark={verbs.bookmark}
          />
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
