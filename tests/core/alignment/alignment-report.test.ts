import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts, type Texts } from '../../../core/alignment/align-texts.ts';
import { alignedTexts } from '../../../core/alignment/aligned-texts.ts';
import { reportAlignment } from '../../../core/alignment/alignment-report.ts';
import type { Paragraph } from '../../../core/episode/episode.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { readTexts } from '../../bench/align-folder.ts';
import { alignmentOf, anyAlignment } from '../../fixtures/any-alignment.ts';
import { readParallelText } from '../../fixtures/parallel-text.ts';
import { wordList } from '../../fixtures/word-list.ts';

const many = (count: number) => Array.from({ length: count }, () => 100);
const pairs = (count: number) =>
  Array.from({ length: count }, (_, at): [number, number] => [at, at]);

test.each([
  ['a page that says it all', 20, 20, 20, 'whole'],
  ['a page that says a little more', 24, 20, 20, 'whole'],
  ['a page cut off after five paragraphs', 5, 20, 5, 'part'],
  ['a page about something else', 20, 20, 0, 'other'],
  ['a page with a few lines only, and about something else', 3, 20, 0, 'none'],
  ['a page without text', 0, 20, 0, 'none'],
] as const)('%s', (_name, blocks, paragraphs, links, extent) => {
  const { texts, episode } = alignmentOf(many(blocks), many(paragraphs), pairs(links));
  expect(reportAlignment(texts, episode)).toMatchObject({ extent, blocks, linked: links });
});

test('a page about something else lacks nothing of the transcript', () => {
  const { texts, episode } = alignmentOf(many(20), many(20), []);
  const report = reportAlignment(texts, episode);
  expect(report.blockGaps).toEqual([]);
  expect(report.paragraphGaps).toEqual([]);
});

describe('what the aligner finds', () => {
  const [interview, other] = [
    '../../../dev/stand-in/article-a',
    '../../fixtures/article-de-fr',
  ].map(path => {
    const folder = new URL(path, import.meta.url).pathname;
    return readTexts(readParallelText(folder)).texts;
  }) as [Texts, Texts];
  const extentOf = (blocks: Texts['blocks']) => {
    const alignment = alignTexts({ ...interview, blocks }, [], wordList);
    return reportAlignment(alignedTexts({ blocks }, firstEpisode, alignment), firstEpisode).extent;
  };

  test.each([3, 4, 5, 6, 8, 12, 20, 100])(
    'of the first %i paragraphs is the start of it',
    count => {
      expect(extentOf(interview.blocks.slice(0, count))).toBe('part');
    },
  );

  test('of what a paywall leaves, with a line of its own, is the start of it', () => {
    const gate = { text: 'Join to read as much as you like, whenever you like.', label: null };
    expect(extentOf([...interview.blocks.slice(0, 5), gate])).toBe('part');
  });

  test.each([3, 5, 8, 20, 40, 150])('of any %i lines about something else is nothing', count => {
    for (let from = 0; from + count <= other.blocks.length; from += Math.ceil(count / 2)) {
      expect(extentOf(other.blocks.slice(from, from + count))).toBe(count < 8 ? 'none' : 'other');
    }
  });

  test('of a few lines under a headline that names both speakers is nothing', () => {
    const lines = [
      'The two met in a studio by the harbour, on a morning of rain.',
      'Listeners who wrote to us liked the length, and one of them baked a cake.',
      'A recording can be heard wherever podcasts are heard.',
    ];
    expect(extentOf(lines.map(text => ({ text, label: null })))).toBe('none');
  });
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
  const { texts, episode } = alignmentOf(many(3), many(4), [
    [0, 0],
    [1, 2],
    [2, 3],
  ]);
  const paragraphs = episode.paragraphs.map(
    (paragraph, at): Paragraph => (at === 1 ? { ...paragraph, kind: 'cue' } : paragraph),
  );
  expect(reportAlignment(texts, { ...episode, paragraphs }).paragraphGaps).toEqual([]);
});

test('of what says the same, what is linked and what is in gaps is all there is', () => {
  fc.assert(
    fc.property(anyAlignment, ({ texts, episode }) => {
      const { extent, blocks, linked, blockGaps } = reportAlignment(texts, episode);
      const missing = blockGaps.reduce((sum, { from, to }) => sum + to - from, 0);
      expect(linked + missing).toBe(extent === 'none' || extent === 'other' ? 0 : blocks);
    }),
  );
});
