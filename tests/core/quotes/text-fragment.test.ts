import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { textFragment } from '../../../core/quotes/text-fragment.ts';
import english from '../../../dev/stand-in/article-a/english.json';

const articleOf = (...texts: string[]): Article => ({
  blocks: texts.map(text => ({ text, label: null })),
});
const whole = (article: Article, block: number) => {
  return { block, span: { from: 0, to: article.blocks[block]?.text.length ?? 0 } };
};
const fragmentOf = (article: Article, ...blocks: number[]) =>
  textFragment(
    article,
    blocks.map(block => whole(article, block)),
    'en',
  );

/** Take a directive apart, as a browser does. */
function parse(directive: string) {
  const parts = directive.replace(/^text=/, '').split(',');
  const prefix = parts[0]?.endsWith('-') ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') ? parts.pop()?.slice(1) : undefined;
  expect(parts.length).toBeGreaterThanOrEqual(1);
  expect(parts.length).toBeLessThanOrEqual(2);
  const read = (part = '') => decodeURIComponent(part);
  return { prefix: read(prefix), start: read(parts[0]), end: read(parts[1]), suffix: read(suffix) };
}

/** How often a text says something, whatever the case, also inside itself. */
function timesIn({ blocks }: Article, words: RegExp): number {
  const all = blocks.map(({ text }) => text).join(' ');
  return [...all.matchAll(new RegExp(`(?=${words.source})`, 'giu'))].length;
}
const literal = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const pattern = (...words: string[]) =>
  new RegExp(words.filter(Boolean).map(literal).join('\\s*'), 'u');

describe('a quote is named', () => {
  test('as a whole if it is short', () => {
    expect(fragmentOf(articleOf('The clock has stopped.', 'It was nine.'), 0)).toBe(
      'text=The%20clock%20has%20stopped',
    );
  });

  test('by its ends if it is long, or goes over several paragraphs', () => {
    const long = 'one two three four five six seven eight nine ten eleven twelve';
    expect(fragmentOf(articleOf(long, 'Tea.'), 0)).toBe(
      'text=one%20two%20three%20four%20five,eight%20nine%20ten%20eleven%20twelve',
    );
    expect(fragmentOf(articleOf('It began here.', 'And went on.', 'It ended there.'), 0, 2)).toBe(
      'text=It%20began%20here,It%20ended%20there',
    );
  });

  test('with more words while others begin or end alike', () => {
    const article = articleOf(
      'I think that we all agree on tea, and on much besides, do we not?',
      'I think that we all agree on cake, and on much more, do we not?',
    );
    expect(parse(fragmentOf(article, 1) ?? '')).toMatchObject({
      start: 'I think that we all agree on cake',
      end: 'much more, do we not',
    });
  });

  test('with the words around it if the same is said elsewhere', () => {
    const article = articleOf('He said yes. She agreed.', 'They said yes. Nobody knew.');
    const yes = { block: 1, span: { from: 10, to: 14 } };
    const directive = textFragment(article, [yes], 'en') ?? '';
    expect(parse(directive)).toEqual({ prefix: 'said', start: 'yes', end: '', suffix: '. Nobody' });
  });

  test('without the remark that it begins or ends with, if that is made again and again', () => {
    const article = articleOf('Right.', 'A clock that nobody winds will stop.', 'Right.');
    expect(fragmentOf(article, 0, 1)).toBe('text=A%20clock%20that%20nobody%20winds%20will%20stop');
    expect(fragmentOf(article, 1, 2)).toBe(fragmentOf(article, 0, 1));
  });

  test('up to where the page breaks the line', () => {
    const article = articleOf('A first line\nand a second');
    expect(fragmentOf(article, 0)).toBe('text=A%20first%20line,and%20a%20second');
  });
});

test.each([
  ['a remark that is made twice', articleOf('Right.', 'Well.', 'right!')],
  ['the same in other marks and letters', articleOf('“Café”', 'Tea', 'cafe')],
  ['a paragraph without words', articleOf('…', 'Tea.')],
])('%s has no fragment of its own', (_name, article) => {
  expect(fragmentOf(article, 0)).toBeNull();
});

test('what means something in a directive, in a link or in Markdown is encoded', () => {
  const directive = fragmentOf(articleOf("R&D, GPT-3 (it's *big*_ish_)! a~b", 'Tea'), 0) ?? '';
  expect(directive).toBe('text=R%26D%2C%20GPT%2D3%20%28it%27s%20%2Abig%2A%5Fish%5F%29%21%20a%7Eb');
});

test('a fragment, decoded, is in the article exactly once, whatever is quoted', () => {
  const word = fc.constantFrom('tea', 'Tea', 'clock', 'a-b', 'x,y', 'R&D', 'naïve', '“so”', 'no.');
  const anyArticle = fc.array(
    fc.array(word, { minLength: 1, maxLength: 14 }).map(words => words.join(' ')),
    { minLength: 1, maxLength: 6 },
  );
  const anyQuote = anyArticle.chain(texts =>
    fc.tuple(
      fc.constant(articleOf(...texts)),
      fc.nat(texts.length - 1),
      fc.nat(texts.length - 1),
      fc.nat(60),
    ),
  );
  fc.assert(
    fc.property(anyQuote, ([article, some, other, from]) => {
      const blocks = [Math.min(some, other), Math.max(some, other)];
      const spans = [...new Set(blocks)].map(block => whole(article, block));
      const [first] = spans;
      if (!first) return;
      const cut = { ...first, span: { from: Math.min(from, first.span.to), to: first.span.to } };
      const directive = textFragment(article, [cut, ...spans.slice(1)], 'en');
      if (directive === null) return;
      expect(directive).toMatch(/^text=(?:[\w.%]+-,)?[\w.%]+(?:,[\w.%]+)?(?:,-[\w.%]+)?$/);
      const { prefix, start, end, suffix } = parse(directive);
      if (end) {
        expect(timesIn(article, pattern(start))).toBe(1);
        expect(timesIn(article, pattern(end))).toBe(1);
      } else {
        expect(timesIn(article, pattern(prefix, start, suffix))).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
});

test('nearly every paragraph of the interview has a fragment, and none is long', () => {
  const article = articleOf(...english.map(({ text }) => text.replace(/^[A-Z][A-Z .'’-]+: /, '')));
  const directives = article.blocks.map((_, block) => fragmentOf(article, block));
  const found = directives.filter(directive => directive !== null);
  expect(found.length / directives.length).toBeGreaterThan(0.95);
  expect(Math.max(...found.map(({ length }) => length))).toBeLessThan(400);
});
