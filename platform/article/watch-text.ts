import type { FoundBlock } from './read-article.ts';

/** How long a page may go on changing before it is read again, in milliseconds. */
const REST = 250;

/**
 * Call `read` whenever the page may say something else, until `signal` aborts: a moment after it
 * changed, or at once if it has thrown away what was read, so that nothing is seen to be missing.
 */
export function watchText(
  blocks: () => readonly FoundBlock[],
  read: () => void,
  signal: AbortSignal,
): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function readNow() {
    clearTimeout(waiting);
    waiting = undefined;
    read();
  }

  const observer = new MutationObserver(changes => {
    if (!changes.some(changesText)) return;
    if (blocks().every(({ element }) => element.isConnected)) waiting ??= setTimeout(readNow, REST);
    else readNow();
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });
}

/** Advertisements come and go all the time, in frames and as scripts, without a word of their own. */
function changesText({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return true;
  return [...addedNodes, ...removedNodes].some(
    node => !/^(SCRIPT|STYLE|IFRAME|LINK)$/.test(node.nodeName) && node.textContent?.trim(),
  );
}
