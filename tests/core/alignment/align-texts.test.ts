import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts, type Texts } from '../../../core/alignment/align-texts.ts';
import type { Alignment, Pin } from '../../../core/alignment/alignment.ts';
import type { SpeakerId } from '../../../core/episode/episode.ts';
import { readTexts } from '../../bench/align-folder.ts';
import { readParallelText } from '../../fixtures/parallel-text.ts';

const interview = readTexts(
  readParallelText(new URL('../../../dev/stand-in/article-a', import.meta.url).pathname),
).texts;

/** Make texts of bare paragraphs. */
function texts(blocks: readonly string[], paragraphs: readonly string[]): Texts {
  return {
    blocks: blocks.map(text => ({ text, label: null })),
    paragraphs: paragraphs.map(text => ({ text, speaker: null })),
    speakers: [],
  };
}

/** The links as pairs of numbers. */
function pairs({ links }: Alignment): readonly (readonly [number, number])[] {
  return links.map(({ block, paragraph }) => [block, paragraph]);
}

const word = fc.constantFrom(
  ...'river stone Anna 1,000 9 million 一百万 亿 好 。 ？ A.I. (x) 「 … été Straße Ω ß ﷺ ２０ ² 한국 สวัสดี 💡'.split(
    ' ',
  ),
  '. ',
  '? ',
);
const anyText = fc.oneof(
  fc.array(word).map(words => words.join(' ')),
  fc.string({ unit: 'binary' }),
);
const anyTexts = fc.record({
  blocks: fc.array(
    fc.record({ text: anyText, label: fc.constantFrom(null, 'ANNA', 'BEN', 'Somebody') }),
    { maxLength: 12 },
  ),
  paragraphs: fc.array(
    fc.record({
      text: anyText,
      speaker: fc.constantFrom(null, 'anna' as SpeakerId, 'ben' as SpeakerId),
    }),
    { maxLength: 12 },
  ),
  speakers: fc.constant([
    { id: 'anna' as SpeakerId, name: 'Anna', translatedName: '安娜' },
    { id: 'ben' as SpeakerId, name: 'Ben', translatedName: null },
  ]),
});
const anyPins: fc.Arbitrary<Pin[]> = fc.array(
  fc.record({ block: fc.nat(11), paragraph: fc.nat(11) }),
  { maxLength: 4 },
);

