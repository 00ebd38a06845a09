import { findCues } from '../transcript/find-cues.ts';
import { paragraphIds, turnId } from '../transcript/paragraph-id.ts';
import type { ParsedTranscript, TranscriptLine } from '../transcript/parse-transcript.ts';
import { splitSentences } from '../transcript/split-sentences.ts';
import type { Episode, Paragraph, Speaker, Turn, TurnId } from './episode.ts';
import type { EpisodeDescription } from './episode-description.ts';

/** Make the episode of its description and its transcript. */
export function composeEpisode(
  description: EpisodeDescription,
  transcript: ParsedTranscript,
): Episode {
  const { id, title, show, date, languages, articles } = description;
  const paragraphs = composeParagraphs(transcript.lines);
  return {
    id,
    title,
    show,
    date,
    languages,
    speakers: composeSpeakers(description, transcript),
    articles,
    paragraphs,
    turns: composeTurns(transcript.lines, paragraphs),
  };
}

function composeSpeakers(
  { speakers }: EpisodeDescription,
  { translatedNames }: ParsedTranscript,
): readonly Speaker[] {
  return speakers.map(({ id, name, translatedName = translatedNames.get(id) ?? null }) => {
    return { id, name, translatedName };
  });
}

function composeParagraphs(lines: readonly TranscriptLine[]): readonly Paragraph[] {
  const ids = paragraphIds(lines.map(({ text }) => text));
  let turn: TurnId | null = null;
  return ids.map((id, index) => {
    const { kind, speaker, label, text } = lines[index] as TranscriptLine;
    if (label !== null) turn = turnId(id);
    return {
      id,
      index,
      kind,
      turn,
      speaker,
      text,
      sentences: splitSentences(text),
      cues: kind === 'cue' ? [] : findCues(text),
    };
  });
}

function composeTurns(
  lines: readonly TranscriptLine[],
  paragraphs: readonly Paragraph[],
): readonly Turn[] {
  const byTurn = Map.groupBy(paragraphs, ({ turn }) => turn);
  return lines
    .flatMap(({ label, speaker }, at) => {
      const id = paragraphs[at]?.turn;
      if (label === null || !speaker || !id) return [];
      return [{ id, speaker, label, paragraphs: byTurn.get(id) ?? [] }];
    })
    .map((turn, index) => ({ ...turn, index }));
}
