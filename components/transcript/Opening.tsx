import { Fragment, type JSX } from 'preact';
import { minutesLeft, NO_PACE } from '../../core/reading/pace.ts';
import { charactersLeft } from '../../core/reading/progress.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { ArticleLimit } from '../alignment/ArticleLimit.tsx';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import { formatDay } from '../format-day.ts';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import type { SearchModel } from '../search/search-model.ts';
import { ParagraphView } from './ParagraphView.tsx';

type OpeningProps = {
  readonly transcript: ShownTranscript;
  readonly alignment: AlignmentModel;
  readonly bookmarks: BookmarkModel;
  readonly search: SearchModel;
  /** The reader asks for the list of what was not aligned. */
  readonly onList: () => void;
};

/** The head of the transcript: title, date, size, how the page was read, and the introduction. */
export function Opening(props: OpeningProps): JSX.Element {
  const { transcript, alignment, bookmarks, search, onList } = props;
  const t = useMessages();
  const hint = useKeyHint();
  const { paragraphs, languages } = transcript;
  const characters = paragraphs[0]
    ? charactersLeft(transcript, { paragraph: paragraphs[0].id, fraction: 0 })
    : 0;
  const minutes = minutesLeft(characters, NO_PACE, languages.transcript);
  const language = t('extension.language');
  const report = alignment.report.value;
  const notes = transcript.paragraphs.filter(({ turn }) => turn === null);
  return (
    <header class="opening" data-stretch data-block>
      <h3>{transcript.title}</h3>
      <p class="opening-data" lang={language}>
        {t('episode.kind')}
        <i class="dot" />
        {formatDay(transcript.date, language)}
        <i class="dot" />
        {t('episode.turns', { count: transcript.turns.length })}
        <i class="dot" />
        {t('episode.minutes', { minutes })}
      </p>
      {report && (
        <button
          type="button"
          class="summary"
          title={hint(t('keys.list'), 'list')}
          lang={language}
          onClick={onList}
        >
          {t('article.summary', { count: report.blocks, linked: report.linked })}
          <Icon name="chevron-right" small />
        </button>
      )}
      {notes.map(paragraph => (
        <Fragment key={paragraph.id}>
          <ParagraphView {...{ paragraph, bookmarks, search }} />
          <ArticleLimit {...{ alignment, paragraph }} />
        </Fragment>
      ))}
    </header>
  );
}
