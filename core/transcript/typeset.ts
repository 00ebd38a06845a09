import type { Paragraph, Span } from '../episode/episode.ts';

/**
 * A run of a paragraph that is set in its own way:
 * `cue` a sound noted inside the text, `whole` a name that must not break at its hyphen,
 * `latin` a word that may be hyphenated, `address` an address that may break after @ and dots.
 */
export type Run = {
  readonly kind: 'plain' | 'cue' | 'whole' | 'latin' | 'address';
  readonly text: string;
};

/** Latin words shorter than this fit a Chinese line without being broken. */
const LONG_WORD = 8;

const SPECIAL = new RegExp(
  [
    String.raw`(?<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`,
    String.raw`(?<whole>\b[A-Za-z0-9]{1,4}-[0-9]{1,2}\b)`,
    `(?<latin>[A-Za-z]{${LONG_WORD},})`,
  ].join('|'),
  'g',
);

/** Split a span of the paragraph into the runs it is set in; joined, they are its text. */
export function typeset({ text, cues }: Paragraph, span: Span): Run[] {
  const runs: Run[] = [];
  let at = span.from;
  for (const { from, to } of cues) {
    if (from < span.from || to > span.to) continue;
    runs.push(...words(text, { from: at, to: from }));
    runs.push({ kind: 'cue', text: text.slice(from, to) });
    at = to;
  }
  return [...runs, ...words(text, { from: at, to: span.to })];
}

function words(text: string, { from, to }: Span): Run[] {
  const part = text.slice(from, to);
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: word, index, groups = {} } of part.matchAll(SPECIAL)) {
    if (index > at) runs.push({ kind: 'plain', text: part.slice(at, index) });
    const kind = groups.address ? 'address' : groups.whole ? 'whole' : 'latin';
    runs.push({ kind, text: word });
    at = index + word.length;
  }
  if (at < part.length) runs.push({ kind: 'plain', text: part.slice(at) });
  return runs;
}
