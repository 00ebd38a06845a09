import { type ComponentChildren, Fragment, type JSX } from 'preact';
import type { Paragraph } from '../../core/episode/episode.ts';
import { type Run, typeset } from '../../core/transcript/typeset.ts';
import { BookmarkFlag } from '../bookmarks/BookmarkFlag.tsx';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import { Icon } from '../Icon.tsx';
import type { SearchMark, SearchModel } from '../search/search-model.ts';

type ParagraphViewProps = {
  readonly paragraph: Paragraph;
  readonly bookmarks: BookmarkModel;
  readonly search: SearchModel;
};

/** One paragraph of the transcript: words, or a sound. */
export function ParagraphView({ paragraph, bookmarks, search }: ParagraphViewProps): JSX.Element {
  const { id, index, kind, text, sentences } = paragraph;
  const flag = <BookmarkFlag id={id} bookmarks={bookmarks} />;
  const marks = search.marksIn(index).value;
  const found = marks.filter(mark => mark.kind === 'words');
  if (kind === 'cue') {
    return (
      <p class="cue" data-paragraph={index}>
        {flag}
        <Icon name="note" small />
        <span>{marked(text, 0, found)}</span>
      </p>
    );
  }
  return (
    <p
      class={kind === 'note' ? 'note' : 'para'}
      data-paragraph={index}
      data-beside={besideOf(marks, null)}
    >
      {flag}
      {sentences.map(({ from, to }, at) => {
        const before = sentences[at - 1]?.to ?? 0;
        let start = from;
        return (
          <Fragment key={from}>
            {marked(text.slice(before, from), before, found)}
            <span data-sentence={at} data-beside={besideOf(marks, from)}>
              {typeset(paragraph, { from, to }).map(run => {
                const shown = marked(run.text, start, found);
                start += run.text.length;
                return runView(run, shown);
              })}
            </span>
          </Fragment>
        );
      })}
    </p>
  );
}

/** How the sentence that begins there, or all of the paragraph, is marked for what the article says. */
function besideOf(marks: readonly SearchMark[], from: number | null): string | undefined {
  const beside = marks.filter(mark =>
    from === null ? mark.kind === 'paragraph' : mark.kind === 'sentence' && mark.from === from,
  );
  if (beside.length === 0) return undefined;
  return beside.some(({ isCurrent }) => isCurrent) ? 'current' : 'hit';
}

/**
 * Draw a part of the paragraph with its marks; a mark may begin before it and end after it.
 *
 * @param from where in the paragraph the part begins
 */
function marked(text: string, from: number, marks: readonly SearchMark[]): ComponentChildren {
  if (marks.length === 0) return text;
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const mark of marks) {
    const start = Math.max(at, mark.from - from);
    const end = Math.min(text.length, mark.to - from);
    if (start >= end) continue;
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <mark class="hit" data-current={mark.isCurrent}>
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}

function runView({ kind }: Run, shown: ComponentChildren): ComponentChildren {
  switch (kind) {
    case 'plain':
      return shown;
    case 'cue':
      return <span class="aside">{shown}</span>;
    case 'whole':
      return <span class="whole">{shown}</span>;
    case 'latin':
      return (
        <span class="latin" lang="en">
          {shown}
        </span>
      );
    case 'address':
      return <span class="address">{shown}</span>;
  }
}