describe('any two texts whatever', () => {
  test('have links that never cross, lie inside the texts and come in order', () => {
    fc.assert(
      fc.property(anyTexts, anyPins, (made, pins) => {
        const links = pairs(alignTexts(made, pins));
        for (const [at, [block, paragraph]] of links.entries()) {
          expect(made.blocks[block]).toBeDefined();
          expect(made.paragraphs[paragraph]).toBeDefined();
          const [lastBlock, lastParagraph] = links[at - 1] ?? [0, -1];
          expect(block).toBeGreaterThanOrEqual(lastBlock);
          if (block === lastBlock) expect(paragraph).toBeGreaterThan(lastParagraph);
          else expect(paragraph).toBeGreaterThanOrEqual(lastParagraph);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('have sentence links inside their links, each with a confidence from 0 to 1', () => {
    fc.assert(
      fc.property(anyTexts, made => {
        const { links, sentences } = alignTexts(made);
        for (const { block, paragraph, blockSpan, paragraphSpan, confidence } of sentences) {
          expect(links.some(l => l.block === block && l.paragraph === paragraph)).toBe(true);
          expect(made.blocks[block]?.text.slice(blockSpan.from, blockSpan.to)).not.toBe('');
          expect(
            made.paragraphs[paragraph]?.text.slice(paragraphSpan.from, paragraphSpan.to),
          ).not.toBe('');
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('keep every pin that no later pin crosses', () => {
    fc.assert(
      fc.property(anyTexts, anyPins, (made, pins) => {
        const { links } = alignTexts(made, pins);
        const [last] = pins.slice(-1);
        if (!last || !made.blocks[last.block] || !made.paragraphs[last.paragraph]) return;
        expect(links).toContainEqual({ ...last, confidence: 1 });
      }),
      { numRuns: 300 },
    );
  });
});

test('a text aligns with itself paragraph by paragraph', () => {
  const all = interview.blocks.map(({ text }) => text);
  const run = fc.record({ from: fc.nat(all.length - 1), length: fc.integer({ min: 4, max: 60 }) });
  fc.assert(
    fc.property(run, ({ from, length }) => {
      const some = all.slice(from, from + length);
      expect(pairs(alignTexts(texts(some, some)))).toEqual(some.map((_, at) => [at, at]));
    }),
    { numRuns: 30 },
  );
});

test('an empty side leaves the other without links', () => {
  const none: Alignment = { links: [], sentences: [] };
  expect(alignTexts(texts([], ['Allein.']))).toEqual(none);
  expect(alignTexts(texts(['Alone.', ''], []))).toEqual(none);
  expect(alignTexts(texts([], []))).toEqual(none);
  expect(alignTexts(texts(['', ' '], ['', '…']))).toEqual(none);
});

describe('the stand-in interview', () => {
  const whole = pairs(alignTexts(interview));

  test.each([20, 77, 140, 201, 250])('without block %i aligns as before five blocks away', gone => {
    const less = { ...interview, blocks: interview.blocks.toSpliced(gone, 1) };
    const found = pairs(alignTexts(less)).map(([b, p]) => [b < gone ? b : b + 1, p] as const);
    const isFar = ([b]: readonly [number, number]) => Math.abs(b - gone) > 5;
    expect(found.filter(isFar)).toEqual(whole.filter(isFar));
  });

  test('aligns as well when no label is printed', () => {
    const bare = { ...interview, blocks: interview.blocks.map(b => ({ ...b, label: null })) };
    const found = new Set(pairs(alignTexts(bare)).map(String));
    const same = whole.filter(pair => found.has(String(pair)));
    expect(same.length).toBeGreaterThan(whole.length * 0.97);
  });

  test('aligns what a paywall leaves of it', () => {
    const start = { ...interview, blocks: interview.blocks.slice(0, 8) };
    const found = pairs(alignTexts(start));
    const known = new Set(whole.map(String));
    expect(found.length).toBeGreaterThanOrEqual(6);
    expect(found.filter(pair => !known.has(String(pair)))).toEqual([]);
  });

  test.each([
    { blocks: 1, paragraphs: 9 },
    { blocks: 9, paragraphs: 1 },
  ])('told $blocks times against $paragraphs aligns as far as both go', told => {
    const again = <T>(items: readonly T[], times: number) => Array(times).fill(items).flat() as T[];
    const made = {
      ...interview,
      blocks: again(interview.blocks, told.blocks),
      paragraphs: again(interview.paragraphs, told.paragraphs),
    };
    const found = new Set(pairs(alignTexts(made)).map(String));
    const same = whole.filter(pair => found.has(String(pair)));
    expect(same.length).toBeGreaterThan(whole.length * 0.95);
  });

  test('turns a pin into a link, and the pairs beside it give way', () => {
    const alignment = alignTexts(interview, [{ block: 100, paragraph: 96 }]);
    expect(alignment.links).toContainEqual({ block: 100, paragraph: 96, confidence: 1 });
    for (const { block, paragraph } of alignment.links) {
      if (block < 100) expect(paragraph).toBeLessThanOrEqual(96);
      if (block > 100) expect(paragraph).toBeGreaterThanOrEqual(96);
    }
  });

  test('the voices of a page that names nobody we know are learned', () => {
    const renamed = {
      ...interview,
      blocks: interview.blocks.map(b => ({
        ...b,
        label: b.label && (b.label === 'EZRA KLEIN' ? 'HOST' : 'GUEST'),
      })),
    };
    const found = new Set(pairs(alignTexts(renamed)).map(String));
    expect(whole.filter(pair => found.has(String(pair))).length).toBeGreaterThan(
      whole.length * 0.98,
    );
  });
});

test('figures and names match however they are written', () => {
  const english = [
    'It was the cheapest boat in the harbor.',
    'Somebody paid $100 million for it in 2018.',
    'Nobody knows why they did such a thing.',
    'The A.I. on board had a 20-digit name.',
  ];
  const chinese = ['2018 年，有人花了 1 亿美元买下它。', '船上的 AI 有一个 20 位的名字。'];
  expect(pairs(alignTexts(texts(english, chinese)))).toEqual([
    [1, 0],
    [3, 1],
  ]);
});
