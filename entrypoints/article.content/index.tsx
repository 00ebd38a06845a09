import episodes from 'virtual:episodes';
import { defineContentScript } from 'wxt/utils/define-content-script';
import styles from '../../assets/styles/panel.css?inline';
import { articlePatterns } from '../../core/article/match-patterns.ts';
import { unpackEpisode } from '../../core/episode/packed-episode.ts';
import { watchArticle } from '../../platform/article/watch-article.ts';
import { guardKeys } from '../../platform/panel/guard-keys.ts';
import { panelHost } from '../../platform/panel/panel-host.ts';
import { loadReading, openPanel } from './open-panel.tsx';

export default defineContentScript({
  matches: articlePatterns(episodes.flatMap(({ articles }) => articles)),
  // Before the page's own scripts, so that keys typed in the panel never reach them.
  runAt: 'document_start',
  // The page hears what is posted to its window.
  noScriptStartedPostMessage: true,

  main({ signal }) {
    const host = panelHost(styles);
    guardKeys(host, signal);
    watchArticle(
      episodes,
      episode => loadReading(unpackEpisode(episode)),
      async (loading, visit) => {
        const loaded = await loading;
        if (!visit.aborted) await openPanel(host, loaded, visit);
      },
      signal,
    );
  },
});
