import type { Episode, Paragraph } from '../episode/episode.ts';
import { type PhraseList, phraseConverter } from './phrase-converter.ts';

/** How to write a text otherwise, step by step: the lists that each step knows. */
export type Steps = readonly (readonly PhraseList[])[];

/**
 * Return the episode as its transcript is written in another script: only for the eye, for its
 * names stay, and each text keeps its length, so that what is known of its sentences stays true.
 *
 * @param language BCP 47 tag of what it is then written in
 * @returns in pieces, for it takes long
 */
export function* rewriteEpisode(
  episode: Episode,
  steps: Steps,
  language: string,
): Generator<void, Episode> {
  const converters: ((text: string) => string)[] = [];
  for (const lists of steps) converters.push(yield* phraseConverter(lists));
  const write = (text: string) => converters.reduce((written, convert) => convert(written), text);

  const paragraphs: Paragraph[] = [];
  for (const paragraph of episode.paragraphs) {
    paragraphs.push({ ...paragraph, text: write(paragraph.text) });
    yield;
  }
  return {
    ...episode,
    title: write(episode.title),
    languages: { ...episode.languages, transcript: language },
    paragraphs,
    turns: episode.turns.map(turn => ({
      ...turn,
      paragraphs: turn.paragraphs.map(paragraph => paragraphs[paragraph.index] ?? paragraph),
    })),
  };
}
