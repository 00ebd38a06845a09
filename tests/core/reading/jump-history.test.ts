import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backFrom,
  forwardFrom,
  type HistoryStep,
  type JumpHistory,
  NO_JUMPS,
  noteJump,
} from '../../../core/reading/jump-history.ts';
import type { ReadingPosition } from '../../../core/reading/reading-position.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

const anyPosition: fc.Arbitrary<ReadingPosition> = fc.record({
  paragraph: fc.constantFrom(...firstEpisode.paragraphs.map(({ id }) => id)),
  fraction: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('without a jump there is nowhere to go', () => {
  fc.assert(
    fc.property(anyPosition, here => {
      expect(backFrom(here, NO_JUMPS)).toBeNull();
      expect(forwardFrom(here, NO_JUMPS)).toBeNull();
    }),
  );
});

test('jump by jump one comes back to where one was, and forward again', () => {
  fc.assert(
    fc.property(
      fc.array(anyPosition, { minLength: 1, maxLength: 100 }),
      anyPosition,
      (way, end) => {
        const jumped = way.reduce<JumpHistory>(noteJump, NO_JUMPS);
        const returned = walk(backFrom, end, jumped);
        expect(returned.seen).toEqual(way.toReversed());
        const gone = walk(forwardFrom, way[0] ?? end, returned.history);
        expect(gone.seen).toEqual([...way.slice(1), end]);
        expect(gone.history).toEqual(jumped);
      },
    ),
  );
});

test('a jump from where one went back to leaves nothing to go forward to', () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { minLength: 2, maxLength: 9 }), anyPosition, (way, end) => {
      const step = backFrom(end, way.reduce<JumpHistory>(noteJump, NO_JUMPS));
      if (!step) throw new Error('There is a way back.');
      expect(forwardFrom(end, noteJump(step.history, step.target))).toBeNull();
    }),
  );
});

test('only so many jumps are remembered, the newest', () => {
  fc.assert(
    fc.property(fc.array(anyPosition, { minLength: 101, maxLength: 300 }), way => {
      const { back } = way.reduce<JumpHistory>(noteJump, NO_JUMPS);
      expect(back).toEqual(way.slice(-100));
    }),
  );
});

function walk(
  step: (here: ReadingPosition, history: JumpHistory) => HistoryStep | null,
  from: ReadingPosition,
  history: JumpHistory,
) {
  const seen: ReadingPosition[] = [];
  let now = history;
  for (let next = step(from, now); next; next = step(next.target, now)) {
    seen.push(next.target);
    now = next.history;
  }
  return { seen, history: now };
}
