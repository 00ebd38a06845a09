import type { Span } from '../episode/episode.ts';
import { isFullStop } from './is-full-stop.ts';

/**
 * Find the sentences of a paragraph in Chinese or in a language written with Latin letters.
 *
 * A closing quotation mark or bracket belongs to the sentence it closes; a sound such as `[笑]`
 * to the sentence it comes before, unless it stands inside one. What stands in brackets or in
 * 《a title》 never ends the sentence around it.
 *
 * @returns spans in order, each beginning and ending with something visible, and covering the
 *   text but for white space; none if the text is blank.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  let from = 0;
  for (const to of sentenceEnds(text)) {
    from = skipSpace(text, from);
    sentences.push({ from, to });
    from = to;
  }
  from = skipSpace(text, from);
  const to = text.trimEnd().length;
  if (from < to) sentences.push({ from, to });
  return sentences;
}

/** What may end a sentence, and the brackets in which nothing does. */
const MARK = /[。！？｡!?….（(《〈【[）)》〉】\]]/g;
/** Marks that may end a sentence, with the quotation marks that close after them. */
const ENDING = /[。！？｡!?….]+["'」』”’»]*/y;

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['（', '）'],
  ['(', ')'],
  ['《', '》'],
  ['〈', '〉'],
  ['【', '】'],
  ['[', ']'],
]);

/** List where sentences end; the last one may also end with the text. */
function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  /** The brackets we are in, and whether each stands where a sentence begins, as an aside. */
  const brackets: { readonly closing: string; readonly isAside: boolean }[] = [];
  let from = 0;
  /** Where the last ending marks end, whether or not they end a sentence. */
  let markedUntil = -1;

  const end = (at: number) => {
    ends.push(at);
    from = at;
  };

  MARK.lastIndex = 0;
  for (let found = MARK.exec(text); found; found = MARK.exec(text)) {
    const [mark] = found;
    const at = found.index;
    const closing = CLOSING.get(mark);
    ENDING.lastIndex = at;
    if (closing) {
      // A bracket that never closes is a slip of the pen: it holds nothing.
      if (text.includes(closing, at)) {
        const isRound = closing === '）' || closing === ')';
        brackets.push({ closing, isAside: isRound && skipSpace(text, from) === at });
      }
    } else if (ENDING.test(text)) {
      markedUntil = ENDING.lastIndex;
      MARK.lastIndex = markedUntil;
      if (brackets.length === 0 && isEnd(text, from, at, markedUntil)) end(markedUntil);
    } else {
      const level = brackets.findLastIndex(({ closing }) => closing === mark);
      if (level >= 0) {
        const [bracket] = brackets.splice(level);
        if (level === 0 && bracket?.isAside && markedUntil === at) end(at + 1);
      } else if (brackets.length === 0 && ends.at(-1) === at) {
        // A bracket that never opened stays with the sentence it stands behind.
        ends.pop();
        end(at + 1);
      }
    }
  }
  return ends;
}

/** Anything that can be read aloud; a sentence has at least one. */
const SPOKEN = /[\p{L}\p{N}]/u;
/** What may begin a sentence without a space before it, as in Chinese and Japanese. */
const UNSPACED = /^[\u2e80-\u9fff\uf900-\ufaff（“‘—]/;
/** What carries a sentence on after a quotation: 「为什么？」，他问。 */
const CARRIES_ON = /^[，、；：。！？,;:.!?)）\]】]/;
/** Characters after an ending mark that matter: enough to pass a space and see a word. */
const FORESIGHT = 20;

/** Return whether the marks from `at` to `after` end the sentence that began at `from`. */
function isEnd(text: string, from: number, at: number, after: number): boolean {
  const next = text.slice(after, after + FORESIGHT);
  const before = text.slice(from, at);
  if (CARRIES_ON.test(next) || !SPOKEN.test(before)) return false;
  if (isQuotedInPassing(text, from, after)) return false;

  const marks = text.slice(at, after);
  if (/[。！？｡]/.test(marks)) return true;

  const follows = next.trimStart();
  if (follows === '') return true;
  const isApart = follows.length < next.length;
  if (isLowerCase(follows.charAt(0))) return false;
  const isUnspaced = UNSPACED.test(follows);
  if (/[!?]/.test(marks)) return isApart || isUnspaced;
  // Dots: in Chinese, 「我……不知道」 is a pause; elsewhere the capital that follows tells.
  if (/^(?:…|\.\.)/.test(marks)) return isApart && !isUnspaced;
  return (isApart || isUnspaced) && isFullStop(before, follows);
}

const OPENING: ReadonlyMap<string, string> = new Map([
  ['」', '「'],
  ['』', '『'],
  ['”', '“'],
  ['’', '‘'],
]);

/**
 * Return whether the quotation that closes at `after` is part of a longer sentence, as in
 * 他问「为什么？」然后离开: no punctuation leads into it, no space out of it.
 */
function isQuotedInPassing(text: string, from: number, after: number): boolean {
  const opening = OPENING.get(text.charAt(after - 1));
  if (!opening || !SPOKEN.test(text.charAt(after))) return false;
  const opensAt = text.lastIndexOf(opening, after);
  return opensAt > from && SPOKEN.test(text.charAt(opensAt - 1));
}

function isLowerCase(letter: string): boolean {
  return letter === letter.toLowerCase() && letter !== letter.toUpperCase();
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charAt(at).trim() === '') at++;
  return at;
}
