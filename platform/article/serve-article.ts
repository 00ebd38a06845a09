import type { AgentCalls, BlockBoxes, PanelCalls } from '../../core/article/agent-protocol.ts';
import type { ArticlePage } from '../../core/article/article-page.ts';
import type { Caller } from '../extension/port-calls.ts';
import { watchScroll } from './watch-scroll.ts';

/** What of the agent's calls is the article's to answer. */
export type ArticleAnswers = Pick<
  AgentCalls,
  'sendTo' | 'show' | 'mark' | 'light' | 'dim' | 'pickNext'
>;

/** Tell a panel all that happens in the article, until `signal` aborts, and do what it asks. */
export function serveArticle(
  page: ArticlePage,
  panel: Caller<PanelCalls>,
  signal: AbortSignal,
): ArticleAnswers {
  let sent = 0;
  const scrollNow = (top = page.scrolled(), ahead = top) => {
    return { top, ahead, viewHeight: page.viewHeight(), isSent: page.isSent(), sent };
  };
  const ends = [
    page.watchText(article => panel.read(article, boxesOf(page), scrollNow())),
    page.watchLayout(() => panel.layOut(boxesOf(page), scrollNow())),
    page.watchPointing(panel.point),
    page.watchPicking(panel.pick),
  ];
  watchScroll(({ top, ahead }) => panel.scroll(scrollNow(top, ahead)), signal);
  signal.addEventListener('abort', () => {
    for (const end of ends) end();
    page.show(false);
  });
  return {
    sendTo(point) {
      sent += 1;
      page.sendTo(point);
      panel.scroll(scrollNow());
    },
    show: page.show,
    mark: page.mark,
    light: page.light,
    dim: page.dim,
    pickNext: page.pickNext,
  };
}

function boxesOf(page: ArticlePage): BlockBoxes {
  return Float64Array.from(page.boxes().flatMap(({ top, height }) => [top, height]));
}
