/** An element of a page, of which only its kind and its place matter here. */
export type Place = {
  readonly localName: string;
  readonly parentElement: Place | null;
};

/** A stretch of a page's text that is set as one paragraph, whatever it may be. */
export type Line = {
  /** White space is collapsed; where the page breaks the line, a `\n` stands for it. Never empty. */
  readonly text: string;
  /** The nearest block-level element around it. */
  readonly place: Place;
  /** How many characters from its start on are set off, in bold or italic. */
  readonly setOff: number;
  /** How many of its characters lead elsewhere. */
  readonly linked: number;
};

/** Return whether the line stands as a heading of what follows. */
export function isHeading({ place }: Line): boolean {
  return /^(h\d|dt)$/.test(place.localName);
}
