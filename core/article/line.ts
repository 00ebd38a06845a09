import type { PrintedName } from './printed-name.ts';

/** A stretch of a page's text that is set as one paragraph, whatever it may be. */
export type Line = {
  /** White space is collapsed; where the page breaks the line, a `\n` stands for it. Never empty. */
  readonly text: string;
  /** The kinds of the elements around it, from the outside, as `/body/article/p`. */
  readonly kind: string;
  /** How many characters from its start on are set off, in bold or italic. */
  readonly setOff: number;
  /** How many of its characters lead elsewhere. */
  readonly linked: number;
};

/** A line with the label that it begins with or consists of; `null` if it has none. */
export type LabelledLine = Line & { readonly printed: PrintedName | null };

/** Return whether a text ends as a sentence does, and not as a heading. */
export function endsAsSpeech(text: string): boolean {
  return /[.?!…。？！]["”’」)\]]*$/.test(text);
}

/** Return whether the line stands as a heading of what follows. */
export function isHeading({ kind }: Line): boolean {
  return /\/(h\d|dt)\b/.test(kind);
}
