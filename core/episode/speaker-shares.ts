import type { Episode, Speaker } from './episode.ts';

/** How much of the conversation one speaker holds. */
export type SpeakerShare = {
  readonly speaker: Speaker;
  /** Part of all spoken characters, from 0 to 1. */
  readonly share: number;
  readonly turns: number;
};

/** Return each speaker's part of the conversation, in the order of the episode. */
export function speakerShares(episode: Episode): SpeakerShare[] {
  const charactersOf = new Map<string, number>();
  for (const { speaker, text } of episode.paragraphs) {
    if (speaker) charactersOf.set(speaker, (charactersOf.get(speaker) ?? 0) + text.length);
  }
  const all = [...charactersOf.values()].reduce((sum, n) => sum + n, 0) || 1;

  return episode.speakers.map(speaker => ({
    speaker,
    share: (charactersOf.get(speaker.id) ?? 0) / all,
    turns: episode.turns.filter(turn => turn.speaker === speaker.id).length,
  }));
}
