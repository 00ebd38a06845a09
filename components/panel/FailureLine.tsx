import type { JSX } from 'preact';
import type { SettingsKeeper } from '../appearance/settings-keeper.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import { useMessages } from '../messages.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import { ReloadButton } from './ReloadButton.tsx';

type FailureLineProps = {
  readonly reading: ReadingModel;
  readonly bookmarks: BookmarkModel;
  readonly settings: SettingsKeeper;
};

/** A quiet line while the place, the last bookmark, or what was last arranged cannot be kept. */
export function FailureLine(props: FailureLineProps): JSX.Element | null {
  const t = useMessages();
  const failure = props.reading.failure.value;
  const bookmarkFailure = props.bookmarks.failure.value;
  const settingsFailure = props.settings.failure.value;
  if (!failure && !bookmarkFailure && !settingsFailure) return null;
  return (
    <div class="failure" role="status">
      {failure && <p>{t(`failure.${failure}`)}</p>}
      {bookmarkFailure && <p>{t('bookmark.failed')}</p>}
      {settingsFailure && <p>{t('appearance.failed')}</p>}
      {failure === 'updated' && <ReloadButton />}
    </div>
  );
}
