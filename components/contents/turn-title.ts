import type { Episode, Paragraph } from '../../core/episode/episode.ts';
import type { Translate } from '../messages.ts';

/** Say who speaks in which turn, such as “Ada Wren, turn 3”; in the introduction nobody does. */
export function turnTitle(
  { turns, speakers }: Episode,
  { turn: id }: Paragraph,
  t: Translate,
): string {
  const turn = turns.find(turn => turn.id === id);
  const speaker = speakers.find(speaker => speaker.id === turn?.speaker);
  if (!turn || !speaker) return t('resume.introduction');
  return t('bookmark.place', { speaker: speaker.name, turn: turn.index + 1 });
}
