import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapMarks, markPath, turnMarks } from '../../../core/ribbon/ribbon.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { type SmallTurn, smallEpisode } from '../../fixtures/small-episode.ts';

const LENGTH = 700;

describe('forty characters are said on a ribbon of 40 px', () => {
  const episode = smallEpisode([
    [null, ['引言很长很长']],
    ['Klein', ['一'.repeat(10)]],
    ['Amodei', ['二'.repeat(19), '[音乐]']],
    ['Klein', ['三']],
    ['Amodei', ['四'.repeat(10)]],
  ]);

  test('each speaker has the stretches in which they speak, in proportion', () => {
    expect(turnMarks(episode, 40)).toEqual([
      [
        { from: 0, to: 9.25 },
        // A single character can be seen.
        { from: 29, to: 30.5 },
      ],
      [
        { from: 10, to: 28.25 },
        { from: 30, to: 39.25 },
      ],
    ]);
  });

  test.each([
    ['the introduction', 0, 1, []],
    ['music', 3, 4, []],
    ['a paragraph', 1, 2, [{ from: 0, to: 10 }]],
    ['a paragraph and the music behind it', 2, 4, [{ from: 10, to: 29 }]],
    ['the rest', 4, 6, [{ from: 29, to: 40 }]],
  ])('a gap of %s', (_name, from, to, marks) => {
    expect(gapMarks(episode, [{ from, to }], 40)).toEqual(marks);
  });
});

test('of 86 turns of the first interview, only what lies within a pixel of its own is joined', () => {
  const countAt = (length: number) => turnMarks(firstEpisode, length).map(marks => marks.length);
  expect(countAt(LENGTH)).toEqual([42, 41]);
  expect(countAt(20 * LENGTH)).toEqual([44, 42]);
});

const anyTurns = fc.array(
  fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.integer({ min: 1, max: 3000 })),
  { minLength: 1, maxLength: 60 },
);

test('marks lie in order, apart, on the ribbon, and cover all turns of their speaker', () => {
  fc.assert(
    fc.property(anyTurns, fc.integer({ min: 20, max: 900 }), (turns, length) => {
      const episode = smallEpisode(
        // A paragraph is named by its text, which so must be another each time.
        turns.map(([name, size], at): SmallTurn => [name, [String(at).padEnd(size + 2, '字')]]),
      );
      for (const marks of turnMarks(episode, length)) {
        expect(marks.length).toBeGreaterThan(0);
        for (const [at, { from, to }] of marks.entries()) {
          expect(to - from).toBeGreaterThanOrEqual(1.5 - 1e-9);
          expect(from).toBeGreaterThanOrEqual(marks[at - 1]?.to ?? 0);
          expect(to).toBeLessThanOrEqual(length + 1.5);
        }
        // However many turns there are, there is an end to what must be drawn.
        expect(marks.length).toBeLessThanOrEqual(length / 1.5 + 1);
      }
    }),
  );
});

test.each([
  ['square ends', 10, false, 'M7.5 2a2.5 0 0 0 1 5 0V12a2.5 0 0 0 1-5 0Z'],
  ['round ends', 10, true, 'M7.5 4.5a2.5 2.5 0 0 1 5 0V9.5a2.5 2.5 0 0 1-5 0Z'],
  ['ends as round as it is long', 2, true, 'M7.5 3a2.5 1 0 0 1 5 0V3a2.5 1 0 0 1-5 0Z'],
])('a mark with %s is one path', (_name, length, isRound, path) => {
  expect(markPath([{ from: 2, to: 2 + length }], 10, 5, isRound)).toBe(path);
});
