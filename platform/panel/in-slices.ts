/** So many milliseconds at a time, work leaves the page free to answer the reader. */
const SLICE = 8;

/** Do work that comes in pieces, a few at a time, until it is done. */
export async function inSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (performance.now() < end);
    await new Promise(resolve => setTimeout(resolve));
  }
}
