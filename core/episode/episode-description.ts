import type { LabelledSpeaker, TranscriptForm } from '../transcript/transcript-form.ts';
import type { ArticleAddress, EpisodeId } from './episode.ts';

/** What `episode.json` says of an episode, written by hand beside its transcript. */
export type EpisodeDescription = Omit<TranscriptForm, 'speakers'> & {
  /** The name of the episode's folder. */
  readonly id: EpisodeId;
  readonly title: string;
  readonly show: string;
  readonly date: string;
  readonly languages: { readonly original: string; readonly transcript: string };
  readonly speakers: readonly DescribedSpeaker[];
  readonly articles: readonly [ArticleAddress, ...ArticleAddress[]];
  /** Where the transcript came from. */
  readonly source: string;
};

export type DescribedSpeaker = LabelledSpeaker & {
  /** Given only where the transcript's labels do not say it, or say it wrong. */
  readonly translatedName?: string | null;
};
