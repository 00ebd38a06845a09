import type { BaseIssue } from 'valibot';
import type { FieldPath } from './line-of-field.ts';
import type { Problem, ProblemCode } from './problem.ts';

/** Make a problem of what the schema of a description reports. */
export function fieldProblem(
  issue: BaseIssue<unknown>,
  lineOf: (field: FieldPath) => number,
): Problem {
  const path = (issue.path ?? []).map(({ key }) => key as string | number);
  const line = lineOf(path);
  const field = printPath(path);
  const code = issue.message as ProblemCode;
  switch (code) {
    case 'idTwice':
      return { line, code, values: { id: issue.received } };
    case 'labelTwice':
      return { line, code, values: { label: issue.received } };
    case 'fieldUnknown':
      return { line, code, values: { field, known: issue.expected ?? '' } };
    case 'fieldsWrong':
      return path.length > 0
        ? { line, code, values: { field } }
        : { line, code: 'fileWrong', values: {} };
    default:
      return { line, code: code as 'fieldMissing', values: { field } };
  }
}

/** Write a path as it is spoken of: `speakers[1].labels`. */
function printPath(path: FieldPath): string {
  return path
    .map(part => (typeof part === 'number' ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}
