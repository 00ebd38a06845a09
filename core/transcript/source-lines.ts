/** A line of a file that has something to see. */
export type SourceLine = {
  /** From 1, blank lines counted. */
  readonly number: number;
  /** Without the white space around it. */
  readonly text: string;
  /** The white space between this line and the next one, or the end: line breaks, blank lines. */
  readonly gap: string;
};

/** A file as its visible lines and the white space between them: nothing is lost. */
export type Source = {
  /** The white space before the first line; a byte order mark counts as such. */
  readonly lead: string;
  readonly lines: readonly SourceLine[];
};

/** Split a file into its visible lines. */
export function sourceLines(source: string): Source {
  const lines: SourceLine[] = [];
  let number = 1;
  let end = 0;
  const found = [...source.matchAll(/\S(?:[^\r\n]*\S)?/g)];
  for (const [at, { 0: text, index }] of found.entries()) {
    number += countLineBreaks(source.slice(end, index));
    end = index + text.length;
    lines.push({ number, text, gap: source.slice(end, found[at + 1]?.index) });
  }
  return { lead: source.slice(0, found[0]?.index), lines };
}

function countLineBreaks(gap: string): number {
  return gap.match(/\r\n|\r|\n/g)?.length ?? 0;
}
