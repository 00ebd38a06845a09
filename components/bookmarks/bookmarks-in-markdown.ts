import type { BookmarkHere } from '../../core/bookmarks/bookmark.ts';
import type { ArticleAddress } from '../../core/episode/episode.ts';
import { composeQuote, type Quote } from '../../core/quotes/quote.ts';
import { quoteWhole } from '../../core/quotes/quoted.ts';
import { writeBookmarks } from '../../core/quotes/write-bookmarks.ts';
import { writeQuote } from '../../core/quotes/write-quote.ts';
import { formatMoment } from '../contents/format-moment.ts';
import { placeOf } from '../contents/place-of.ts';
import { formatDay } from '../format-day.ts';
import type { Translate } from '../messages.ts';
import type { PanelParts } from '../panel/panel-acts.ts';
import { addressHere, citeIn } from '../quotes/quote-words.ts';

/** Write the bookmarks down with their quotes, in both languages where both are known. */
export function bookmarksInMarkdown(
  { episode, alignment }: PanelParts,
  all: readonly BookmarkHere[],
  t: Translate,
): string {
  const address = addressHere(episode);
  const language = t('extension.language');
  const texts = alignment.texts.peek();
  const cite = citeIn(episode, t);
  const written = all.map(({ bookmark, paragraph, isGone }) => {
    const quote = isGone
      ? quoteOfOld(bookmark.quote, address)
      : composeQuote(episode, texts, [quoteWhole(paragraph)], address);
    return {
      place: placeOf(episode, paragraph, t),
      day: formatMoment(bookmark.at, language),
      quote: writeQuote(quote, { markup: 'markdown', isBilingual: true }, episode.title, cite),
    };
  });
  const data = [episode.show, formatDay(episode.date, language)];
  return writeBookmarks(episode.title, data, { name: t('bookmark.article'), address }, written);
}

/** All that is known of a paragraph that is gone are its first words. */
function quoteOfOld(text: string, link: ArticleAddress): Quote {
  return { words: [{ speaker: null, text: `${text}…` }], original: [], speaker: null, link };
}
