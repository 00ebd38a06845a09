/** What is asked of the browser's storage is answered within so many milliseconds, or not at all. */
const LIMIT = 2000;

/** Storage did not answer. */
export class NoAnswer extends Error {}

/** Resolve as `answer` does; reject with `NoAnswer` if that takes too long. */
export function withinLimit<Answer>(answer: Promise<Answer>): Promise<Answer> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    limit = setTimeout(() => reject(new NoAnswer('Storage does not answer.')), LIMIT);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(limit));
}
