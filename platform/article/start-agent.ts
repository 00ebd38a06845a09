import type { EpisodeSummary } from '../../core/episode/episode-summary.ts';
import type { Settings } from '../../core/settings/settings.ts';
import { hideTargets } from '../panel/hide-targets.ts';
import { type PanelHost, panelHost } from '../panel/panel-host.ts';
import { openAgent, type Stance } from './article-agent.ts';
import { watchArticle } from './watch-article.ts';

/** Open the agent of each episode whose article the reader comes to, for as long as they are there. */
export function startAgent(
  episodes: readonly EpisodeSummary[],
  styles: string,
  loadSettings: () => Promise<Settings>,
): void {
  let host: PanelHost | null = null;
  hideTargets(() => host?.element ?? null);
  watchArticle(
    episodes,
    episode => ({ episode, loading: loadSettings().then(firstStance) }),
    async ({ episode, loading }, visit) => {
      const stance = await loading;
      if (visit.aborted) return;
      host = panelHost(styles, visit);
      await openAgent(episode, host, stance, visit);
    },
  );
}

/** How the panel stands until it says so itself. */
function firstStance({ width, side, sheet, theme }: Settings): Stance {
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const paper = theme === 'auto' ? system : theme;
  const arrangement = { width, side, sheet, paper, holdsLine: false };
  return { arrangement, shape: 'open', session: null };
}
