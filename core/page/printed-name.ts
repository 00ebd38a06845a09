/** A line's beginning that may be a speaker's label. */
export type PrintedName = {
  /** As printed, without colon or stage direction. */
  readonly name: string;
  /** How much of the line it takes, with everything up to the words that follow. */
  readonly length: number;
  readonly hasColon: boolean;
};

/** A name, perhaps a direction such as `(laughs)`, then a colon, a line break or the end. */
const OPENING =
  /^([^\s:：([][^:：([\n]{0,40}?)\s*(?:[([][^)\]\n]{0,40}[)\]]\s*)?(:(?!\S)|：|\n|$)\s*/;

/**
 * Find the name that a line begins with, as in `ADA WREN (laughs): No.`
 *
 * @returns `null` if it begins with a sentence, a time or an address.
 */
export function printedName(text: string): PrintedName | null {
  const [all, name, end] = OPENING.exec(text) ?? [];
  if (!all || !name || /[!?,;"“”…]|\.$/.test(name)) return null;
  return { name, length: all.length, hasColon: /[:：]/.test(end ?? '') };
}

/** Return whether every word begins as a name does: `Question one` does not. */
export function isCapitalised(name: string): boolean {
  return name.split(' ').every(([initial = '']) => initial === initial.toUpperCase());
}

/** Return whether several words are all in capitals, as nothing but a label is. */
export function isInCapitals(name: string): boolean {
  return name.includes(' ') && name === name.toUpperCase() && name !== name.toLowerCase();
}
