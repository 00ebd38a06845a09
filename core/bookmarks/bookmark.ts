import type { Episode, Paragraph, ParagraphId } from '../episode/episode.ts';
import { findParagraph } from '../transcript/find-paragraph.ts';

/** A paragraph that the reader has marked, as it is kept. */
export type Bookmark = {
  readonly paragraph: ParagraphId;
  /** The paragraph's place in the episode when it was marked. */
  readonly index: number;
  /** Its first words, for a reader whose transcript no longer has the paragraph. */
  readonly quote: string;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
};

/** A bookmark, and where it leads in the transcript of today. */
export type BookmarkHere = {
  readonly bookmark: Bookmark;
  /** The paragraph or, where that is gone, the one that now has its place. */
  readonly paragraph: Paragraph;
  readonly isGone: boolean;
};

/** Enough to know a paragraph by. */
const FIRST_WORDS = 80;

/** Return the bookmark of a paragraph, made at `now`. */
export function bookmarkOf({ id, index, text }: Paragraph, now: number): Bookmark {
  return { paragraph: id, index, quote: text.slice(0, FIRST_WORDS).toWellFormed(), at: now };
}

/** Return the bookmarks in the order of the text, with where they lead. */
export function bookmarksHere(all: readonly Bookmark[], episode: Episode): readonly BookmarkHere[] {
  const last = episode.paragraphs.length - 1;
  return all
    .flatMap(bookmark => {
      const found = findParagraph(episode, bookmark.paragraph);
      const paragraph = found ?? episode.paragraphs[Math.min(bookmark.index, last)];
      return paragraph ? [{ bookmark, paragraph, isGone: !found }] : [];
    })
    .sort((a, b) => a.paragraph.index - b.paragraph.index || a.bookmark.at - b.bookmark.at);
}
