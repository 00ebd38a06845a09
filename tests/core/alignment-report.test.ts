import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportAlignment } from '../../core/alignment-report.ts';
import type { Paragraph } from '../../core/episode.ts';
import { alignmentOf, anyAlignment } from '../fixtures/any-alignment.ts';

const many = (count: number) => Array.from({ length: count }, () => 100);
const pairs = (count: number) =>
  Array.from({ length: count }, (_, at): [number, number] => [at, at]);

test.each([
  ['a page that says it all', 20, 20, 20, 'whole'],
  ['a page that says a little more', 24, 20, 20, 'whole'],
  ['a page cut off after five paragraphs', 5, 20, 5, 'part'],
  ['a page about something else', 20, 20, 2, 'none'],
  ['a page on which two in ten agree by chance', 20, 20, 4, 'none'],
  ['a page without text', 0, 20, 0, 'none'],
] as const)('%s', (_name, blocks, paragraphs, links, extent) => {
  const { texts, episode } = alignmentOf(many(blocks), many(paragraphs), pairs(links));
  expect(reportAlignment(texts, episode)).toMatchObject({ extent, blocks, linked: links });
});

test('gaps are told as stretches, on both sides', () => {
  const { texts, episode } = alignmentOf(many(6), many(5), [
    [0, 0],
    [3, 1],
    [5, 4],
  ]);
  expect(reportAlignment(texts, episode)).toMatchObject({
    blockGaps: [
      { from: 1, to: 3 },
      { from: 4, to: 5 },
    ],
    paragraphGaps: [{ from: 2, to: 4 }],
    reached: 5,
  });
});

test('nobody misses music', () => {
  const { texts, episode } = alignmentOf(many(2), many(3), [
    [0, 0],
    [1, 2],
  ]);
  const paragraphs = episode.paragraphs.map(
    (paragraph, at): Paragraph => (at === 1 ? { ...paragraph, kind: 'cue' } : paragraph),
  );
  expect(reportAlignment(texts, { ...episode, paragraphs }).paragraphGaps).toEqual([]);
});

test('what is linked and what is in gaps is all there is', () => {
  fc.assert(
    fc.property(anyAlignment, ({ texts, episode }) => {
      const { blocks, linked, blockGaps } = reportAlignment(texts, episode);
      const missing = blockGaps.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(linked + missing).toBe(blocks);
    }),
  );
});
