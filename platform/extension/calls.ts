import browser from 'webextension-polyfill';
import type { Aligner, AlignerFailure } from '../../core/alignment/aligner.ts';
import type { Alignment, Pin } from '../../core/alignment/alignment.ts';
import type { Block } from '../../core/article/article.ts';
import type { EpisodeId } from '../../core/episode/episode.ts';
import type { StoreFailure } from '../../core/storage/store-failure.ts';
import { answerCall, type CallTable } from './call-table.ts';
import { isConnected } from './is-connected.ts';

/** What the background does for the other parts of the extension. */
export type BackgroundCalls = {
  /** From an article: the toolbar button opens and closes the panel here. */
  openArticle(): Promise<void>;
  /** From an article: the reader has gone on, without loading, to a page of no episode. */
  leaveArticle(): Promise<void>;
  /** Keep this value, for which the panel's own page is too late or which it cannot write; why not. */
  keep(key: string, value: unknown): Promise<StoreFailure | null>;
  /** Align these blocks with the episode's transcript; `null` if there is no such episode. */
  align(
    episode: EpisodeId,
    blocks: readonly Block[],
    pins: readonly Pin[],
  ): Promise<Alignment | null>;
  /** From an article agent: a port that comes to a frame of this tab with this key is the agent's. */
  vouchFor(key: string): Promise<void>;
  /** From a frame: return whether this tab's agent has vouched for the key, which holds once. */
  isVouchedFor(key: string): Promise<boolean>;
  /** Return the browser's shortcut for the panel, '' if there is none; `null` on phones. */
  tellShortcut(): Promise<string | null>;
  /** Let the reader change that shortcut. */
  changeShortcut(): Promise<void>;
};

/** What an article agent does for the background. */
export type ArticleCalls = {
  /** Open the panel or take it away. */
  togglePanel(): void;
};

/** What a call of that table is answered with. */
type Answer<Calls extends CallTable<Calls>, Name extends keyof Calls> = Awaited<
  ReturnType<Calls[Name]>
>;

/** Why a call came to nothing: see `AlignerFailure`, which knows the same kinds. */
export type CallFailure = AlignerFailure;

/** What a call came to. */
export type Outcome<Value> = { readonly answer: Value } | { readonly failure: CallFailure };

/** Make a call to the background; never rejects. */
export async function askBackground<Name extends keyof BackgroundCalls>(
  call: Name,
  ...args: Parameters<BackgroundCalls[Name]>
): Promise<Outcome<Answer<BackgroundCalls, Name>>> {
  try {
    // After an update of the extension the browser throws at once, without a promise.
    const answer = await browser.runtime.sendMessage({ call, args });
    return { answer: answer as Answer<BackgroundCalls, Name> };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** What browsers say where nobody hears, or who heard has gone to sleep over it. */
const ASLEEP = /receiving end does not exist|port closed|message channel closed|conduit/i;

function failureOf(error: unknown): CallFailure {
  if (!isConnected()) return 'updated';
  return ASLEEP.test(String(error)) ? 'asleep' : 'crashed';
}

/** Align in the background, which alone has what that takes. */
export const alignInBackground: Aligner = async ({ id }, blocks, pins) => {
  const outcome = await askBackground('align', id, blocks, pins);
  // A background of another version may know no such call, or no such episode.
  return 'failure' in outcome ? outcome.failure : (outcome.answer ?? 'crashed');
};

/** In the background: make a call to the article in a tab; in vain if the tab shows none. */
export async function callArticle(tab: number, call: keyof ArticleCalls): Promise<void> {
  await browser.tabs.sendMessage(tab, { call, args: [] }).catch(() => {});
}

/**
 * Answer the calls of a table, until `signal` aborts.
 *
 * @param answersTo makes the answers for whoever calls: a tab, or `null` for what is in none
 */
export function answerCalls<Calls extends CallTable<Calls>>(
  answersTo: (tab: number | null) => Calls,
  signal?: AbortSignal,
): void {
  const hear = (message: unknown, sender: { readonly tab?: { readonly id?: number } }) => {
    const answer = answerCall(answersTo(sender.tab?.id ?? null), message);
    // Where several hear a call, only those that answer it may say anything.
    return answer instanceof Promise ? answer : undefined;
  };
  browser.runtime.onMessage.addListener(hear);
  signal?.addEventListener('abort', () => browser.runtime?.onMessage.removeListener(hear));
}
