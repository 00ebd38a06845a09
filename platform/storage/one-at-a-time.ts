/**
 * Never start `work` while it runs: all calls meanwhile share the one run that follows.
 *
 * @param work must not reject
 */
export function oneAtATime<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | null = null;
  let following: Promise<Result> | null = null;

  function start(): Promise<Result> {
    running = work().finally(() => {
      running = null;
    });
    return running;
  }

  return () => {
    if (following) return following;
    if (!running) return start();
    following = running.then(() => {
      following = null;
      return start();
    });
    return following;
  };
}
