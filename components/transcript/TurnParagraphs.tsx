import { Fragment, type JSX } from 'preact';
import type { Turn } from '../../core/episode/episode.ts';
import { ArticleLimit } from '../alignment/ArticleLimit.tsx';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import type { LooksModel } from '../appearance/looks-model.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import type { SearchModel } from '../search/search-model.ts';
import { OriginalLine } from './OriginalLine.tsx';
import { ParagraphView } from './ParagraphView.tsx';

type TurnParagraphsProps = {
  readonly turn: Turn;
  readonly looks: LooksModel;
  readonly alignment: AlignmentModel;
  readonly bookmarks: BookmarkModel;
  readonly search: SearchModel;
};

/** What is said in a turn, with the article's words under it, and where the page has no more of them. */
export function TurnParagraphs(props: TurnParagraphsProps): JSX.Element {
  const { turn, looks, alignment, bookmarks, search } = props;
  const isBilingual = looks.isBilingual.value;
  const language = looks.transcript.value.languages.original;
  return (
    <>
      {turn.paragraphs.map(paragraph => (
        <Fragment key={paragraph.id}>
          <ParagraphView {...{ paragraph, bookmarks, search }} />
          {isBilingual && <OriginalLine {...{ alignment, paragraph, language }} />}
          <ArticleLimit {...{ alignment, paragraph }} />
        </Fragment>
      ))}
    </>
  );
}
