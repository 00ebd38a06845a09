import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignedTexts } from '../../../core/alignment/aligned-texts.ts';
import type { Link, SentenceLink } from '../../../core/alignment/alignment.ts';
import type { Paragraph, Span } from '../../../core/episode/episode.ts';
import { originalSpans } from '../../../core/quotes/original-spans.ts';
import { composeQuote } from '../../../core/quotes/quote.ts';
import { quoteWhole } from '../../../core/quotes/quoted.ts';
import { shownAsWritten } from '../../../core/transcript/shown-transcript.ts';
import { anyAlignment } from '../../fixtures/any-alignment.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([
  ['Ada', ['茶凉了。钟停了。', '没有人知道为什么。']],
  ['Tom', ['我知道。']],
]);
const [first, second, third] = episode.paragraphs as [Paragraph, Paragraph, Paragraph];
const article = {
  blocks: [
    { text: 'The tea is cold. The clock has stopped.', label: 'ADA' },
    { text: 'Nobody knows why. I do, and it is simple.', label: null },
    { text: 'An aside of the editor.', label: null },
  ],
};
const link = (block: number, paragraph: number): Link => ({ block, paragraph, confidence: 0.9 });
const sentence = (
  [block, from, to]: [number, number, number],
  [paragraph, start, end]: [number, number, number],
): SentenceLink => ({
  ...link(block, paragraph),
  blockSpan: { from, to },
  paragraphSpan: { from: start, to: end },
});
const texts = alignedTexts(article, episode, {
  links: [link(0, 0), link(1, 1), link(1, 2)],
  sentences: [
    sentence([0, 0, 16], [0, 0, 4]),
    sentence([0, 17, 39], [0, 4, 8]),
    sentence([1, 0, 17], [1, 0, 9]),
    sentence([1, 18, 41], [2, 0, 4]),
  ],
});
const part = (paragraph: Paragraph, span: Span) => ({ paragraph, span });
const ADDRESS = episode.articles[0];

describe('what the article says of a quote is', () => {
  test.each([
    ['the block of a paragraph', [quoteWhole(first)], [[0, 0, 39]]],
    ['the sentence that is linked', [part(first, { from: 5, to: 7 })], [[0, 17, 39]]],
    ['the sentences of a part that goes over two', [part(first, { from: 2, to: 6 })], [[0, 0, 39]]],
    ['no more of a block than is quoted', [quoteWhole(second)], [[1, 0, 17]]],
    ['all of a block that is quoted whole', [quoteWhole(second), quoteWhole(third)], [[1, 0, 41]]],
    [
      'of several blocks, in their order',
      [quoteWhole(first), quoteWhole(second)],
      [
        [0, 0, 39],
        [1, 0, 17],
      ],
    ],
  ] as const)('%s', (_name, quoted, spans) => {
    expect(originalSpans(texts, quoted)).toEqual(
      spans.map(([block, from, to]) => ({ block, span: { from, to } })),
    );
  });

  test('always something of the blocks that are linked, in their order', () => {
    fc.assert(
      fc.property(anyAlignment, fc.nat(12), fc.nat(4), ({ texts, episode }, from, count) => {
        const quoted = episode.paragraphs.slice(from, from + count + 1).map(quoteWhole);
        const linked = quoted.flatMap(({ paragraph }) => texts.blocksOf[paragraph.index] ?? []);
        const spans = originalSpans(texts, quoted);
        expect(spans.map(({ block }) => block)).toEqual(
          [...new Set(spans.map(({ block }) => block))].sort((a, b) => a - b),
        );
        for (const { block, span } of spans) {
          expect(linked).toContain(block);
          expect(span.to).toBeLessThanOrEqual(texts.article.blocks[block]?.text.length ?? 0);
        }
      }),
    );
  });
});

describe('a quote', () => {
  test('of one voice names it once, and leads to the words', () => {
    expect(
      composeQuote(shownAsWritten(episode), texts, [part(first, { from: 4, to: 8 })], ADDRESS),
    ).toEqual({
      words: [{ speaker: null, text: '钟停了。' }],
      original: [{ speaker: null, text: 'The clock has stopped.' }],
      speaker: 'Ada',
      link: `${ADDRESS}#:~:text=The%20clock%20has%20stopped`,
    });
  });

  test('of several voices names each where it begins', () => {
    const quote = composeQuote(
      shownAsWritten(episode),
      texts,
      episode.paragraphs.map(quoteWhole),
      ADDRESS,
    );
    expect(quote.words.map(({ speaker }) => speaker)).toEqual(['Ada', null, 'Tom']);
    expect(quote.original.map(({ speaker }) => speaker)).toEqual(['Ada', null]);
    expect(quote.speaker).toBeNull();
    expect(quote.link).toBe(
      `${ADDRESS}#:~:text=The%20tea%20is%20cold.%20The,do%2C%20and%20it%20is%20simple`,
    );
  });

  test('says only what is known, and leads to the article', () => {
    const lone = alignedTexts(article, episode, { links: [], sentences: [] });
    for (const known of [lone, null]) {
      expect(composeQuote(shownAsWritten(episode), known, [quoteWhole(third)], ADDRESS)).toEqual({
        words: [{ speaker: null, text: '我知道。' }],
        original: [],
        speaker: 'Tom',
        link: ADDRESS,
      });
    }
  });
});
