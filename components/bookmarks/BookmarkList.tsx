import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type BookmarkHere, bookmarksHere } from '../../core/bookmarks/bookmark.ts';
import type { Paragraph } from '../../core/episode/episode.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import { formatMoment } from '../contents/format-moment.ts';
import { turnTitle } from '../contents/turn-title.ts';
import { keyCaps } from '../keys/key-hint.ts';
import { chordFor } from '../keys/panel-keys.ts';
import { type Translate, useMessages } from '../messages.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { CopyField } from '../quotes/CopyField.tsx';
import { copyText } from '../quotes/copy-text.ts';
import { saveFile } from '../quotes/save-file.ts';
import type { BookmarkModel } from './bookmark-model.ts';
import { bookmarksInMarkdown } from './bookmarks-in-markdown.ts';
import { RemoveButton } from './RemoveButton.tsx';

/** Two full lines of it, whatever the width; CSS cuts the rest. */
const FIRST_WORDS = 160;

type BookmarkListProps = {
  readonly transcript: ShownTranscript;
  readonly bookmarks: BookmarkModel;
  readonly alignment: AlignmentModel;
  readonly panel: PanelModel;
  readonly onGo: (paragraph: Paragraph) => void;
};

/** Every paragraph that the reader has marked, in the order of the text, and the way to take them away. */
export function BookmarkList(props: BookmarkListProps): JSX.Element {
  const { transcript, bookmarks, alignment, panel, onGo } = props;
  const t = useMessages();
  const view = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const first = view.current?.querySelector<HTMLElement>('.list-item');
    (first ?? view.current)?.focus({ preventScroll: true });
  }, []);
  const all = bookmarksHere(bookmarks.all.value, transcript);
  const key = keyCaps(chordFor('bookmark', panel.settings.value.keys));

  const remove = ({ bookmark }: BookmarkHere, at: number) => {
    // The focus goes on to the next of the list, or to the last that is left.
    const items = list.current?.querySelectorAll<HTMLElement>('.list-item') ?? [];
    const next = items[at + 1] ?? items[at - 1] ?? view.current;
    next?.focus();
    bookmarks.remove(bookmark);
  };
  return (
    <div class="bookmarks" ref={view} tabIndex={-1}>
      {all.length === 0 && <p>{t('bookmark.none')}</p>}
      {all.length === 0 && key && <p>{t('bookmark.orKey', { key })}</p>}
      <ul ref={list}>
        {all.map((here, at) => (
          <li key={here.bookmark.paragraph} class="list-pin">
            <button type="button" class="list-item" onClick={() => onGo(here.paragraph)}>
              <BookmarkWords here={here} transcript={transcript} t={t} />
            </button>
            <RemoveButton
              name={t('bookmark.remove', { place: turnTitle(transcript, here.paragraph, t) })}
              onClick={() => remove(here, at)}
            />
          </li>
        ))}
      </ul>
      {all.length > 0 && <BookmarkExport {...{ transcript, alignment, panel, all }} />}
    </div>
  );
}

type BookmarkWordsProps = {
  readonly here: BookmarkHere;
  readonly transcript: ShownTranscript;
  readonly t: Translate;
};

function BookmarkWords({ here, transcript, t }: BookmarkWordsProps): JSX.Element {
  const { bookmark, paragraph, isGone } = here;
  const voice = transcript.speakers.findIndex(({ id }) => id === paragraph.speaker);
  return (
    <>
      <small class="bookmark-place" data-voice={voice}>
        <b>{turnTitle(transcript, paragraph, t)}</b>{' '}
        {formatMoment(bookmark.at, t('extension.language'))}
      </small>
      <span class="bookmark-words" lang={transcript.languages.transcript}>
        {isGone ? bookmark.quote : paragraph.text.slice(0, FIRST_WORDS)}
      </span>
      {isGone && <small>{t('bookmark.moved')}</small>}
    </>
  );
}

type BookmarkExportProps = Omit<BookmarkListProps, 'bookmarks' | 'onGo'> & {
  readonly all: readonly BookmarkHere[];
};

/** Takes all bookmarks away as Markdown: in a file, or by the clipboard. */
function BookmarkExport(props: BookmarkExportProps): JSX.Element {
  const { transcript, alignment, panel, all } = props;
  const t = useMessages();
  const fieldset = useRef<HTMLFieldSetElement>(null);
  const refused = useSignal<string | null>(null);
  const write = () => bookmarksInMarkdown(transcript, alignment.texts.peek(), all, t);
  const save = () => {
    const name = `${t('bookmark.file', { title: transcript.title })}.md`;
    if (fieldset.current) saveFile(name, write(), fieldset.current);
  };
  const copy = async () => {
    const text = write();
    if (!fieldset.current) return;
    if (await copyText(text, fieldset.current)) panel.say('quote.copied');
    else refused.value = text;
  };
  return (
    <fieldset class="bookmark-export" ref={fieldset} aria-label={t('bookmark.export')}>
      <span>{t('bookmark.export')}</span>
      <button type="button" class="act" onClick={save}>
        {t('bookmark.save')}
      </button>
      <button type="button" class="act" onClick={() => void copy()}>
        {t('bookmark.copy')}
      </button>
      {refused.value !== null && <CopyField text={refused.value} />}
    </fieldset>
  );
}
