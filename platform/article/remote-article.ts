import type {
  AgentCalls,
  ArticleScroll,
  BlockBoxes,
  PanelCalls,
} from '../../core/article/agent-protocol.ts';
import type { Article } from '../../core/article/article.ts';
import type { ArticlePage, BlockOffset } from '../../core/article/article-page.ts';
import type { Box } from '../../core/reading/reading-line.ts';
import type { Caller } from '../extension/port-calls.ts';

/** What of the panel's calls tells of the article. */
type ArticleTold = Pick<PanelCalls, 'read' | 'layOut' | 'scroll' | 'point' | 'pick'>;

/** The article as the panel knows it, and what the agent tells of it. */
export type RemoteArticle = { readonly page: ArticlePage; readonly told: ArticleTold };

/** Keep what the agent tells of an article, and let it do what the panel asks. */
export function remoteArticle(agent: Caller<AgentCalls>): RemoteArticle {
  let article: Article | null = null;
  let boxes: readonly Box[] = [];
  let scroll: ArticleScroll = {
    top: 0,
    ahead: 0,
    viewHeight: innerHeight,
    isSent: false,
    sent: 0,
  };
  /** How often the article was to be sent somewhere: what is told before it was is told too late. */
  let sent = 0;
  const [text, layout, scrolled] = [watchers<Article>(), watchers<void>(), watchers<void>()];
  const [pointing, picking] = [watchers<BlockOffset | null>(), watchers<BlockOffset>()];

  function layOut(next: BlockBoxes, at: ArticleScroll) {
    boxes = boxesOf(next);
    takeIn(at);
  }

  /** Take in where the article stands; return whether that is not out of date. */
  function takeIn(at: ArticleScroll): boolean {
    const isNew = at.sent === sent;
    if (isNew) scroll = at;
    return isNew;
  }

  return {
    page: {
      boxes: () => boxes,
      scrolled: () => scroll.top,
      ahead: () => scroll.ahead,
      viewHeight: () => scroll.viewHeight,
      sendTo(point) {
        sent += 1;
        scroll = { ...scroll, isSent: true };
        agent.sendTo(point);
      },
      isSent: () => scroll.isSent,
      show: agent.show,
      mark: agent.mark,
      light: (spans, way = 'light') => agent.light(spans, way),
      dim: agent.dim,
      pickNext: agent.pickNext,
      watchText(onText) {
        if (article) onText(article);
        return text.add(onText);
      },
      watchLayout: layout.add,
      watchScroll: scrolled.add,
      watchPointing: pointing.add,
      watchPicking: picking.add,
    },
    told: {
      read(next, lying, at) {
        article = next;
        layOut(lying, at);
        text.tell(next);
      },
      layOut(lying, at) {
        layOut(lying, at);
        layout.tell();
      },
      scroll(at) {
        if (takeIn(at)) scrolled.tell();
      },
      point: pointing.tell,
      pick: picking.tell,
    },
  };
}

function boxesOf(numbers: BlockBoxes): readonly Box[] {
  return Array.from({ length: numbers.length / 2 }, (_, at) => {
    return { top: numbers[2 * at] as number, height: numbers[2 * at + 1] as number };
  });
}

function watchers<News>() {
  const all = new Set<(news: News) => void>();
  return {
    add(onNews: (news: News) => void) {
      all.add(onNews);
      return () => void all.delete(onNews);
    },
    tell(news: News) {
      for (const onNews of all) onNews(news);
    },
  };
}
