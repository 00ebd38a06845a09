import { Fragment, type JSX } from 'preact';
import type { Paragraph } from '../core/episode.ts';
import { type Run, typeset } from '../core/typeset.ts';
import { BookmarkFlag } from './BookmarkFlag.tsx';
import type { Bookmarks } from './bookmark-model.ts';
import { Icon } from './Icon.tsx';

type ParagraphViewProps = { readonly paragraph: Paragraph; readonly bookmarks: Bookmarks };

/** One paragraph of the transcript: words, or a sound. */
export function ParagraphView({ paragraph, bookmarks }: ParagraphViewProps): JSX.Element {
  const flag = <BookmarkFlag id={paragraph.id} bookmarks={bookmarks} />;
  if (paragraph.kind === 'cue') {
    return (
      <p class="cue" data-paragraph={paragraph.index}>
        {flag}
        <Icon name="note" small />
        {paragraph.text}
      </p>
    );
  }
  return (
    <p class={paragraph.kind === 'note' ? 'note' : 'para'} data-paragraph={paragraph.index}>
      {flag}
      {paragraph.sentences.map(({ from, to }, at) => (
        <Fragment key={from}>
          {paragraph.text.slice(paragraph.sentences[at - 1]?.to ?? 0, from)}
          <span data-sentence={at}>{typeset(paragraph, { from, to }).map(runView)}</span>
        </Fragment>
      ))}
    </p>
  );
}

function runView({ kind, text }: Run): JSX.Element | string {
  switch (kind) {
    case 'plain':
      return text;
    case 'cue':
      return <span class="aside">{text}</span>;
    case 'whole':
      return <span class="whole">{text}</span>;
    case 'latin':
      return (
        <span class="latin" lang="en">
          {text}
        </span>
      );
    case 'address':
      return <span class="address">{text}</span>;
  }
}
