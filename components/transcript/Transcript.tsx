import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Speaker, Turn } from '../../core/episode/episode.ts';
import type { LooksModel } from '../appearance/looks-model.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import type { Following } from '../following/follow-model.ts';
import { followReader } from '../following/follow-reader.ts';
import { pointOut } from '../following/point-out.ts';
import { useMessages } from '../messages.ts';
import type { SearchModel } from '../search/search-model.ts';
import type { FilterModel } from './filter-model.ts';
import { Opening } from './Opening.tsx';
import { ParagraphTools } from './ParagraphTools.tsx';
import type { ParagraphActs } from './paragraph-acts.ts';
import { StretchView } from './StretchView.tsx';
import { TurnParagraphs } from './TurnParagraphs.tsx';
import { TurnView } from './TurnView.tsx';

type TranscriptProps = {
  readonly following: Following;
  readonly looks: LooksModel;
  readonly filter: FilterModel;
  readonly bookmarks: BookmarkModel;
  readonly search: SearchModel;
  readonly acts: ParagraphActs;
  /** The reader asks for the list of what was not aligned. */
  readonly onList: () => void;
};

/** So many turns are one stretch. */
const STRETCH = 128;

/** The whole conversation, as one text that scrolls. */
export function Transcript(props: TranscriptProps): JSX.Element {
  const { following, looks, filter, bookmarks, search, acts, onList } = props;
  const { alignment, reading } = following;
  const transcript = looks.transcript.value;
  const stretches = useMemo(() => stretchesOf(transcript.turns), [transcript]);
  const t = useMessages();
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!scroller.current) return;
    const stop = new AbortController();
    followReader(scroller.current, following, filter, looks, stop.signal);
    pointOut(scroller.current, following, stop.signal);
    return () => stop.abort();
  }, [following, filter, looks]);

  return (
    <section
      class="scroll"
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keys
      tabIndex={0}
      aria-label={t('panel.transcript')}
    >
      <div class="copy" lang={transcript.languages.transcript} dir="auto">
        <Opening {...{ transcript, alignment, bookmarks, search, onList }} />
        {stretches.map(turns => (
          <StretchView key={turns[0]?.id} {...{ turns, filter }}>
            {turns.map(turn => {
              const voice = transcript.speakers.findIndex(({ id }) => id === turn.speaker);
              const speaker = transcript.speakers[voice] as Speaker;
              return (
                <TurnView
                  key={turn.id}
                  {...{ turn, speaker, voice, filter }}
                  onStep={reading.stepFrom}
                >
                  <TurnParagraphs {...{ turn, looks, alignment, bookmarks, search }} />
                </TurnView>
              );
            })}
          </StretchView>
        ))}
        <ParagraphTools
          {...{ scroller, alignment, bookmarks, acts }}
          paragraphs={transcript.paragraphs}
        />
      </div>
    </section>
  );
}

function stretchesOf(turns: readonly Turn[]): readonly (readonly Turn[])[] {
  const firsts = turns.filter((_, at) => at % STRETCH === 0);
  return firsts.map(({ index }) => turns.slice(index, index + STRETCH));
}
