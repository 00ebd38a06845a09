import { computed, createModel } from '@preact/signals';
import { type Bookmark, bookmarkOf } from '../../core/bookmarks/bookmark.ts';
import { bookmarksForm } from '../../core/bookmarks/kept-bookmarks.ts';
import type { Episode, Paragraph, ParagraphId } from '../../core/episode/episode.ts';
import type { JoinedList } from '../../core/storage/joined-list.ts';
import type { KeptStore } from '../../core/storage/kept-store.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { listValue } from '../storage/list-value.ts';

/**
 * The paragraphs that the reader has marked.
 *
 * @param now tells the time in milliseconds since 1970
 */
export const BookmarkModel = createModel(
  (episode: Episode, store: KeptStore<JoinedList<Bookmark>>, now: () => number) => {
    const { items, failure, load, hear, put, remove } = listValue(store, bookmarksForm);
    const marked = computed<ReadonlySet<ParagraphId>>(
      () => new Set(items.value.map(({ paragraph }) => paragraph)),
    );

    return {
      /** In the order they were made. */
      all: items,
      /** The paragraphs that have one. */
      marked,
      failure,
      load,
      hear,

      /** Mark a paragraph or, if it is marked, no longer; return whether it is now. */
      toggle(paragraph: Paragraph): boolean {
        const { id } = paragraph;
        const isMarked = !marked.peek().has(id);
        // What is kept are the words of the source, in whatever characters they are shown.
        const bookmark = bookmarkOf(findParagraph(episode, id) ?? paragraph, now());
        if (isMarked) put(bookmark);
        else remove(bookmark, now());
        return isMarked;
      },

      remove(bookmark: Bookmark) {
        remove(bookmark, now());
      },
    };
  },
);

export type BookmarkModel = InstanceType<typeof BookmarkModel>;
