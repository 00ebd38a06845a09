import type { Episode, SpeakerId } from '../../core/episode/episode.ts';
import type { ReadingPosition } from '../../core/reading/reading-position.ts';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { Follow } from '../following/follow-model.ts';
import type { ReadingState } from '../reading/reading-model.ts';
import type { Search } from '../search/search-model.ts';
import type { Filter } from '../transcript/filter-model.ts';
import type { Overlay, PanelFurniture } from './panel-model.ts';

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
  readonly reading: ReadingState;
  readonly follow: Follow;
  readonly filter: Filter;
  readonly search: Search;
  readonly furniture: PanelFurniture;
};

/** Return what the panel looks like now. */
export function sessionOf({ reading, follow, filter, search, furniture }: Remembered): Session {
  return {
    position: reading.hasMoved.value ? reading.position.value : null,
    isPaused: follow.state.value === 'paused',
    heard: filter.heard.value,
    query: search.isOpen.value ? search.query.value : null,
    // What is to be quoted was selected, and is selected no more.
    overlay: furniture.overlay.value === 'quote' ? null : furniture.overlay.value,
  };
}

/** Let the panel look as it did. */
export function restoreSession(panel: Remembered, session: Session): void {
  const { episode, reading, follow, filter, search, furniture } = panel;
  const { position, isPaused, heard, query, overlay } = session;
  if (heard !== null && heard !== filter.heard.peek()) filter.toggle(heard);
  if (isPaused) follow.pause();
  if (position && findParagraph(episode, position.paragraph)) reading.restore(position);
  if (query !== null) {
    search.open();
    search.ask(query);
  }
  if (overlay && overlay !== furniture.overlay.peek()) furniture.toggleOverlay(overlay);
}
