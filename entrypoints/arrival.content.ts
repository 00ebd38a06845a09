import episodes from 'virtual:episode-list';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { articlePatterns, sitePatterns } from '../core/article/match-patterns.ts';
import { episodeAt } from '../platform/article/recognise-article.ts';
import { watchAddress } from '../platform/article/watch-address.ts';
import { callBackground } from '../platform/extension/calls.ts';
import { hearKeysFirst } from '../platform/panel/guard-keys.ts';

const articles = episodes.flatMap(episode => episode.articles);

/** On the site's other pages: waits for a reader who comes to an article without loading it. */
export default defineContentScript({
  matches: sitePatterns(articles),
  excludeMatches: articlePatterns(articles),
  runAt: 'document_start',
  noScriptStartedPostMessage: true,

  main({ signal }) {
    hearKeysFirst(signal);
    const arrival = new AbortController();
    const onAddress = (address: string) => {
      if (!episodeAt(address, episodes)) return;
      // From here on the article's own script watches.
      arrival.abort();
      callBackground({ kind: 'article-reached' });
    };
    watchAddress(onAddress, AbortSignal.any([signal, arrival.signal]));
  },
});
