/**
 * Return how long an act keeps the page busy until it is drawn, in milliseconds, without the wait
 * for the frame in between.
 *
 * Runs in the page: see `takingAlong`.
 */
export async function busyTime(act: () => void): Promise<number> {
  const taskAfter = () =>
    new Promise(resolve => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  // What was drawn before has come to rest.
  await new Promise(resolve => setTimeout(resolve, 250));
  // Asked for first, so that it comes before all that the act does in its frame.
  const frame = new Promise<number>(resolve => {
    requestAnimationFrame(async () => {
      const start = performance.now();
      await taskAfter();
      resolve(performance.now() - start);
    });
  });
  const start = performance.now();
  act();
  await taskAfter();
  return performance.now() - start + (await frame);
}
