import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  nextTurn,
  previousTurn,
  startOfTurn,
  turnAt,
} from '../../../core/transcript/turn-steps.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

const everyTurn = () => true;
const anyPosition = fc.record({
  paragraph: fc.constantFrom(...firstEpisode.paragraphs.map(({ id }) => id)),
  fraction: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('stepping forward from the start visits every turn once, in order', () => {
  const [first] = firstEpisode.paragraphs;
  if (!first) throw new Error('No paragraph.');
  const visited: number[] = [];
  let turn = nextTurn(firstEpisode, { paragraph: first.id, fraction: 0 }, everyTurn);
  while (turn) {
    visited.push(turn.index);
    turn = nextTurn(firstEpisode, startOfTurn(turn), everyTurn);
  }
  expect(visited).toEqual(firstEpisode.turns.map(({ index }) => index));
});

test('a step back from inside a turn leads to its start, and from there to the turn before', () => {
  const turn = firstEpisode.turns[9];
  const inside = turn?.paragraphs[1];
  if (!turn || !inside) throw new Error('No such turn.');

  const back = previousTurn(firstEpisode, { paragraph: inside.id, fraction: 0.5 }, everyTurn);
  expect(back).toBe(turn);
  expect(previousTurn(firstEpisode, startOfTurn(turn), everyTurn)).toBe(firstEpisode.turns[8]);
});

test('a line read of the first paragraph still counts as the start of its turn', () => {
  const turn = firstEpisode.turns[9];
  if (!turn) throw new Error('No such turn.');
  const barelyBegun = { ...startOfTurn(turn), fraction: 0.05 };
  expect(previousTurn(firstEpisode, barelyBegun, everyTurn)).toBe(firstEpisode.turns[8]);
});

test('a step lands only where it may', () => {
  fc.assert(
    fc.property(anyPosition, fc.constantFrom(...firstEpisode.speakers), (position, { id }) => {
      const bySpeaker = ({ speaker }: { speaker: string }) => speaker === id;
      for (const step of [nextTurn, previousTurn]) {
        const turn = step(firstEpisode, position, bySpeaker);
        expect(turn === null || turn.speaker === id).toBe(true);
      }
    }),
  );
});

test('a step forward leads on, a step back never does', () => {
  fc.assert(
    fc.property(anyPosition, position => {
      const here = turnAt(firstEpisode, position)?.index ?? -1;
      const next = nextTurn(firstEpisode, position, everyTurn);
      const previous = previousTurn(firstEpisode, position, everyTurn);
      expect(next === null || next.index === here + 1).toBe(true);
      expect(previous === null || previous.index <= here).toBe(true);
    }),
  );
});

test('the introduction belongs to no turn', () => {
  const [first] = firstEpisode.paragraphs;
  if (!first) throw new Error('No paragraph.');
  expect(turnAt(firstEpisode, { paragraph: first.id, fraction: 0.5 })).toBeNull();
});
