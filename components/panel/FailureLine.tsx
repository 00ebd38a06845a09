import type { JSX } from 'preact';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import { useMessages } from '../messages.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import { ReloadButton } from './ReloadButton.tsx';

type FailureLineProps = { readonly reading: ReadingModel; readonly bookmarks: BookmarkModel };

/** One quiet line while the place, or the last bookmark, cannot be kept. */
export function FailureLine({ reading, bookmarks }: FailureLineProps): JSX.Element | null {
  const t = useMessages();
  const failure = reading.failure.value;
  const bookmarkFailure = bookmarks.failure.value;
  if (!failure && !bookmarkFailure) return null;
  return (
    <div class="failure" role="status">
      {failure && <p>{t(`failure.${failure}`)}</p>}
      {bookmarkFailure && <p>{t('bookmark.failed')}</p>}
      {failure === 'updated' && <ReloadButton />}
    </div>
  );
}
