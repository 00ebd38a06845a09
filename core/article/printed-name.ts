/** A line's beginning that may be a speaker's label. */
export type PrintedName = {
  /** As printed, without colon, stage direction or time. */
  readonly name: string;
  /** How much of the line it takes, with everything up to the words that follow. */
  readonly length: number;
  readonly hasColon: boolean;
};

/**
 * A name, perhaps a direction such as `(laughs)` or a time such as `1:02:30`, then a colon, a line
 * break or the end.
 */
const OPENING =
  /^([^:：([\n]{1,40})(?:[([][^)\]\n]{0,40}[)\]]\s*|\b\d+:[\d:]+\s*)?(:(?![\d/])|：|\n|$)\s*/;

/** What names do not have: marks between parts of a sentence, and the stop at its end. */
const UNLIKE_A_NAME = /[!?,;"“”…]|\.$/;

/**
 * Find the name that a line begins with, as in `ADA WREN (laughs): No.`
 *
 * @returns `null` if it begins with a sentence, a time or an address.
 */
export function printedName(text: string): PrintedName | null {
  const [all = '', opening = '', end = ''] = OPENING.exec(text) ?? [];
  const name = opening.trim();
  if (!name || UNLIKE_A_NAME.test(name)) return null;
  return { name, length: all.length, hasColon: end.trim() !== '' };
}

/** Return whether every word begins as a name does; in `Question one` the second does not. */
export function isCapitalised(name: string): boolean {
  return !/(^| )[a-zß-ÿ]/.test(name);
}

/** Return whether several words are all in capitals, as hardly anything but a label is. */
export function isInCapitals(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase();
}
