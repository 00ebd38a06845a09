import { computed, createModel } from '@preact/signals';
import {
  addBookmark,
  type Bookmark,
  bookmarkOf,
  removeBookmark,
} from '../../core/bookmarks/bookmark.ts';
import type { Episode, Paragraph, ParagraphId } from '../../core/episode/episode.ts';
import type { ListStore } from '../../core/storage/list-store.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import { keptList } from './kept-list.ts';

/**
 * The paragraphs that the reader has marked.
 *
 * @param now tells the time in milliseconds since 1970
 */
export const BookmarkModel = createModel(
  (episode: Episode, store: ListStore<Bookmark>, now: () => number) => {
    const { items, failure, load, hear, change } = keptList(episode, store);
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
        void change(all => (isMarked ? addBookmark(all, bookmark) : removeBookmark(all, id)));
        return isMarked;
      },

      remove({ paragraph }: Bookmark) {
        void change(all => removeBookmark(all, paragraph));
      },
    };
  },
);

export type BookmarkModel = InstanceType<typeof BookmarkModel>;
