import type { Crash } from './kept-crashes.ts';

/** On what the extension runs. */
export type Surroundings = {
  readonly version: string;
  /** As the browser names itself. */
  readonly browser: string;
  readonly language: string;
};

/** Write what a report of a fault needs, in plain lines; nothing of it says what the reader reads. */
export function crashReport(
  { version, browser, language }: Surroundings,
  crashes: readonly Crash[],
): string {
  const lines = crashes.map(({ at, where, what }) => {
    return `${new Date(at).toISOString()} ${where}: ${what}`;
  });
  return [`Alongside ${version}`, browser, language, ...lines].join('\n');
}
