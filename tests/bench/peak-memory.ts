import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Texts } from '../../core/alignment/align-texts.ts';

/**
 * Align texts in a thread of their own, watch its memory all the while, and return the most that
 * was in use, in bytes; with the texts themselves.
 */
export async function peakMemory(texts: Texts): Promise<number> {
  const worker = new Worker(new URL('align-worker.ts', import.meta.url));
  await once(worker, 'online');
  let isDone = false;
  worker.once('message', () => {
    isDone = true;
  });
  worker.postMessage(texts);
  let peak = 0;
  while (!isDone) {
    const { used_heap_size, external_memory } = await worker.getHeapStatistics();
    peak = Math.max(peak, used_heap_size + external_memory);
  }
  await worker.terminate();
  return peak;
}
