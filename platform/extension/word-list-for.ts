import browser from 'webextension-polyfill';
import { openWordList, type WordList } from '../../core/alignment/word-list.ts';
import type { Episode } from '../../core/episode/episode.ts';

/** The list that is opened, kept for as long as the background is awake. */
let opened: Promise<WordList | null> | undefined;

/**
 * Return the word list for an episode's two languages.
 *
 * @returns `null` if there is none, or if the extension's own file cannot be read, as after an update
 */
export async function wordListFor({ original, transcript }: Episode['languages']) {
  const both = [original, transcript].map(language => language.replace(/-.*/, '')).sort();
  if (both.join('-') !== 'en-zh') return null;
  opened ??= open();
  return opened;
}

async function open(): Promise<WordList | null> {
  try {
    // A file of the extension: nothing goes over the network.
    const file = await fetch(browser.runtime.getURL('words/zh-en.bin'));
    return openWordList(await file.arrayBuffer());
  } catch {
    opened = undefined;
    return null;
  }
}
