import { episodeAt, type Recognisable, showsArticle } from './recognise-article.ts';
import { watchAddress } from './watch-address.ts';

/**
 * Report each visit to an episode's article, until `signal` aborts.
 *
 * Sites render late and navigate without loading: a visit begins when the page shows the article
 * and not merely its address, and `visit` aborts as soon as the address is another.
 *
 * @param prepare is called at the address already, for what a visit will need.
 */
export function watchArticle<Episode extends Recognisable, Needs>(
  episodes: readonly Episode[],
  prepare: (episode: Episode) => Needs,
  onVisit: (needs: Needs, visit: AbortSignal) => void,
  signal: AbortSignal,
): void {
  let visit = new AbortController();
  let episode: Episode | null = null;

  const arrive = (address: string) => {
    const next = episodeAt(address, episodes);
    if (next === episode) return;
    visit.abort();
    visit = new AbortController();
    episode = next;
    if (!next) return;
    const needs = prepare(next);
    const here = AbortSignal.any([visit.signal, signal]);
    whenShown(next, () => onVisit(needs, here), here);
  };
  watchAddress(arrive, signal);
  arrive(location.href);
}

function whenShown(episode: Recognisable, onShown: () => void, visit: AbortSignal): void {
  const look = () => {
    if (!document.body || !showsArticle(document, episode)) return;
    watcher.disconnect();
    onShown();
  };
  const watcher = new MutationObserver(look);
  visit.addEventListener('abort', () => watcher.disconnect());
  watcher.observe(document, { childList: true, subtree: true, characterData: true });
  look();
}
