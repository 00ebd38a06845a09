import type { BlockPoint } from '../alignment/aligned-texts.ts';
import type { Span } from '../episode/episode.ts';
import type { Box } from '../reading/reading-line.ts';
import type { Article } from './article.ts';

/** A stretch of a block's text. */
export type BlockSpan = { readonly block: number; readonly span: Span };

/** A place in the article that the reader points at: a block, and where in its text. */
export type BlockOffset = { readonly block: number; readonly offset: number };

/**
 * What a stretch is lit up for: the reader points at it, it was found by a search, it is the hit
 * that the reader is at, or it says the same as what was found in the transcript.
 */
export type ArticleLight = 'light' | 'hit' | 'hit-now' | 'hit-beside';

/** What the reading bar and its band lie over. */
export type ArticleMark = {
  readonly block: number;
  /** The speaker's place in the episode, which gives the colour; -1 for none. */
  readonly voice: number;
};

/** The article where it lies: all that the panel needs of somebody else's page. */
export type ArticlePage = {
  /** Where each block lies, in px from the top of the page; measured once after each change. */
  boxes(): readonly Box[];
  /** How far the page is scrolled, in px. */
  scrolled(): number;
  /** How far it will be one frame on if it goes on as it does, in px; at rest, where it is. */
  ahead(): number;
  /**
   * How much of the page is seen at a time, in px: all above what covers it. While all is covered,
   * as much as if nothing were.
   */
  viewHeight(): number;
  /** Scroll until the point is at the reading line, and keep it there while the page still loads. */
  sendTo(point: BlockPoint): void;
  /** Tell whether the page is where `bring` has scrolled it, and nobody has moved it on since. */
  isSent(): boolean;

  /** Show all that follows in the article, or for now nothing of it. */
  show(isShown: boolean): void;
  /** Lay the band and the bar over a block, or take them away. */
  mark(mark: ArticleMark | null): void;
  /** Light up stretches of the text in one way, in place of those before. */
  light(spans: readonly BlockSpan[], way?: ArticleLight): void;
  /** Dim blocks, in place of those before. */
  dim(blocks: readonly number[]): void;

  // Each of these reports until the function that it returns is called.

  /** Report what the page says, now and whenever it says something else. */
  watchText(onText: (article: Article) => void): () => void;
  /** Report that the page was scrolled, by whomever. */
  watchScroll(onScroll: () => void): () => void;
  /** Report that blocks lie elsewhere on the page than before. */
  watchLayout(onLayout: () => void): () => void;
  /** Report what the mouse points at; `null` when that is no block. */
  watchPointing(onPoint: (place: BlockOffset | null) => void): () => void;
  /** Report each block clicked with Alt, or with nothing while `pickNext` is on. */
  watchPicking(onPick: (place: BlockOffset) => void): () => void;
  /** Make the next click in a block a pick and nothing else, or no longer. */
  pickNext(isPicking: boolean): void;
};
