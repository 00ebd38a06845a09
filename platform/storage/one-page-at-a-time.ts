/**
 * A page that waits longer than this, in milliseconds, no longer waits for the others: each of them
 * has given storage up before.
 */
const PATIENCE = 10_000;

/**
 * Do `work` while no other page of the extension does work of that name, where the browser can tell.
 *
 * It cannot always: in a frame it may count by the site around it, and a page that hangs keeps all
 * others waiting. So this makes it rare that pages overwrite each other, and safe it is made by
 * joining.
 *
 * @param work must not reject
 */
export async function onePageAtATime<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  // In a page of a site it would be the site's locks, which tell it of us.
  if (!globalThis.location?.protocol.endsWith('extension:') || !navigator.locks) return work();
  let result: Promise<Result> | undefined;
  const start = () => {
    result = work();
    return result;
  };
  try {
    await navigator.locks.request(name, { signal: AbortSignal.timeout(PATIENCE) }, start);
  } catch {
    // It took too long, or there are no locks here.
  }
  return result ?? work();
}
