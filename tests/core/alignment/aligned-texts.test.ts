import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignmentOf, anyAlignment } from '../../fixtures/any-alignment.ts';
import { anySentences } from '../../fixtures/any-sentences.ts';
import { slowBeginnings, slowPartners } from '../../fixtures/slow-texts.ts';

describe('a point of one text has its point in the other', () => {
  test('a pair begins and ends together, however long either is', () => {
    const { texts } = alignmentOf(
      [300, 100],
      [50, 90],
      [
        [0, 0],
        [1, 1],
      ],
    );
    for (const fraction of [0, 0.5, 0.99]) {
      expect(texts.beside({ block: 0, fraction })).toEqual({ paragraph: 0, fraction });
      expect(texts.behind({ paragraph: 1, fraction })).toEqual({ block: 1, fraction });
    }
  });

  test('two blocks that became one paragraph share it', () => {
    const { texts } = alignmentOf(
      [100, 100],
      [100],
      [
        [0, 0],
        [1, 0],
      ],
    );
    expect(texts.beside({ block: 0, fraction: 0 })).toEqual({ paragraph: 0, fraction: 0 });
    expect(texts.beside({ block: 1, fraction: 1 })).toEqual({ paragraph: 0, fraction: 1 });
  });

  test('a paragraph pinned to a second block is what that block says too', () => {
    const { texts } = alignmentOf(
      [100, 100, 100],
      [50, 50],
      [
        [0, 0],
        [2, 0],
        [2, 1],
      ],
    );
    expect(texts.beside({ block: 0, fraction: 0.5 })?.paragraph).toBe(0);
    expect(texts.beside({ block: 2, fraction: 0 })?.paragraph).toBe(0);
    expect(texts.beside({ block: 2, fraction: 1 })?.paragraph).toBe(1);
  });

  test('a sentence that two render goes on evenly through both, and the next begins behind them', () => {
    const { texts } = alignmentOf(
      [100],
      [100],
      [[0, 0]],
      [
        [0, 50, 0, 40],
        [0, 50, 40, 80],
        [50, 100, 80, 100],
      ],
    );
    const through = (fraction: number) => texts.beside({ block: 0, fraction })?.fraction;
    expect([0, 0.25, 0.5, 0.75].map(through)).toEqual([0, 0.4, 0.8, 0.9]);
    expect(texts.behind({ paragraph: 0, fraction: 0.2 })?.fraction).toBe(0.125);
  });

  test('two sentences that became one are gone through evenly, and the next begins behind them', () => {
    const { texts } = alignmentOf(
      [100],
      [100],
      [[0, 0]],
      [
        [0, 40, 0, 50],
        [40, 80, 0, 50],
        [80, 100, 50, 100],
      ],
    );
    const through = (fraction: number) => texts.beside({ block: 0, fraction })?.fraction;
    expect([0, 0.4, 0.8, 0.9].map(through)).toEqual([0, 0.25, 0.5, 0.75]);
  });

  test('a block without link has none', () => {
    const { texts } = alignmentOf(
      [100, 100, 100],
      [50, 50],
      [
        [0, 0],
        [2, 1],
      ],
    );
    expect(texts.beside({ block: 1, fraction: 0.5 })).toBeNull();
  });

  test('a long stretch that only the transcript has has none; a short remark has its place', () => {
    const long = alignmentOf(
      [100, 100],
      [50, 300, 50],
      [
        [0, 0],
        [1, 2],
      ],
    ).texts;
    expect(long.behind({ paragraph: 1, fraction: 0.5 })).toBeNull();
    const short = alignmentOf(
      [100, 100],
      [50, 6, 50],
      [
        [0, 0],
        [1, 2],
      ],
    ).texts;
    expect(short.behind({ paragraph: 1, fraction: 0.5 })).toMatchObject({ block: 1, fraction: 0 });
  });

  test('before the first link and behind the last there is nothing to follow', () => {
    const { texts } = alignmentOf([100, 100, 100], [50, 50, 90], [[1, 1]]);
    expect(texts.behind({ paragraph: 0, fraction: 0.5 })).toBeNull();
    expect(texts.behind({ paragraph: 2, fraction: 0.5 })).toBeNull();
  });
});

const anyFraction = fc.double({ min: 0, max: 1, noNaN: true });

test('the transcript never goes back while the article goes on, and stays with its links', () => {
  fc.assert(
    fc.property(anyAlignment, ({ texts }) => {
      let last = -1;
      for (const [block, linked] of texts.paragraphsOf.entries()) {
        for (const fraction of [0, 0.3, 0.7, 1]) {
          const point = texts.beside({ block, fraction });
          expect(point === null).toBe(linked.length === 0);
          if (!point) continue;
          expect(linked).toContain(point.paragraph);
          expect(point.paragraph + point.fraction).toBeGreaterThanOrEqual(last - 1e-6);
          last = point.paragraph + point.fraction;
        }
      }
    }),
  );
});

test('there and back leads to the same height, inside a pair', () => {
  fc.assert(
    fc.property(anyAlignment, anyFraction, ({ texts }, fraction) => {
      for (const [block, linked] of texts.paragraphsOf.entries()) {
        const [paragraph] = linked;
        const isPair = linked.length === 1 && texts.blocksOf[paragraph ?? -1]?.length === 1;
        const there = isPair ? texts.beside({ block, fraction }) : null;
        if (!there) continue;
        const back = texts.behind(there);
        expect((back?.block ?? 0) + (back?.fraction ?? 0)).toBeCloseTo(block + fraction, 5);
      }
    }),
  );
});

test('each block knows its paragraphs and each paragraph its blocks, in order', () => {
  fc.assert(
    fc.property(anyAlignment, ({ texts, episode }) => {
      const { article, alignment, paragraphsOf, blocksOf } = texts;
      const slow = slowPartners(alignment, article.blocks, episode.paragraphs);
      expect({ paragraphsOf, blocksOf }).toEqual(slow);
    }),
  );
});

test('inside a pair the texts are level where a sentence begins in both, and nowhere else', () => {
  let found = 0;
  fc.assert(
    fc.property(anySentences, ({ texts, episode }) => {
      const { article, anchors, alignment, paragraphsOf, blocksOf } = texts;
      for (const link of alignment.links) {
        const { block, paragraph } = link;
        const isPair = paragraphsOf[block]?.length === 1 && blocksOf[paragraph]?.length === 1;
        if (!isPair) continue;
        const length = article.blocks[block]?.text.length ?? 0;
        const otherLength = episode.paragraphs[paragraph]?.text.length ?? 0;
        const inner = anchors.filter(anchor => anchor.block === block).slice(1, -1);
        const beginnings = slowBeginnings(alignment, link);
        expect(inner.map(anchor => [anchor.blockFraction, anchor.paragraphFraction])).toEqual(
          beginnings.map(([from, to]) => [from / length, to / otherLength]),
        );
        found += beginnings.length;
      }
    }),
    { seed: 1 },
  );
  expect(found).toBeGreaterThan(10);
});
