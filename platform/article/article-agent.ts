import type { Arrangement, PanelCalls, PanelShape } from '../../core/article/agent-protocol.ts';
import type { EpisodeSummary } from '../../core/episode/episode-summary.ts';
import { type ArticleCalls, answerCalls, askBackground } from '../extension/calls.ts';
import { answerOver, type Caller, callOver } from '../extension/port-calls.ts';
import { panelFrame } from '../panel/panel-frame.ts';
import type { PanelHost } from '../panel/panel-host.ts';
import { panelShell } from '../panel/panel-shell.ts';
import { watchReturn } from '../panel/watch-return.ts';
import { whenPainted } from '../panel/when-painted.ts';
import { articlePage, type CoveredArticle } from './article-page.ts';
import { pageRoom } from './make-room.ts';
import { serveArticle } from './serve-article.ts';

/** How a panel stands and where its reader is; another agent can go on with that. */
export type Stance = {
  arrangement: Arrangement;
  shape: PanelShape;
  /** What the panel has asked to be remembered; `null` if nothing. */
  session: unknown;
};

/**
 * Open an episode's panel beside its article, until the reader leaves it: make room, frame the panel
 * once the article has been drawn, and from then on tell it of the article.
 *
 * @param stance how the panel is to stand; kept up to date
 */
export async function openAgent(
  episode: EpisodeSummary,
  host: PanelHost,
  stance: Stance,
  visit: AbortSignal,
): Promise<void> {
  let panel: Caller<PanelCalls> | null = null;
  /** How much of the article's view the panel covers from its foot, in px. */
  let covered = 0;

  host.attach();
  const shell = panelShell(
    host,
    pageRoom(host.stylePage),
    stance,
    {
      onReshape: (form, shape) => panel?.reshape(form, shape),
      onResize: wanted => panel?.resize(wanted),
      onCover(height) {
        covered = height;
        page?.cover(height, stance.arrangement.holdsLine);
      },
    },
    visit,
  );
  /** Made when it is first asked for: the article's own first frame is not kept waiting. */
  let page: CoveredArticle | null = null;

  function turn(next: PanelShape) {
    stance.shape = next;
    shell.turn(next);
  }

  function serve(port: MessagePort, signal: AbortSignal) {
    const caller = callOver<PanelCalls>(port);
    panel = caller;
    if (!page) {
      page = articlePage(episode.speakers, host, visit);
      page.cover(covered, false);
    }
    answerOver(
      port,
      {
        ...serveArticle(page, caller, signal),
        arrange(next: Arrangement) {
          stance.arrangement = next;
          shell.arrange(next);
        },
        turn,
        fit: shell.fit,
        placeGrip: shell.placeGrip,
        remember(next: unknown) {
          stance.session = next;
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
    () => ({ form: shell.form(), shape: shell.shape(), session: stance.session }),
    serve,
    visit,
  );

  answerCalls<ArticleCalls>(
    () => ({
      togglePanel() {
        // A page may have taken it out for good: then its reader sees none, and asks for it.
        const isSeen = host.isAttached() && shell.shape() === 'open';
        host.attach();
        turn(isSeen ? 'hidden' : 'open');
        panel?.reshape(shell.form(), shell.shape());
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
