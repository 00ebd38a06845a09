/**
 * Wait until the page has been drawn as it is now, to be in time for the frame after that.
 *
 * A page that nobody sees is not waited for.
 */
export function whenPainted(): Promise<void> {
  return new Promise(resolve => {
    if (document.hidden) return resolve();
    // A message comes right after the frame; a timer may miss the next one.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    requestAnimationFrame(() => port2.postMessage(null));
  });
}
