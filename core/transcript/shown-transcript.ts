import type { Episode } from '../episode/episode.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * An episode with its words as the reader sees them, in the characters that they have chosen: what is
 * drawn, found, listed, pointed at and quoted. All its names and the length of each of its texts are
 * those of the episode, so what is known of the one is true of the other.
 */
export type ShownTranscript = Episode & { readonly characters: Settings['characters'] };

/** Show an episode in the characters of its source. */
export function shownAsWritten(episode: Episode): ShownTranscript {
  return { ...episode, characters: 'source' };
}
