import type { AlignedTexts } from '../../core/alignment/aligned-texts.ts';
import type { BookmarkHere } from '../../core/bookmarks/bookmark.ts';
import type { ArticleAddress } from '../../core/episode/episode.ts';
import { composeQuote, type Quote } from '../../core/quotes/quote.ts';
import { quoteWhole } from '../../core/quotes/quoted.ts';
import { writeBookmarks } from '../../core/quotes/write-bookmarks.ts';
import { writeQuote } from '../../core/quotes/write-quote.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { formatMoment } from '../contents/format-moment.ts';
import { turnTitle } from '../contents/turn-title.ts';
import { formatDay } from '../format-day.ts';
import type { Translate } from '../messages.ts';
import { addressHere, citeIn } from '../quotes/quote-words.ts';

/**
 * Write the bookmarks down with their quotes, in both languages where both are known.
 *
 * @param texts `null` while the article and the transcript do not know each other
 */
export function bookmarksInMarkdown(
  transcript: ShownTranscript,
  texts: AlignedTexts | null,
  all: readonly BookmarkHere[],
  t: Translate,
): string {
  const address = addressHere(transcript);
  const language = t('extension.language');
  const cite = citeIn(transcript, t);
  const written = all.map(({ bookmark, paragraph, isGone }) => {
    const quote = isGone
      ? quoteOfOld(bookmark.quote, address)
      : composeQuote(transcript, texts, [quoteWhole(paragraph)], address);
    return {
      place: turnTitle(transcript, paragraph, t),
      day: formatMoment(bookmark.at, language),
      quote: writeQuote(quote, { markup: 'markdown', isBilingual: true }, transcript.title, cite),
    };
  });
  const data = [transcript.show, formatDay(transcript.date, language)];
  return writeBookmarks(transcript.title, data, { name: t('bookmark.article'), address }, written);
}

/** All that is known of a paragraph that is gone are its first words. */
function quoteOfOld(text: string, link: ArticleAddress): Quote {
  return { words: [{ speaker: null, text: `${text}…` }], original: [], speaker: null, link };
}
