/** Phrases, each with what is written for it: `source target|source target`. */
export type PhraseList = string;

/** So many phrases are learnt, or so many characters converted, between two pauses. */
const PIECE = 2000;

/**
 * Learn to write phrases otherwise, the longest first, where that keeps the length of the text: so
 * every offset into it stays true.
 *
 * The lists of OpenCC have few others, all of rare characters outside the basic plane.
 *
 * @param lists where two have the same phrase, the first one counts
 * @returns in pieces, for it takes long to learn them all
 */
export function* phraseConverter(
  lists: readonly PhraseList[],
): Generator<void, (text: string) => string> {
  const written = new Map<string, string>();
  /** How long a phrase may be that begins with this code unit. */
  const longest = new Map<number, number>();

  for (const list of lists) {
    for (let at = 0, count = 1; at < list.length; count++) {
      const end = list.indexOf('|', at);
      const to = end < 0 ? list.length : end;
      const middle = list.indexOf(' ', at);
      const length = middle - at;
      const phrase = list.slice(at, middle);
      if (to - middle - 1 === length && !written.has(phrase)) {
        const first = list.charCodeAt(at);
        written.set(phrase, list.slice(middle + 1, to));
        longest.set(first, Math.max(length, longest.get(first) ?? 0));
      }
      at = to + 1;
      if (count % PIECE === 0) yield;
    }
  }

  return text => {
    let converted = '';
    for (let at = 0; at < text.length; ) {
      let length = longest.get(text.charCodeAt(at)) ?? 1;
      while (length > 1 && !written.has(text.slice(at, at + length))) length -= 1;
      const phrase = text.slice(at, at + length);
      converted += written.get(phrase) ?? phrase;
      at += phrase.length;
    }
    return converted;
  };
}
