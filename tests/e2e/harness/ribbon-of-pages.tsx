// What page-code.ts gives to a page, to draw our ribbon in it without the panel around.

import { signal } from '@preact/signals';
import { render } from 'preact';
import messages from '../../../assets/messages/zh-CN.json';
import panelStyles from '../../../assets/styles/panel.css?inline';
import { AlignmentModel } from '../../../components/alignment/alignment-model.ts';
import { MessagesProvider, translator } from '../../../components/messages.ts';
import { ReadingModel } from '../../../components/reading/reading-model.ts';
import { Ribbon } from '../../../components/ribbon/Ribbon.tsx';
import { FilterModel } from '../../../components/transcript/filter-model.ts';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import type { Episode } from '../../../core/episode/episode.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import type { RibbonPoint } from '../../../core/ribbon/ribbon-ticks.ts';
import { keptList } from '../../../core/storage/joined-list.ts';
import { shownAsWritten } from '../../../core/transcript/shown-transcript.ts';
import { memoryStore } from '../../fakes/memory-stores.ts';

export { longEpisode } from '../../fixtures/long-episode.ts';

const words = Object.fromEntries(
  Object.entries(messages).flatMap(([section, texts]) =>
    Object.entries(texts).map(([name, text]) => [`${section}.${name}`, text]),
  ),
);

/** Draw the ribbon of an episode in place of all that the page shows. */
export function drawRibbon(
  episode: Episode,
  hits: readonly RibbonPoint[] = [],
  bookmarks: readonly RibbonPoint[] = [],
): void {
  const readings = memoryStore(keptReading(episode));
  const pins = memoryStore(keptList(episode.id, pinsForm));
  const parts = {
    transcript: shownAsWritten(episode),
    reading: new ReadingModel(episode, readings, Date.now),
    filter: new FilterModel(),
    alignment: new AlignmentModel(episode, async () => 'crashed', pins, Date.now),
  };
  document.body.replaceChildren();
  render(
    <MessagesProvider value={translator(words)}>
      <style>{panelStyles}</style>
      <div class="root" data-shape="open">
        <aside class="panel">
          <div class="body">
            <Ribbon {...parts} hits={signal(hits)} flags={signal(bookmarks)} />
          </div>
        </aside>
      </div>
    </MessagesProvider>,
    document.body.appendChild(document.createElement('div')),
  );
}
