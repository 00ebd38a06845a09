export type EpisodeId = string & { readonly of: 'episode' };
export type SpeakerId = string & { readonly of: 'speaker' };
export type TurnId = string & { readonly of: 'turn' };
export type ParagraphId = string & { readonly of: 'paragraph' };

/** A stretch of a text, in UTF-16 code units: `from` belongs to it, `to` does not. */
export type Span = { readonly from: number; readonly to: number };

/** A voice of the conversation. */
export type Speaker = {
  readonly id: SpeakerId;
  /** As the article prints it, in title case. */
  readonly name: string;
  /** As the transcript's language writes it, where the transcript says so. */
  readonly translatedName: string | null;
};

/** What a paragraph is: something said, a sound such as music, or an editor's introduction. */
export type ParagraphKind = 'speech' | 'cue' | 'note';

/** One paragraph of the transcript. */
export type Paragraph = {
  /** Made from the text, so that a correction elsewhere leaves it as it is. */
  readonly id: ParagraphId;
  /** Its place among all paragraphs of the episode, from 0. */
  readonly index: number;
  readonly kind: ParagraphKind;
  /** `null` for a paragraph of the introduction. */
  readonly turn: TurnId | null;
  /** Who says it; `null` where nobody speaks. */
  readonly speaker: SpeakerId | null;
  /** The words without the speaker's label, else exactly as the source has them. */
  readonly text: string;
  /** The sentences, in order and without overlap; only white space lies between them. */
  readonly sentences: readonly Span[];
  /** Sounds noted inside the text, such as `[笑]`. */
  readonly cues: readonly Span[];
};

/** One stretch of speech by one speaker, from first word to handover. */
export type Turn = {
  readonly id: TurnId;
  /** Its place among all turns of the episode, from 0. */
  readonly index: number;
  readonly speaker: SpeakerId;
  /** What the source prints before the first word, such as `EZRA KLEIN：`; empty if nothing. */
  readonly label: string;
  readonly paragraphs: readonly Paragraph[];
};

/** A page that prints the original, named by its address without query and fragment. */
export type ArticleAddress = string;

/** One interview: its transcript, speakers, and the articles that print the original. */
export type Episode = {
  readonly id: EpisodeId;
  /** In the transcript's language. */
  readonly title: string;
  /** The name of the programme. */
  readonly show: string;
  /** The day it was published, as `2024-04-12`. */
  readonly date: string;
  readonly languages: {
    /** BCP 47 tag of the article's language. */
    readonly original: string;
    /** BCP 47 tag of the transcript's language. */
    readonly transcript: string;
  };
  readonly speakers: readonly Speaker[];
  /** The first is the one to open. */
  readonly articles: readonly [ArticleAddress, ...ArticleAddress[]];
  /** Every paragraph in the order of the source, the title block left out. */
  readonly paragraphs: readonly Paragraph[];
  readonly turns: readonly Turn[];
};
