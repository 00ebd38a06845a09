import { effect } from '@preact/signals';
import { render } from 'preact';
import { AlignmentModel } from '../../components/alignment/alignment-model.ts';
import { PickingModel } from '../../components/alignment/picking-model.ts';
import { LooksModel, type Rewrite } from '../../components/appearance/looks-model.ts';
import { keepSettings } from '../../components/appearance/settings-keeper.ts';
import { BookmarkModel } from '../../components/bookmarks/bookmark-model.ts';
import { FollowModel } from '../../components/following/follow-model.ts';
import type { BrowserShortcut } from '../../components/keys/browser-shortcut.ts';
import { MessagesProvider, type Translate } from '../../components/messages.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { PanelModel } from '../../components/panel/panel-model.ts';
import { ReloadProvider } from '../../components/panel/ReloadButton.tsx';
import { restoreSession, type Session, sessionOf } from '../../components/panel/session.ts';
import { ReadingModel } from '../../components/reading/reading-model.ts';
import { SearchModel } from '../../components/search/search-model.ts';
import { FilterModel } from '../../components/transcript/filter-model.ts';
import { pinsForm } from '../../core/alignment/kept-pins.ts';
import type { AgentCalls, PanelCalls, PanelForm } from '../../core/article/agent-protocol.ts';
import { bookmarksForm } from '../../core/bookmarks/kept-bookmarks.ts';
import type { Episode } from '../../core/episode/episode.ts';
import { keptReading } from '../../core/reading/kept-reading.ts';
import { keptSettings, settingsOf } from '../../core/settings/kept-settings.ts';
import { crashReport } from '../../core/storage/crash-report.ts';
import { keptList } from '../../core/storage/joined-list.ts';
import { keptCrashes } from '../../core/storage/kept-crashes.ts';
import { remoteArticle } from '../../platform/article/remote-article.ts';
import { alignInBackground, askBackground } from '../../platform/extension/calls.ts';
import { answerOver, callOver } from '../../platform/extension/port-calls.ts';
import { surroundings } from '../../platform/extension/surroundings.ts';
import type { Handover } from '../../platform/panel/take-port.ts';
import { watchLeaving } from '../../platform/panel/watch-leaving.ts';
import { watchMedia } from '../../platform/panel/watch-media.ts';
import { watchReturn } from '../../platform/panel/watch-return.ts';
import { keptStore } from '../../platform/storage/kept-store.ts';

/** What the panel needs to know before it can be drawn. */
type Loaded = {
  readonly episode: Episode;
  readonly reading: ReadingModel;
  readonly alignment: AlignmentModel;
  readonly bookmarks: BookmarkModel;
  readonly stores: Stores;
};

/** What is kept of the reader's. */
type Stores = ReturnType<typeof openStores>;

function openStores(episode: Episode) {
  return {
    reading: keptStore(keptReading(episode)),
    pins: keptStore(keptList(episode.id, pinsForm)),
    bookmarks: keptStore(keptList(episode.id, bookmarksForm)),
    settings: keptStore(keptSettings),
  };
}

const now = () => Date.now();

const shortcut: BrowserShortcut = {
  async ask() {
    const outcome = await askBackground('tellShortcut');
    return 'answer' in outcome ? outcome.answer : null;
  },
  change: () => void askBackground('changeShortcut'),
};

const report = async () => {
  const { value } = await keptStore(keptCrashes).load();
  return crashReport(surroundings(), value);
};

const rewrite: Rewrite = async (...wanted) => (await import('./rewrite.ts')).rewrite(...wanted);

/** Load where the reader stopped and how they have arranged things. */
export async function loadPanel(episode: Episode): Promise<Loaded> {
  const stores = openStores(episode);
  const reading = new ReadingModel(episode, stores.reading, now);
  const alignment = new AlignmentModel(episode, alignInBackground, stores.pins, now);
  const bookmarks = new BookmarkModel(episode, stores.bookmarks, now);
  await Promise.all([reading.load(), alignment.load(), bookmarks.load(), stores.settings.load()]);
  return { episode, reading, alignment, bookmarks, stores };
}

/**
 * Draw the panel in this page and, if it is framed in an article, connect it with that.
 *
 * @param handover brings the port to the article agent; `null` where there is no article
 */
export function openPanel(
  loaded: Loaded,
  form: PanelForm,
  handover: Promise<Handover> | null,
  t: Translate,
): void {
  const { episode, reading, alignment, bookmarks, stores } = loaded;
  const arranged = settingsOf(stores.settings.current());
  const { signal } = new AbortController();
  const panel = new PanelModel(arranged, form);
  const filter = new FilterModel();
  const picking = new PickingModel();
  const search = new SearchModel();
  const agent = callOver<AgentCalls>(handover?.then(({ port }) => port) ?? null);
  const looks = new LooksModel(episode, panel, alignment, rewrite);
  const follow = new FollowModel(arranged.follow, alignment);
  const { page, told } = remoteArticle(agent);

  const arrangement = () => ({ ...panel.settings.value, follow: follow.isOn.value });
  const settings = keepSettings(stores.settings, arrangement, panel.arrange, now);
  const leave = () => {
    reading.keepNow();
    settings.keepNow();
    stores.bookmarks.keepAtOnce();
    stores.pins.keepAtOnce();
  };

  watchMedia(
    '(prefers-color-scheme: dark)',
    isDark => panel.wear(isDark ? 'dark' : 'light'),
    signal,
  );
  const reader = { alignment, bookmarks, settings, follow, reading, filter, picking, search };
  const parts = { episode, page, panel, looks, ...reader };
  render(
    <MessagesProvider value={t}>
      <ReloadProvider value={agent.reload}>
        <Panel {...parts} {...{ shortcut, report, now }} />
      </ReloadProvider>
    </MessagesProvider>,
    document.body,
  );
  reading.locateBy(alignment.placeBehind);
  page.watchText(alignment.read);
  stores.reading.watch(reading.hear);
  stores.pins.watch(alignment.hear);
  stores.bookmarks.watch(bookmarks.hear);
  stores.settings.watch(settings.hear);
  watchLeaving(leave, signal);
  watchReturn(() => {
    void Promise.all([reading.load(), alignment.load(), bookmarks.load()]);
    void stores.settings.load().then(({ value }) => settings.hear(value));
  }, signal);

  void handover?.then(({ port, greeting }) => {
    panel.reshape(greeting.form, greeting.shape);
    if (greeting.session) restoreSession(parts, greeting.session as Session);
    const answers: PanelCalls = {
      ...told,
      reshape: panel.reshape,
      resize: panel.arrange,
      focus: () => document.querySelector<HTMLElement>('.scroll')?.focus({ preventScroll: true }),
    };
    answerOver(port, answers, signal);
    effect(() => {
      const { width, side, sheet } = panel.settings.value;
      const holdsLine = follow.isFollowing.value;
      agent.arrange({ width, side, sheet, paper: panel.theme.value, holdsLine });
    });
    effect(() => agent.turn(panel.shape.value));
    effect(() => agent.fit(panel.contentHeight.value));
    effect(() => agent.placeGrip(panel.grip.value));
    effect(() => agent.remember(sessionOf(parts)));
  });
}
