import type { Arrangement } from '../../core/article/agent-protocol.ts';
import type { EpisodeSummary } from '../../core/episode/episode-summary.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { panelHost } from '../panel/panel-host.ts';
import { openAgent } from './article-agent.ts';
import { watchArticle } from './watch-article.ts';

/** Open the agent of each episode whose article the reader comes to, for as long as they are there. */
export function startAgent(
  episodes: readonly EpisodeSummary[],
  styles: string,
  loadSettings: () => Promise<Settings>,
): void {
  watchArticle(
    episodes,
    episode => ({ episode, loading: loadSettings() }),
    async ({ episode, loading }, visit) => {
      const arrangement = firstArrangement(await loading);
      if (visit.aborted) return;
      await openAgent(episode, panelHost(styles, visit), arrangement, visit);
    },
  );
}

/** How the panel stands until it says so itself. */
function firstArrangement({ width, side, sheet, theme }: Settings): Arrangement {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return { width, side, sheet, paper: theme === 'auto' ? system : theme, holdsLine: false };
}
