import keys from 'virtual:message-keys';
import { effect } from '@preact/signals';
import { FilterModel } from '../../components/filter-model.ts';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { Panel } from '../../components/Panel.tsx';
import { PanelModel } from '../../components/panel-model.ts';
import { ReadingModel, type ReadingState } from '../../components/reading-model.ts';
import { saveSoon } from '../../components/save-soon.ts';
import type { Episode } from '../../core/episode.ts';
import { callBackground, hearCalls } from '../../platform/calls.ts';
import { pageRoom } from '../../platform/make-room.ts';
import type { PanelHost } from '../../platform/panel-host.ts';
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
  /** Of the panel, in CSS pixels. */
  readonly width: number;
};

const positions = positionStore();
const settings = settingsStore();
const now = () => Date.now();

/** Load where the reader stopped and how they have arranged things, while the page still loads. */
export async function loadReading(episode: Episode): Promise<Loaded> {
  const reading = new ReadingModel(episode, positions, now);
  const [{ width }] = await Promise.all([settings.load(), reading.load()]);
  return { episode, reading, width };
}

/** Open the panel on the article, until the reader leaves it. */
export async function openPanel(
  host: PanelHost,
  { episode, reading, width }: Loaded,
  visit: AbortSignal,
) {
  const furniture = new PanelModel(width);
  const filter = new FilterModel();
  const room = pageRoom(host.stylePage);
  const arrange = () => {
    const isOpen = furniture.shape.value === 'open';
    furniture.stand(room.make(isOpen ? furniture.width.value : 0));
  };
  const saveSettings = () => void settings.save({ width: furniture.width.peek() });
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
    for (const end of ends) end();
    callBackground({ kind: 'article-left' });
  });
  await whenPainted();
  if (visit.aborted) return;

  watchColorScheme(furniture.wear, visit);
  host.draw(
    <MessagesProvider value={translator(readMessages(keys))}>
      <Panel {...{ episode, furniture, reading, filter, now }} />
    </MessagesProvider>,
  );
  ends.push(
    furniture.width.subscribe(next => next !== width && settingsSaver.soon()),
    positions.watch(episode, reading.hear),
  );
  watchLeaving(leave, visit);
  watchReturn(() => {
    callBackground({ kind: 'article-opened' });
    void reading.load();
  }, visit);
  hearCalls(call => call.kind === 'toggle-panel' && furniture.toggle(), visit);
  callBackground({ kind: 'article-opened' });
}
