import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { lineAt } from './line-at.ts';
import type { Problem } from './problem.ts';

/** A file of JSON as the parser understood it, or the first thing that it did not. */
export type ParsedJson =
  | { readonly kind: 'parsed'; readonly root: Node }
  | { readonly kind: 'broken'; readonly problem: Problem };

/** Parse a text as JSON, without the comments that some programs allow. */
export function parseJson(json: string): ParsedJson {
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true });
  // What comes after the first mistake follows from it.
  const [first] = errors.toSorted((a, b) => a.offset - b.offset);
  if (first) return { kind: 'broken', problem: jsonProblem(json, first) };
  if (!root) throw new Error('The parser found neither a value nor a mistake in a text.');
  return { kind: 'parsed', root };
}

/** The parser's own words for what is wrong, other than `jsonSymbol`, in ours. */
const CODES = {
  CommaExpected: 'jsonComma',
  ColonExpected: 'jsonColon',
  PropertyNameExpected: 'jsonName',
  ValueExpected: 'jsonValue',
  UnexpectedEndOfString: 'jsonText',
  InvalidCharacter: 'jsonText',
  InvalidEscapeCharacter: 'jsonText',
  InvalidUnicode: 'jsonText',
  EndOfFileExpected: 'jsonEnd',
  InvalidCommentToken: 'jsonComment',
  UnexpectedEndOfComment: 'jsonComment',
} as const;

const BRACKETS = { CloseBraceExpected: '}', CloseBracketExpected: ']' } as const;

function jsonProblem(json: string, { error, offset }: ParseError): Problem {
  const line = lineAt(json, offset);
  const name = printParseErrorCode(error);
  if (isKey(name, BRACKETS)) {
    return { line, code: 'jsonBracket', values: { bracket: BRACKETS[name] } };
  }
  return { line, code: isKey(name, CODES) ? CODES[name] : 'jsonSymbol', values: {} };
}

function isKey<Table extends object>(name: PropertyKey, table: Table): name is keyof Table {
  return Object.hasOwn(table, name);
}
