import type { SpeakerId } from '../episode/episode.ts';
import type { TranscriptForm } from './transcript-form.ts';

/** A speaker's label at the start of a line. */
export type Label = {
  readonly speaker: SpeakerId;
  /** What stands before the words, colon and spaces included; empty where the speaker is told of. */
  readonly printed: string;
  /** The speaker's name in the transcript's language, if the label gives it in brackets. */
  readonly translatedName: string | null;
};

/** Prepare to read labels: the function returned reads a line's label, or `null` if it has none. */
export function labelReader(form: TranscriptForm): (line: string) => Label | null {
  const speakerOf = new Map(
    form.speakers.flatMap(({ id, labels }) => labels.map(label => [label, id])),
  );
  const verb = oneOf(form.reportingVerbs);
  const pattern = new RegExp(
    `^(?<label>${oneOf([...speakerOf.keys()])})(?:${beforeWords(verb)}|\\s*${verb})`,
    'u',
  );

  return line => {
    const match = pattern.exec(line);
    const speaker = speakerOf.get(match?.groups?.label ?? '');
    if (!match?.groups || !speaker) return null;
    const { colon, name } = match.groups;
    return {
      speaker,
      printed: colon === undefined ? '' : match[0],
      translatedName: name?.trim() ?? null,
    };
  };
}

/**
 * Build the pattern of what may stand between a name and its words: a translated name in
 * brackets (group `name`), a reporting verb, and the colon with the space behind it (`colon`).
 */
export function beforeWords(verb: string): string {
  return String.raw`(?:\s*[（(](?<name>[^（）()]+)[）)])?(?:\s*${verb})?(?<colon>\s*[：:]\s*)`;
}

/** Build the pattern of any of `words`, trying the longest first; it matches nothing if none. */
export function oneOf(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  const longestFirst = words.toSorted((a, b) => b.length - a.length);
  return `(?:${longestFirst.map(wholeWord).join('|')})`;
}

/** Build the pattern of `word`; one in Latin letters must not go on, as "say" in "says". */
function wholeWord(word: string): string {
  const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return /[A-Za-z]$/.test(word) ? `${escaped}(?![A-Za-z])` : escaped;
}
