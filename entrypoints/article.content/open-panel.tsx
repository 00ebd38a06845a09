import keys from 'virtual:article-message-keys';
import { effect, untracked } from '@preact/signals';
import {
  AlignmentModel,
  type ArticleAlignment,
} from '../../components/alignment/alignment-model.ts';
import { PickModel } from '../../components/alignment/pick-model.ts';
import { LooksModel, type Rewrite } from '../../components/appearance/looks-model.ts';
import { BookmarkModel, type Bookmarks } from '../../components/bookmarks/bookmark-model.ts';
import { FollowModel } from '../../components/following/follow-model.ts';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { type OnDemand, OnDemandModel } from '../../components/panel/on-demand-model.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { PanelModel } from '../../components/panel/panel-model.ts';
import { ReadingModel, type ReadingState } from '../../components/reading/reading-model.ts';
import { saveSoon } from '../../components/reading/save-soon.ts';
import { SearchModel } from '../../components/search/search-model.ts';
import { FilterModel } from '../../components/transcript/filter-model.ts';
import { pinsForm } from '../../core/alignment/stored-pins.ts';
import { bookmarksForm } from '../../core/bookmarks/stored-bookmarks.ts';
import type { Episode } from '../../core/episode/episode.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { articlePage } from '../../platform/article/article-page.ts';
import { pageRoom } from '../../platform/article/make-room.ts';
import { pageRide } from '../../platform/article/page-ride.ts';
import { alignInBackground, callBackground, hearCalls } from '../../platform/extension/calls.ts';
import { readMessages } from '../../platform/extension/read-messages.ts';
import { scriptFetcher } from '../../platform/panel/on-demand-script.ts';
import type { PanelHost } from '../../platform/panel/panel-host.ts';
import { watchLeaving } from '../../platform/panel/watch-leaving.ts';
import { watchMedia } from '../../platform/panel/watch-media.ts';
import { watchReturn } from '../../platform/panel/watch-return.ts';
import { watchWindow } from '../../platform/panel/watch-window.ts';
import { whenPainted } from '../../platform/panel/when-painted.ts';
import { listStore } from '../../platform/storage/list-store.ts';
import { positionStore } from '../../platform/storage/position-store.ts';
import { settingsStore } from '../../platform/storage/settings-store.ts';
import { lent } from './lent.ts';

/** What the panel needs to know before it can be drawn. */
type Loaded = {
  readonly episode: Episode;
  readonly reading: ReadingState;
  readonly alignment: ArticleAlignment;
  readonly bookmarks: Bookmarks;
  readonly settings: Settings;
};

/**
 * Where the panel is drawn otherwise by what is loaded on demand: in a narrow window, where it rises
 * from the foot and can be drawn up and down, and in the colours of readers who need other ones.
 */
const DRAWN_OTHERWISE = '(max-width: 719.98px), (forced-colors: active), (prefers-contrast: more)';

const positions = positionStore();
const pins = listStore(pinsForm);
const marks = listStore(bookmarksForm);
const settings = settingsStore();
const now = () => Date.now();

/** Load where the reader stopped and how they have arranged things, while the page still loads. */
export async function loadReading(episode: Episode): Promise<Loaded> {
  const reading = new ReadingModel(episode, positions, now);
  const alignment = new AlignmentModel(episode, alignInBackground, pins, now);
  const bookmarks = new BookmarkModel(episode, marks, now);
  const kept = [reading.load(), alignment.load(), bookmarks.load()];
  const [found] = await Promise.all([settings.load(), ...kept]);
  return { episode, reading, alignment, bookmarks, settings: found };
}

/** Open the panel on the article, until the reader leaves it. */
export async function openPanel(host: PanelHost, loaded: Loaded, visit: AbortSignal) {
  const { episode, reading, alignment, bookmarks } = loaded;
  const furniture = new PanelModel(loaded.settings);
  const filter = new FilterModel();
  const picks = new PickModel();
  const search = new SearchModel();
  const fetch = scriptFetcher(lent);
  const onDemand = new OnDemandModel(() => fetch<OnDemand>('on-demand'));
  const rewriter = () => fetch<Rewrite>('characters');
  const looks = new LooksModel(episode, furniture, alignment, onDemand, rewriter);
  const follow = new FollowModel(loaded.settings.follow, alignment);
  const room = pageRoom(host.stylePage);
  const arrange = () => {
    const isOpen = furniture.shape.value === 'open';
    const { width, side } = furniture.settings.value;
    furniture.stand(room.make(isOpen ? width : 0, side));
  };
  const arrangement = () => ({ ...furniture.settings.value, follow: follow.isOn.value });
  const saveSettings = () => void settings.save(untracked(arrangement));
  const settingsSaver = saveSoon(saveSettings);
  const leave = () => {
    reading.keepNow();
    if (settingsSaver.cancel()) saveSettings();
  };

  host.mount(visit);
  // The page takes its new width before it is seen at the old one; it is not kept waiting longer.
  const ends: (() => void)[] = [effect(arrange), () => looks[Symbol.dispose]()];
  watchWindow(arrange, visit);
  visit.addEventListener('abort', () => {
    leave();
    alignment.stop();
    for (const end of ends) end();
    callBackground({ kind: 'article-left' });
  });
  let asked: Promise<void> | null = null;
  const ask = (isOtherwise: boolean) => {
    if (isOtherwise) asked = onDemand.ask();
  };
  watchMedia(DRAWN_OTHERWISE, ask, visit);
  await Promise.all([whenPainted(), asked]);
  if (visit.aborted) return;

  watchMedia(
    '(prefers-color-scheme: dark)',
    isDark => furniture.wear(isDark ? 'dark' : 'light'),
    visit,
  );
  const page = articlePage(episode.speakers, host, visit);
  const reader = { alignment, bookmarks, follow, reading, filter, picks, search };
  const parts = { episode, page, ride: pageRide, furniture, looks, onDemand, ...reader };
  host.draw(
    <MessagesProvider value={translator(readMessages(keys))}>
      <Panel parts={parts} now={now} />
    </MessagesProvider>,
  );
  reading.lieBeside(alignment.placeBehind);
  ends.push(
    page.watchText(alignment.read),
    effect(() => {
      const arranged = JSON.stringify(arrangement());
      if (arranged !== JSON.stringify(loaded.settings)) settingsSaver.soon();
    }),
    positions.watch(episode, reading.hear),
    pins.watch(episode, alignment.hear),
    marks.watch(episode, bookmarks.hear),
  );
  watchLeaving(leave, visit);
  watchReturn(() => {
    callBackground({ kind: 'article-opened' });
    void reading.load();
  }, visit);
  hearCalls(call => {
    if (call.kind === 'toggle-panel') furniture.toggle();
    return undefined;
  }, visit);
  callBackground({ kind: 'article-opened' });
}
