import browser from 'webextension-polyfill';
import type { Aligner } from '../../core/alignment/aligner.ts';
import type { Pin } from '../../core/alignment/alignment.ts';
import type { Block } from '../../core/article/article.ts';
import type { EpisodeId } from '../../core/episode/episode.ts';
import type { OnDemandScript } from '../panel/meeting-place.ts';

/** Every call between the parts of the extension. */
export type Call =
  /** From an article: the toolbar button opens and closes the panel here. */
  | { readonly kind: 'article-opened' }
  /** From an article: the reader has gone on, without loading, to a page of no episode. */
  | { readonly kind: 'article-left' }
  /** From a page of the site: the reader has come, without loading, to an article. */
  | { readonly kind: 'article-reached' }
  /** From an article that is going: keep this value, which its own window may be too late for. */
  | { readonly kind: 'keep'; readonly key: string; readonly value: unknown }
  /** From an article: align these blocks with the episode's transcript; answered by an alignment. */
  | {
      readonly kind: 'align';
      readonly episode: EpisodeId;
      readonly blocks: readonly Block[];
      readonly pins: readonly Pin[];
    }
  /** From an article: run there a script that is loaded on demand; answered when it has run. */
  | { readonly kind: 'fetch-script'; readonly script: OnDemandScript }
  /** From an article: tell the browser's shortcut for the panel; answered by it. */
  | { readonly kind: 'tell-shortcut' }
  /** From an article: let the reader change that shortcut. */
  | { readonly kind: 'change-shortcut' }
  /** To an article: open the panel or take it away. */
  | { readonly kind: 'toggle-panel' };

/** Call the background; nobody waits for it, and nothing is lost if the extension is just being updated. */
export function callBackground(call: Call): void {
  // The polyfill throws at once, without a promise, when the extension has been updated.
  void Promise.resolve()
    .then(() => browser.runtime.sendMessage(call))
    .catch(() => {});
}

/** Call the background and wait for its answer; `null` if there is none, as after an update. */
export async function askBackground<Answer>(call: Call): Promise<Answer | null> {
  try {
    return (await browser.runtime.sendMessage(call)) ?? null;
  } catch {
    return null;
  }
}

/** Align in the background, whose script and whose time the article's page need not bear. */
export const alignInBackground: Aligner = ({ id: episode }, blocks, pins) =>
  askBackground({ kind: 'align', episode, blocks, pins });

/** Call the article in a tab; in vain if the tab shows none. */
export function callArticle(tab: number, call: Call): void {
  void browser.tabs.sendMessage(tab, call).catch(() => {});
}

/**
 * Hear calls, with the tab they come from if they come from one, until `signal` aborts. What
 * `onCall` promises is the answer.
 */
export function hearCalls(
  onCall: (call: Call, tab: number | null) => Promise<unknown> | undefined,
  signal?: AbortSignal,
) {
  const hear = (call: unknown, { tab }: { tab?: { id?: number } }) =>
    isCall(call) ? onCall(call, tab?.id ?? null) : undefined;
  browser.runtime.onMessage.addListener(hear);
  signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(hear));
}

// Only our own scripts can call, but one of an older version may say what we know no more.
function isCall(value: unknown): value is Call {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
