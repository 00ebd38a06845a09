import type { Span } from '../episode/episode.ts';

/** A statement that a block and a paragraph, both counted from 0, say the same at least in part. */
export type Link = {
  readonly block: number;
  readonly paragraph: number;
  /** How likely it is to be right, from 0 to 1; a pin is certain. */
  readonly confidence: number;
};

/** A statement that a sentence of a block and one of a paragraph say the same at least in part. */
export type SentenceLink = Link & {
  /** Where the sentence stands in the block's text. */
  readonly blockSpan: Span;
  /** Where the sentence stands in the paragraph's text. */
  readonly paragraphSpan: Span;
};

/**
 * Which blocks and paragraphs, and which of their sentences, say the same.
 *
 * A block or paragraph may have several links, or none: that is a gap. Links never cross: of two
 * links, the one with the later block has no earlier paragraph.
 */
export type Alignment = {
  /** In order of blocks, then of paragraphs; no pair twice. */
  readonly links: readonly Link[];
  /** In order of the sentences; each lies inside one of the links. */
  readonly sentences: readonly SentenceLink[];
};

/** A reader's own statement that a block and a paragraph, both counted from 0, match. */
export type Pin = { readonly block: number; readonly paragraph: number };
