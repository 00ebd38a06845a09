import type { JSX } from 'preact';
import type { ParagraphId } from '../../core/episode/episode.ts';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../messages.ts';
import type { BookmarkModel } from './bookmark-model.ts';

type BookmarkFlagProps = { readonly id: ParagraphId; readonly bookmarks: BookmarkModel };

/** Hangs in the margin of a paragraph that is marked; it holds no text and takes no room. */
export function BookmarkFlag({ id, bookmarks }: BookmarkFlagProps): JSX.Element | null {
  const t = useMessages();
  if (!bookmarks.marked.value.has(id)) return null;
  return (
    <span class="flag" role="img" aria-label={t('bookmark.name')}>
      <Icon name="bookmark" small />
    </span>
  );
}
