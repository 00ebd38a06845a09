import { afterEach, expect, test, vi } from 'vitest';
import { onePageAtATime } from '../../../platform/storage/one-page-at-a-time.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page at that address, with locks that do as `request` does. */
function pageAt(protocol: string, request?: (...args: never[]) => Promise<unknown>) {
  vi.stubGlobal('location', { protocol });
  vi.stubGlobal('navigator', request ? { locks: { request } } : {});
}

type Work = () => Promise<unknown>;

test('a page of the extension waits for its turn', async () => {
  let next = () => {};
  const turn = new Promise<void>(resolve => {
    next = resolve;
  });
  pageAt('chrome-extension:', (async (_name: string, _options: unknown, work: Work) => {
    await turn;
    return work();
  }) as never);
  const work = vi.fn(async () => 'done');
  const result = onePageAtATime('marks', work);
  await Promise.resolve();
  expect(work).not.toHaveBeenCalled();
  next();
  expect(await result).toBe('done');
  expect(work).toHaveBeenCalledOnce();
});

test('who waits in vain does the work all the same, once', async () => {
  pageAt('moz-extension:', async () => {
    throw new DOMException('It took too long.', 'TimeoutError');
  });
  const work = vi.fn(async () => 'done');
  expect(await onePageAtATime('marks', work)).toBe('done');
  expect(work).toHaveBeenCalledOnce();
});

test('in a page of a site, no lock of the site is asked for', async () => {
  const request = vi.fn();
  pageAt('https:', request);
  expect(await onePageAtATime('marks', async () => 'done')).toBe('done');
  expect(request).not.toHaveBeenCalled();
});

test('where there are no locks, there is no waiting', async () => {
  pageAt('chrome-extension:');
  expect(await onePageAtATime('marks', async () => 'done')).toBe('done');
});
