import type { Arrangement, PanelCalls } from '../../core/article/agent-protocol.ts';
import type { ArticlePage } from '../../core/article/article-page.ts';
import type { EpisodeSummary } from '../../core/episode/episode-summary.ts';
import { type ArticleCalls, answerCalls, askBackground } from '../extension/calls.ts';
import { answerOver, type Caller, callOver } from '../extension/port-calls.ts';
import { panelFrame } from '../panel/panel-frame.ts';
import type { PanelHost } from '../panel/panel-host.ts';
import { panelShell } from '../panel/panel-shell.ts';
import { watchReturn } from '../panel/watch-return.ts';
import { whenPainted } from '../panel/when-painted.ts';
import { articlePage } from './article-page.ts';
import { pageRoom } from './make-room.ts';
import { serveArticle } from './serve-article.ts';

/**
 * Open an episode's panel beside its article, until the reader leaves it: make room, frame the panel
 * once the article has been drawn, and from then on tell it of the article.
 *
 * @param arrangement how the panel stands until it says otherwise
 */
export async function openAgent(
  episode: EpisodeSummary,
  host: PanelHost,
  arrangement: Arrangement,
  visit: AbortSignal,
): Promise<void> {
  let panel: Caller<PanelCalls> | null = null;
  let session: unknown = null;
  let holdsLine = false;

  host.attach();
  const shell = panelShell(
    host,
    pageRoom(host.stylePage),
    arrangement,
    {
      onStand: (form, shape) => panel?.stand(form, shape),
      onResize: wanted => panel?.resize(wanted),
      onCover: height => page?.cover(height, holdsLine),
    },
    visit,
  );
  /** Made when it is first asked for: the article's own first frame is not kept waiting. */
  let page: ArticlePage | null = null;

  function serve(port: MessagePort, signal: AbortSignal) {
    const caller = callOver<PanelCalls>(port);
    panel = caller;
    page ??= articlePage(episode.speakers, host, visit);
    answerOver(
      port,
      {
        ...serveArticle(page, caller, signal),
        arrange(next: Arrangement) {
          holdsLine = next.holdsLine;
          shell.arrange(next);
        },
        turn: shell.turn,
        fit: shell.fit,
        placeGrip: shell.placeGrip,
        remember(next: unknown) {
          session = next;
        },
        reload: () => location.reload(),
      },
      signal,
    );
  }

  await whenPainted();
  if (visit.aborted) return;
  const frame = panelFrame(
    shell.element,
    episode.id,
    shell.form(),
    () => ({ form: shell.form(), shape: shell.shape(), session }),
    serve,
    visit,
  );

  answerCalls<ArticleCalls>(
    () => ({
      togglePanel() {
        // Whatever the page has done to it: the reader asks for it.
        host.attach();
        shell.turn(shell.shape() === 'open' ? 'hidden' : 'open');
        if (shell.shape() !== 'open') return;
        frame.focus();
        panel?.focus();
      },
    }),
    visit,
  );
  const register = () => void askBackground('openArticle');
  watchReturn(register, visit);
  visit.addEventListener('abort', () => void askBackground('leaveArticle'));
  register();
}
