import { checkDescription } from './check-description.ts';
import type { EpisodeDescription } from './episode-description.ts';
import { lineOfField } from './line-of-field.ts';
import type { Problem } from './problem.ts';

export type ReadDescription =
  | { readonly kind: 'checked'; readonly description: EpisodeDescription }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/** Read the text of an `episode.json`. */
export function readDescription(json: string): ReadDescription {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { kind: 'broken', problems: [notJson(error, json)] };
  }
  const checked = checkDescription(value);
  if (checked.kind === 'checked') return checked;
  const problems = checked.problems
    .map(({ path, what, remedy }) => ({ line: lineOfField(json, path), what, remedy }))
    .toSorted((a, b) => a.line - b.line);
  return { kind: 'broken', problems };
}

function notJson(error: unknown, json: string): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  // Only V8 says where, and not for a file that ends too early.
  const position = /at position (\d+)/.exec(reason)?.[1];
  const before = json.slice(0, position === undefined ? json.length : Number(position));
  return {
    line: before.split('\n').length,
    what: `The file is not JSON: ${reason}.`,
    remedy: 'Look for a missing comma, quotation mark or bracket here or just above.',
  };
}
