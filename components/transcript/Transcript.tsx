import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Turn } from '../../core/episode/episode.ts';
import { followReader } from '../following/follow-reader.ts';
import { pointOut } from '../following/point-out.ts';
import { useMessages } from '../messages.ts';
import type { PanelParts } from '../panel/panel-acts.ts';
import { Opening } from './Opening.tsx';
import { ParagraphTools } from './ParagraphTools.tsx';
import { StretchView } from './StretchView.tsx';

/** So many turns are one stretch. */
const STRETCH = 128;

/** The whole conversation, as one text that scrolls. */
export function Transcript({ parts }: { parts: PanelParts }): JSX.Element {
  const { filter, alignment, panel, bookmarks, looks, search } = parts;
  const episode = looks.episode.value;
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!scroller.current) return;
    const ends = [
      followReader(scroller.current, parts, filter, looks),
      pointOut(scroller.current, parts),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [parts, filter, looks]);

  return (
    <section
      class="scroll"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keys
      tabIndex={0}
      aria-label={t('panel.transcript')}
    >
      <div class="copy" lang={episode.languages.transcript} dir="auto">
        <Opening
          episode={episode}
          alignment={alignment}
          bookmarks={bookmarks}
          search={search}
          onList={() => panel.toggleOverlay('alignment')}
        />
        {stretchesOf(episode.turns).map(turns => (
          <StretchView key={turns[0]?.id} {...{ episode, turns, parts }} />
        ))}
        <ParagraphTools scroller={scroller} parts={parts} />
      </div>
    </section>
  );
}

function stretchesOf(turns: readonly Turn[]): readonly (readonly Turn[])[] {
  const firsts = turns.filter((_, at) => at % STRETCH === 0);
  return firsts.map(({ index }) => turns.slice(index, index + STRETCH));
}
