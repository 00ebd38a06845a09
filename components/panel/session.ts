import type { Episode, SpeakerId } from '../../core/episode/episode.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { FollowModel } from '../following/follow-model.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import type { SearchModel } from '../search/search-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import type { Overlay, PanelModel } from './panel-model.ts';

/** What a panel looks like that is to come again after the page has torn its frame out. */
export type Session = {
  /** `null` if the reader has not moved yet. */
  readonly position: ReadingPosition | null;
  readonly isPaused: boolean;
  readonly heard: SpeakerId | null;
  /** What is sought; `null` while the search is not open. */
  readonly query: string | null;
  readonly overlay: Overlay | null;
};

/** What of the panel a session is made of. */
type Remembered = {
  readonly episode: Episode;
  readonly reading: ReadingModel;
  readonly follow: FollowModel;
  readonly filter: FilterModel;
  readonly search: SearchModel;
  readonly panel: PanelModel;
};

/** Return what the panel looks like now. */
export function sessionOf({ reading, follow, filter, search, panel }: Remembered): Session {
  return {
    position: reading.hasMoved.value ? reading.position.value : null,
    isPaused: follow.state.value === 'paused',
    heard: filter.heard.value,
    query: search.isOpen.value ? search.query.value : null,
    // What is to be quoted was selected, and is selected no more.
    overlay: panel.overlay.value === 'quote' ? null : panel.overlay.value,
  };
}

/** Let the panel look as it did. */
export function restoreSession(remembered: Remembered, session: Session): void {
  const { episode, reading, follow, filter, search, panel } = remembered;
  const { position, isPaused, heard, query, overlay } = session;
  if (heard !== null && heard !== filter.heard.peek()) filter.toggle(heard);
  if (isPaused) follow.pause();
  if (position && findParagraph(episode, position.paragraph)) reading.restore(position);
  if (query !== null) {
    search.open();
    search.ask(query);
  }
  // What opens above the text takes the focus first, and so would close what opens below a button.
  if (overlay)
    requestAnimationFrame(() => overlay === panel.overlay.peek() || panel.toggleOverlay(overlay));
}
