import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { AlignmentModel } from '../../components/alignment/alignment-model.ts';
import { PickingModel } from '../../components/alignment/picking-model.ts';
import { LooksModel, type Rewrite } from '../../components/appearance/looks-model.ts';
import { BookmarkModel } from '../../components/bookmarks/bookmark-model.ts';
import { FollowModel } from '../../components/following/follow-model.ts';
import type { BrowserShortcut } from '../../components/keys/browser-shortcut.ts';
import { MessagesProvider, type Translate } from '../../components/messages.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { PanelModel } from '../../components/panel/panel-model.ts';
import { ReloadProvider } from '../../components/panel/ReloadButton.tsx';
import { restoreSession, type Session, sessionOf } from '../../components/panel/session.ts';
import { ReadingModel } from '../../components/reading/reading-model.ts';
import { saveSoon } from '../../components/reading/save-soon.ts';
import { SearchModel } from '../../components/search/search-model.ts';
import { FilterModel } from '../../components/transcript/filter-model.ts';
import { pinsForm } from '../../core/alignment/stored-pins.ts';
import type { AgentCalls, PanelCalls, PanelForm } from '../../core/article/agent-protocol.ts';
import { bookmarksForm } from '../../core/bookmarks/stored-bookmarks.ts';
import type { Episode } from '../../core/episode/episode.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { remoteArticle } from '../../platform/article/remote-article.ts';
import { alignInBackground, askBackground } from '../../platform/extension/calls.ts';
import { answerOver, callOver } from '../../platform/extension/port-calls.ts';
import type { Handover } from '../../platform/panel/take-port.ts';
import { watchLeaving } from '../../platform/panel/watch-leaving.ts';
import { watchMedia } from '../../platform/panel/watch-media.ts';
import { watchReturn } from '../../platform/panel/watch-return.ts';
import { listStore } from '../../platform/storage/list-store.ts';
import { positionStore } from '../../platform/storage/position-store.ts';
import { settingsStore } from '../../platform/storage/settings-store.ts';

/** What the panel needs to know before it can be drawn. */
type Loaded = {
  readonly episode: Episode;
  readonly reading: ReadingModel;
  readonly alignment: AlignmentModel;
  readonly bookmarks: BookmarkModel;
  readonly settings: Settings;
};

const positions = positionStore();
const pins = listStore(pinsForm);
const marks = listStore(bookmarksForm);
const settings = settingsStore();
const now = () => Date.now();

const shortcut: BrowserShortcut = {
  ask: () => askBackground('tellShortcut'),
  change: () => void askBackground('changeShortcut'),
};

const rewrite: Rewrite = async (...wanted) => (await import('./rewrite.ts')).rewrite(...wanted);

/** Load where the reader stopped and how they have arranged things. */
export async function loadPanel(episode: Episode): Promise<Loaded> {
  const reading = new ReadingModel(episode, positions, now);
  const alignment = new AlignmentModel(episode, alignInBackground, pins, now);
  const bookmarks = new BookmarkModel(episode, marks, now);
  const kept = [reading.load(), alignment.load(), bookmarks.load()];
  const [found] = await Promise.all([settings.load(), ...kept]);
  return { episode, reading, alignment, bookmarks, settings: found };
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
  const { episode, reading, alignment, bookmarks } = loaded;
  const { signal } = new AbortController();
  const panel = new PanelModel(loaded.settings, form);
  const filter = new FilterModel();
  const picking = new PickingModel();
  const search = new SearchModel();
  const agent = callOver<AgentCalls>(handover?.then(({ port }) => port) ?? null);
  const looks = new LooksModel(episode, panel, alignment, rewrite);
  const follow = new FollowModel(loaded.settings.follow, alignment);
  const { page, told } = remoteArticle(agent);

  const arrangement = () => ({ ...panel.settings.value, follow: follow.isOn.value });
  const saveSettings = () => void settings.save(untracked(arrangement));
  const settingsSaver = saveSoon(saveSettings);
  const leave = () => {
    reading.keepNow();
    if (settingsSaver.cancel()) saveSettings();
  };

  watchMedia(
    '(prefers-color-scheme: dark)',
    isDark => panel.wear(isDark ? 'dark' : 'light'),
    signal,
  );
  const reader = { alignment, bookmarks, follow, reading, filter, picking, search };
  const parts = { episode, page, panel, looks, ...reader };
  render(
    <MessagesProvider value={t}>
      <ReloadProvider value={agent.reload}>
        <Panel {...parts} shortcut={shortcut} now={now} />
      </ReloadProvider>
    </MessagesProvider>,
    document.body,
  );
  reading.lieBeside(alignment.placeBehind);
  page.watchText(alignment.read);
  effect(() => {
    const arranged = JSON.stringify(arrangement());
    if (arranged !== JSON.stringify(loaded.settings)) settingsSaver.soon();
  });
  positions.watch(episode, reading.hear);
  pins.watch(episode, alignment.hear);
  marks.watch(episode, bookmarks.hear);
  watchLeaving(leave, signal);
  watchReturn(() => void reading.load(), signal);

  void handover?.then(({ port, greeting }) => {
    panel.stand(greeting.form, greeting.shape);
    if (greeting.session) restoreSession(parts, greeting.session as Session);
    const answers: PanelCalls = {
      ...told,
      stand: panel.stand,
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
