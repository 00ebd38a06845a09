import { episodeAt, type Recognisable, showsArticle } from './recognise-article.ts';
import { watchAddress } from './watch-address.ts';

/**
 * Report each visit to an episode's article.
 *
 * Sites render late and navigate without loading: a visit begins when the page shows the article
 * and not merely its address, and `visit` aborts as soon as the address is another. A page that
 * writes its document anew throws away all that listened to it: that begins another visit at once,
 * with the same needs.
 *
 * @param prepare is called at the address already, for what its visits will need.
 */
export function watchArticle<Episode extends Recognisable, Needs>(
  episodes: readonly Episode[],
  prepare: (episode: Episode) => Needs,
  onVisit: (needs: Needs, visit: AbortSignal) => void,
): void {
  let visit = new AbortController();
  let episode: Episode | null = null;

  const begin = (needs: Needs) => {
    visit.abort();
    visit = new AbortController();
    const { signal } = visit;
    watchRewriting(() => begin(needs), signal);
    if (document.documentElement) onVisit(needs, signal);
  };
  const arrive = (address: string) => {
    const next = episodeAt(address, episodes);
    if (next === episode) return;
    episode = next;
    visit.abort();
    visit = new AbortController();
    if (!next) return;
    const needs = prepare(next);
    whenShown(next, () => begin(needs), visit.signal);
  };
  arrive(location.href);
  // Whatever can wait until the page has been read does not delay its first frame.
  whenRead(() => {
    arrive(location.href);
    watchAddress(arrive);
  });
}

/**
 * Call `onShown` once the page shows the article: before it is first laid out, if it does so by then.
 */
function whenShown(episode: Recognisable, onShown: () => void, visit: AbortSignal): void {
  const isShown = () => document.body !== null && showsArticle(document, episode);
  const look = () => {
    if (visit.aborted) return;
    if (isShown()) onShown();
    else watch();
  };
  const watch = () => {
    const watcher = new MutationObserver(() => {
      if (!isShown()) return;
      watcher.disconnect();
      onShown();
    });
    visit.addEventListener('abort', () => watcher.disconnect());
    watcher.observe(document, { childList: true, subtree: true, characterData: true });
  };
  whenRead(look);
}

/** Act when the page has been read to its end, or is about to be drawn before that. */
function whenRead(act: () => void): void {
  const once = new AbortController();
  const actOnce = () => {
    if (once.signal.aborted) return;
    once.abort();
    act();
  };
  if (document.readyState !== 'loading') actOnce();
  document.addEventListener('readystatechange', actOnce, { signal: once.signal });
  requestAnimationFrame(actOnce);
}

/** Report when the document has another root or none, as after `document.open()`, until `signal` aborts. */
function watchRewriting(onRewriting: () => void, signal: AbortSignal): void {
  const before = document.documentElement;
  const watcher = new MutationObserver(() => {
    if (document.documentElement !== before) onRewriting();
  });
  watcher.observe(document, { childList: true });
  signal.addEventListener('abort', () => watcher.disconnect());
}
