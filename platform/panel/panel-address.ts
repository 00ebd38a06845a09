import type { PanelForm } from '../../core/article/agent-protocol.ts';
import type { EpisodeId } from '../../core/episode/episode.ts';

/** What a panel page is asked to draw. */
export type PanelWish = {
  /** `null` if the address names none. */
  readonly episode: EpisodeId | null;
  readonly form: PanelForm;
};

const FORMS: readonly PanelForm[] = ['beside', 'over', 'sheet', 'page'];

/** Return the address, inside the extension, of the page that draws an episode's panel. */
export function panelAddress(episode: EpisodeId, form: PanelForm): string {
  return `/panel.html?${new URLSearchParams({ episode, form })}`;
}

/** Read from the query of a panel page's address what it is to draw. */
export function readPanelAddress(query: string): PanelWish {
  const wish = new URLSearchParams(query);
  return {
    episode: wish.get('episode') as EpisodeId | null,
    form: FORMS.find(form => form === wish.get('form')) ?? 'page',
  };
}
