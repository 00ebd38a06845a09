import type { ListForm } from '../storage/joined-list.ts';
import { isFields, isMoment, isName } from '../storage/outside-value.ts';
import type { Bookmark } from './bookmark.ts';

/** How an episode's bookmarks are kept: one for each paragraph. */
export const bookmarksForm: ListForm<Bookmark> = {
  name: 'bookmarks',
  isItem: (value): value is Bookmark =>
    isFields(value) &&
    isName(value.paragraph) &&
    typeof value.quote === 'string' &&
    Number.isSafeInteger(value.index) &&
    (value.index as number) >= 0 &&
    isMoment(value.at),
  nameOf: ({ paragraph }) => paragraph,
};
