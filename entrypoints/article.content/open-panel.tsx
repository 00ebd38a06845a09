import keys from 'virtual:message-keys';
import { effect, untracked } from '@preact/signals';
import { AlignmentModel, type ArticleAlignment } from '../../components/alignment-model.ts';
import { FilterModel } from '../../components/filter-model.ts';
import { FollowModel } from '../../components/follow-model.ts';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { Panel } from '../../components/Panel.tsx';
import { PanelModel } from '../../components/panel-model.ts';
import { PickModel } from '../../components/pick-model.ts';
import { ReadingModel, type ReadingState } from '../../components/reading-model.ts';
import { saveSoon } from '../../components/save-soon.ts';
import type { Episode } from '../../core/episode.ts';
import type { Settings } from '../../core/settings.ts';
import { articlePage } from '../../platform/article-page.ts';
import { alignInBackground, callBackground, hearCalls } from '../../platform/calls.ts';
import { pageRoom } from '../../platform/make-room.ts';
import { pageRide } from '../../platform/page-ride.ts';
import type { PanelHost } from '../../platform/panel-host.ts';
import { pinStore } from '../../platform/pin-store.ts';
import { positionStore } from '../../platform/position-store.ts';
import { readMessages } from '../../platform/read-messages.ts';
import { settingsStore } from '../../platform/settings-store.ts';
import { watchColorScheme } from '../../platform/watch-color-scheme.ts';
import { watchLeaving } from '../../platform/watch-leaving.ts';
import { watchReturn } from '../../platform/watch-return.ts';
import { watchWindow } from '../../platform/watch-window.ts';
import { whenPainted } from '../../platform/when-painted.ts';

/** What the panel needs to know before it can be drawn. */
type Loaded = {
  readonly episode: Episode;
  readonly reading: ReadingState;
  readonly alignment: ArticleAlignment;
  readonly settings: Settings;
};

const positions = positionStore();
const pins = pinStore();
const settings = settingsStore();
const now = () => Date.now();

/** Load where the reader stopped and how they have arranged things, while the page still loads. */
export async function loadReading(episode: Episode): Promise<Loaded> {
  const reading = new ReadingModel(episode, positions, now);
  const alignment = new AlignmentModel(episode, alignInBackground, pins, now);
  const [found] = await Promise.all([settings.load(), reading.load(), alignment.load()]);
  return { episode, reading, alignment, settings: found };
}

/** Open the panel on the article, until the reader leaves it. */
export async function openPanel(host: PanelHost, loaded: Loaded, visit: AbortSignal) {
  const { episode, reading, alignment } = loaded;
  const furniture = new PanelModel(loaded.settings.width);
  const filter = new FilterModel();
  const picks = new PickModel();
  const follow = new FollowModel(loaded.settings.follow, alignment);
  const room = pageRoom(host.stylePage);
  const arrange = () => {
    const isOpen = furniture.shape.value === 'open';
    furniture.stand(room.make(isOpen ? furniture.width.value : 0));
  };
  const arrangement = () => ({ width: furniture.width.value, follow: follow.isOn.value });
  const saveSettings = () => void settings.save(untracked(arrangement));
  const settingsSaver = saveSoon(saveSettings);
  const leave = () => {
    reading.keepNow();
    if (settingsSaver.cancel()) saveSettings();
  };

  host.mount(visit);
  // The page takes its new width before it is seen at the old one; it is not kept waiting longer.
  const ends: (() => void)[] = [effect(arrange)];
  watchWindow(arrange, visit);
  visit.addEventListener('abort', () => {
    leave();
    alignment.stop();
    for (const end of ends) end();
    callBackground({ kind: 'article-left' });
  });
  await whenPainted();
  if (visit.aborted) return;

  watchColorScheme(furniture.wear, visit);
  const page = articlePage(episode.speakers, host, visit);
  const ride = pageRide;
  const parts = { episode, page, alignment, follow, reading, ride, furniture, filter, picks };
  host.draw(
    <MessagesProvider value={translator(readMessages(keys))}>
      <Panel parts={parts} now={now} />
    </MessagesProvider>,
  );
  reading.lieBeside(alignment.placeBehind);
  ends.push(
    page.watchText(alignment.read),
    effect(() => {
      const { width, follow } = arrangement();
      const { settings } = loaded;
      if (width !== settings.width || follow !== settings.follow) settingsSaver.soon();
    }),
    positions.watch(episode, reading.hear),
    pins.watch(episode, alignment.hear),
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
