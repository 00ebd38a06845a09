import type { SpeakerId } from '../episode/episode.ts';

/** What must be known of a transcript to understand it. */
export type TranscriptForm = {
  /** How many lines, not counting blank ones, stand before the transcript proper. */
  readonly titleLines: number;
  readonly speakers: readonly LabelledSpeaker[];
  /**
   * What may stand between a label and what is said, such as 说 in 「DARIO AMODEI 说：」. Where no
   * colon follows, as in 「DARIO AMODEI 表示他对…」, the transcript tells what the speaker says.
   */
  readonly reportingVerbs: readonly string[];
};

export type LabelledSpeaker = {
  readonly id: SpeakerId;
  /** As the article prints it. */
  readonly name: string;
  /** What the transcript prints before this speaker's words, without the colon. */
  readonly labels: readonly string[];
};
