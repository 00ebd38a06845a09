import type { Article } from '../article/article.ts';
import type { BlockSpan } from '../article/article-page.ts';
import type { Span } from '../episode/episode.ts';

/** So many words at an end of a quote are mostly enough to find it, and keep its link short. */
const FEW_WORDS = 5;

/** A quote of no more words is named as a whole, not by its ends. */
const SHORT = 2 * FEW_WORDS;

/** A stretch of a line in which a browser looks for it: from one paragraph or break to the next. */
type Piece = { readonly line: string; readonly words: readonly Span[] };

/**
 * Return the text directive, such as `text=first%20words,last%20words`, that makes any browser find
 * what is quoted in the article: see https://wicg.github.io/scroll-to-text-fragment/.
 *
 * @param spans what is quoted, in the order of the article
 * @param language the article's, which says what a word is
 * @returns `null` if nothing names it that the article does not say twice
 */
export function textFragment(
  article: Article,
  spans: readonly BlockSpan[],
  language: string,
): string | null {
  const pieces = spans.flatMap(({ block, span }) =>
    piecesOf(article.blocks[block]?.text ?? '', span, language),
  );
  return namePieces(pieces, onceIn(article));
}

function namePieces(pieces: readonly Piece[], isOnce: IsOnce): string | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const isOne = pieces.length === 1;
  if (isOne && first.words.length <= SHORT) return nameWhole(first, isOnce);

  const start = firstWords(first, isOnce);
  const end = lastWords(last, isOnce);
  if (start && end && !(isOne && start.to >= end.from)) {
    return `text=${encode(first.line, start)},${encode(last.line, end)}`;
  }
  if (isOne) return nameWhole(first, isOnce);
  // A remark such as “Right.” is said many times: the rest of the quote names it well enough.
  return namePieces(start ? pieces.slice(0, -1) : pieces.slice(1), isOnce);
}

/** Split what is quoted of a block where the article breaks the line; a piece has words. */
function piecesOf(text: string, span: Span, language: string): readonly Piece[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let from = 0;
  return text.split('\n').flatMap(line => {
    const start = from;
    from += line.length + 1;
    const words = [...segmenter.segment(line)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ index, segment }) => ({ from: index, to: index + segment.length }))
      .filter(word => word.from + start >= span.from && word.to + start <= span.to);
    return words.length > 0 ? [{ line, words }] : [];
  });
}

type IsOnce = (words: string) => boolean;

// Asked for at every quote of an export; an article never changes, so it is folded once.
const folds = new WeakMap<Article, string>();

/** Make what tells whether the article says something exactly once. */
function onceIn(article: Article): IsOnce {
  const all = folds.get(article) ?? fold(article.blocks.map(({ text }) => text).join('\n'));
  folds.set(article, all);
  return words => {
    const folded = fold(words);
    const at = all.indexOf(folded);
    return at >= 0 && all.indexOf(folded, at + 1) < 0;
  };
}

/** Make alike what browsers may take to be alike, or a fragment would be found too early. */
function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/\p{Pd}/gu, '-')
      .replace(/[\p{Pi}\p{Pf}'"`]/gu, "'")
      // What stands around a quote may do so across the end of a paragraph.
      .replace(/\s+/g, ' ')
      .toLowerCase()
  );
}

function firstWords({ line, words }: Piece, isOnce: IsOnce): Span | null {
  return grow(words.length, count => between(words[0], words[count - 1]), line, isOnce);
}

function lastWords({ line, words }: Piece, isOnce: IsOnce): Span | null {
  return grow(words.length, count => between(words.at(-count), words.at(-1)), line, isOnce);
}

function between(first: Span | undefined, last: Span | undefined): Span {
  return { from: first?.from ?? 0, to: last?.to ?? 0 };
}

/** Take more and more words, until the article says them once; `null` if even all are not enough. */
function grow(
  most: number,
  take: (count: number) => Span,
  line: string,
  isOnce: IsOnce,
): Span | null {
  for (let count = Math.min(FEW_WORDS, most); count <= most; count++) {
    const { from, to } = take(count);
    if (isOnce(line.slice(from, to))) return { from, to };
  }
  return null;
}

/** A word with what clings to it. */
const AROUND = /\S*[\p{L}\p{N}]\S*/gu;

/** Name a piece by all its words and, if the article says them twice, by those around them. */
function nameWhole({ line, words }: Piece, isOnce: IsOnce): string | null {
  const { from, to } = between(words[0], words.at(-1));
  const before = [...line.slice(0, from).matchAll(AROUND)].map(({ index }) => index);
  const after = [...line.slice(to).matchAll(AROUND)].map(({ 0: word, index }) => {
    return to + index + word.length;
  });
  for (let around = 0; around <= Math.max(before.length, after.length); around++) {
    const prefix = around === 0 ? from : (before.at(-around) ?? before[0] ?? from);
    const suffix = around === 0 ? to : (after[around - 1] ?? after.at(-1) ?? to);
    if (!isOnce(line.slice(prefix, suffix))) continue;
    const lead = encode(line, { from: prefix, to: from });
    const tail = encode(line, { from: to, to: suffix });
    return `text=${lead && `${lead}-,`}${encode(line, { from, to })}${tail && `,-${tail}`}`;
  }
  return null;
}

/** Besides what must be encoded: what would end a link in a text, or has a meaning in Markdown. */
const MORE_TO_ENCODE = /[-!'()*~_]/g;

function encode(line: string, { from, to }: Span): string {
  return encodeURIComponent(line.slice(from, to).trim().toWellFormed()).replace(
    MORE_TO_ENCODE,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
