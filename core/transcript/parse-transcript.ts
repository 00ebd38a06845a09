import type { ParagraphKind, SpeakerId } from '../episode/episode.ts';
import type { Problem } from '../episode/problem.ts';
import { checkTranscript } from './check-transcript.ts';
import { isCueLine } from './find-cues.ts';
import { type Label, labelReader } from './read-label.ts';
import { type SourceLine, sourceLines } from './source-lines.ts';
import type { TranscriptForm } from './transcript-form.ts';

/** A line of the transcript proper, which is one paragraph. */
export type TranscriptLine = {
  readonly number: number;
  readonly kind: ParagraphKind;
  /** Who says it; `null` where nobody speaks. */
  readonly speaker: SpeakerId | null;
  /** What is printed before the first word of a turn; `null` if the line begins no turn. */
  readonly label: string | null;
  /** The words without the label, else exactly as the source has them. */
  readonly text: string;
  /** The white space behind the line. */
  readonly gap: string;
};

/** A transcript understood; `printTranscript` makes the source of it again. */
export type ParsedTranscript = {
  readonly kind: 'parsed';
  /** The white space before the first line. */
  readonly lead: string;
  readonly titleBlock: readonly SourceLine[];
  readonly lines: readonly TranscriptLine[];
  /** The names that labels give in brackets, as 「DARIO AMODEI（达里奥·阿莫迪）：」 does. */
  readonly translatedNames: ReadonlyMap<SpeakerId, string>;
};

export type BrokenTranscript = {
  readonly kind: 'broken';
  /** In the order of the source; at least one. */
  readonly problems: readonly Problem[];
};

/** Understand the lines of a transcript: who speaks where, and what is a sound or a note. */
export function parseTranscript(
  source: string,
  form: TranscriptForm,
): ParsedTranscript | BrokenTranscript {
  const { lead, lines } = sourceLines(source);
  const problems = checkTranscript(lines, form);
  if (problems.length > 0) return { kind: 'broken', problems };

  const readLabel = labelReader(form);
  const titleBlock = lines.slice(0, form.titleLines);
  const body = lines.slice(form.titleLines).map(line => ({ line, label: readLabel(line.text) }));
  return {
    kind: 'parsed',
    lead,
    titleBlock,
    lines: attribute(body),
    translatedNames: translatedNames(body.map(({ label }) => label)),
  };
}

/** Say of each line what it is and who speaks it: a line without label goes on with the turn. */
function attribute(
  body: readonly { readonly line: SourceLine; readonly label: Label | null }[],
): readonly TranscriptLine[] {
  let speaking: SpeakerId | null = null;
  return body.map(({ line, label }) => {
    if (!label && isCueLine(line.text)) {
      return { ...line, kind: 'cue', speaker: null, label: null };
    }
    if (label) speaking = label.speaker;
    return {
      ...line,
      kind: speaking ? 'speech' : 'note',
      speaker: speaking,
      label: label?.printed ?? null,
      text: line.text.slice(label?.printed.length),
    };
  });
}

/** Collect the first translated name that the labels give each speaker. */
function translatedNames(labels: readonly (Label | null)[]): ReadonlyMap<SpeakerId, string> {
  const names = new Map<SpeakerId, string>();
  for (const label of labels) {
    if (label?.translatedName && !names.has(label.speaker)) {
      names.set(label.speaker, label.translatedName);
    }
  }
  return names;
}
