import { getNodeValue } from 'jsonc-parser';
import { safeParse } from 'valibot';
import { descriptionSchema } from './description-schema.ts';
import type { EpisodeDescription } from './episode-description.ts';
import { fieldProblem } from './field-problem.ts';
import { type FieldPath, lineOfField } from './line-of-field.ts';
import { parseJson } from './parse-json.ts';
import type { Problem } from './problem.ts';

export type ReadDescription =
  | {
      readonly kind: 'checked';
      readonly description: EpisodeDescription;
      /** Find the line of the file that a field begins in. */
      readonly lineOf: (field: FieldPath) => number;
    }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/** Read the text of an `episode.json`. */
export function readDescription(json: string): ReadDescription {
  const parsed = parseJson(json);
  if (parsed.kind === 'broken') return { kind: 'broken', problems: [parsed.problem] };
  const lineOf = (field: FieldPath) => lineOfField(json, parsed.root, field);
  const checked = safeParse(descriptionSchema, getNodeValue(parsed.root));
  if (checked.success) return { kind: 'checked', description: checked.output, lineOf };
  const problems = checked.issues
    .map(issue => fieldProblem(issue, lineOf))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { kind: 'broken', problems };
}
