import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type BookmarkHere, bookmarksHere } from '../../core/bookmarks/bookmark.ts';
import type { Paragraph } from '../../core/episode/episode.ts';
import { formatMoment } from '../contents/format-moment.ts';
import { placeOf } from '../contents/place-of.ts';
import { keyCaps } from '../keys/key-hint.ts';
import { chordFor } from '../keys/panel-keys.ts';
import { type Translate, useMessages } from '../messages.ts';
import type { PanelParts } from '../panel/panel-acts.ts';
import { CopyField } from '../quotes/CopyField.tsx';
import { copyText } from '../quotes/copy-text.ts';
import { saveFile } from '../quotes/save-file.ts';
import { bookmarksInMarkdown } from './bookmarks-in-markdown.ts';
import { RemoveButton } from './RemoveButton.tsx';

/** Two full lines of it, whatever the width; CSS cuts the rest. */
const FIRST_WORDS = 160;

/** Every paragraph that the reader has marked, in the order of the text, and the way to take them away. */
export function Bookmarks({ parts }: { parts: PanelParts }): JSX.Element {
  const t = useMessages();
  const { episode, bookmarks, reading, filter, panel } = parts;
  const view = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const first = view.current?.querySelector<HTMLElement>('.list-item');
    (first ?? view.current)?.focus({ preventScroll: true });
  }, []);
  const all = bookmarksHere(bookmarks.all.value, episode);
  const key = keyCaps(chordFor('bookmark', panel.settings.value.keys));

  const goTo = ({ id, turn }: Paragraph) => {
    if (turn) filter.unfold(turn);
    reading.goTo({ paragraph: id, fraction: 0 });
    panel.closeOverlay();
  };
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
            <button type="button" class="list-item" onClick={() => goTo(here.paragraph)}>
              <BookmarkWords here={here} parts={parts} t={t} />
            </button>
            <RemoveButton
              name={t('bookmark.remove', { place: placeOf(episode, here.paragraph, t) })}
              onClick={() => remove(here, at)}
            />
          </li>
        ))}
      </ul>
      {all.length > 0 && <BookmarkExport parts={parts} all={all} />}
    </div>
  );
}

type BookmarkWordsProps = {
  readonly here: BookmarkHere;
  readonly parts: PanelParts;
  readonly t: Translate;
};

function BookmarkWords({ here, parts, t }: BookmarkWordsProps): JSX.Element {
  const { bookmark, paragraph, isGone } = here;
  const { episode } = parts;
  const voice = episode.speakers.findIndex(({ id }) => id === paragraph.speaker);
  return (
    <>
      <small class="bookmark-place" data-voice={voice}>
        <b>{placeOf(episode, paragraph, t)}</b> {formatMoment(bookmark.at, t('extension.language'))}
      </small>
      <span class="bookmark-words" lang={episode.languages.transcript}>
        {isGone ? bookmark.quote : paragraph.text.slice(0, FIRST_WORDS)}
      </span>
      {isGone && <small>{t('bookmark.moved')}</small>}
    </>
  );
}

type BookmarkExportProps = { readonly parts: PanelParts; readonly all: readonly BookmarkHere[] };

/** Takes all bookmarks away as Markdown: in a file, or by the clipboard. */
function BookmarkExport({ parts, all }: BookmarkExportProps): JSX.Element {
  const t = useMessages();
  const { episode, panel } = parts;
  const place = useRef<HTMLFieldSetElement>(null);
  const refused = useSignal<string | null>(null);
  const write = () => bookmarksInMarkdown(parts, all, t);
  const save = () => {
    const name = `${t('bookmark.file', { title: episode.title })}.md`;
    if (place.current) saveFile(name, write(), place.current);
  };
  const copy = async () => {
    const text = write();
    if (!place.current) return;
    if (await copyText(text, place.current)) panel.say('quote.copied');
    else refused.value = text;
  };
  return (
    <fieldset class="bookmark-export" ref={place} aria-label={t('bookmark.export')}>
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
