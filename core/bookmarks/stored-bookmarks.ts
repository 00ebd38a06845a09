import { isFields, isName } from '../storage/outside-value.ts';
import type { ListForm } from '../storage/stored-list.ts';
import type { Bookmark } from './bookmark.ts';

/** The last moment that calendars know, in milliseconds since 1970. */
const END_OF_TIME = 8.64e15;

/** How an episode's bookmarks are stored. */
export const bookmarksForm: ListForm<Bookmark> = {
  name: 'bookmarks',
  version: 1,
  // No version before 1 was released.
  migrations: {},
  isItem: (value): value is Bookmark =>
    isFields(value) &&
    isName(value.paragraph) &&
    typeof value.quote === 'string' &&
    isCount(value.index) &&
    isCount(value.at),
};

function isCount(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= END_OF_TIME;
}
