import type { Paragraph } from '../../core/episode/episode.ts';
import type { PickingModel } from '../alignment/picking-model.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import type { ReadingModel } from '../reading/reading-model.ts';

/** What a reader can do with a paragraph. */
export type ParagraphActs = ReturnType<typeof paragraphActs>;

/** Make what a reader can do with a paragraph. */
export function paragraphActs(
  reading: ReadingModel,
  bookmarks: BookmarkModel,
  picking: PickingModel,
  panel: PanelModel,
) {
  return {
    /** Mark it with a bookmark or, if it is marked, no longer, and say so. */
    bookmark(paragraph: Paragraph) {
      panel.say(bookmarks.toggle(paragraph) ? 'bookmark.added' : 'bookmark.removed');
    },
    /** Ask how it, or what is selected of it, is to be quoted. */
    quote: (paragraph: Paragraph) => panel.quote(paragraph, true),
    /** Go to it in both texts. */
    find: reading.find,
    /** Ask for the block that says the same. */
    pin: (paragraph: Paragraph) => picking.begin({ kind: 'pin', paragraph }),
  };
}
