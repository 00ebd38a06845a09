import type { ArticleAddress, Episode } from '../../core/episode/episode.ts';
import type { Cite } from '../../core/quotes/write-quote.ts';
import { formatDay } from '../format-day.ts';
import type { Translate } from '../messages.ts';

/** Make what names the source of a quote in the reader's language. */
export function citeIn({ show, date }: Episode, t: Translate): Cite {
  return ({ speaker, title }) =>
    [speaker, t('quote.title', { title }), show, formatDay(date, t('extension.language'))]
      .filter(part => part !== null)
      .join(t('quote.comma'));
}

/** Return the article's address under which the reader reads it, or else the one to open. */
export function addressHere({ articles }: Episode): ArticleAddress {
  return articles.find(address => location.href.startsWith(address)) ?? articles[0];
}
