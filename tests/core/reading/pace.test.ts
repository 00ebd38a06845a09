import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  charactersPerMinute,
  minutesLeft,
  NO_PACE,
  observePace,
} from '../../../core/reading/pace.ts';

const MINUTE = 60_000;
const CHINESE = 'zh-CN';

describe('only what looks like reading counts', () => {
  test.each([
    ['a paragraph at an ordinary pace', 200, 0.5, true],
    ['a difficult paragraph', 120, 1, true],
    ['an easy one', 600, 0.5, true],
    ['a jump to another turn', 5000, 0.01, false],
    ['skimming', 2000, 1, false],
    ['a paragraph and a cup of tea', 200, 4, false],
    ['a long paragraph and a long lunch', 9000, 40, false],
    ['going back', -200, 0.5, false],
    ['staying', 0, 1, false],
    ['no time at all', 200, 0, false],
    ['nothing in no time', 0, 0, false],
    ['a clock put back', 200, -1, false],
  ])('%s', (_name, characters, minutes, counts) => {
    const pace = observePace(NO_PACE, { characters, ms: minutes * MINUTE }, CHINESE);
    expect(pace).toEqual(counts ? { characters, ms: minutes * MINUTE } : NO_PACE);
  });
});

test('whatever happens, the pace stays that of a reader', () => {
  const anyAdvance = fc.record({ characters: fc.double(), ms: fc.double() });
  fc.assert(
    fc.property(fc.array(anyAdvance), advances => {
      const pace = advances.reduce((sum, step) => observePace(sum, step, CHINESE), NO_PACE);
      expect(charactersPerMinute(pace, CHINESE)).toBeGreaterThanOrEqual(99.99);
      expect(charactersPerMinute(pace, CHINESE)).toBeLessThanOrEqual(1600.01);
    }),
  );
});

test("the reader's own pace counts once there is enough of it", () => {
  const typical = charactersPerMinute(NO_PACE, CHINESE);
  expect(charactersPerMinute({ characters: 900, ms: 3 * MINUTE }, CHINESE)).toBe(typical);
  expect(charactersPerMinute({ characters: 1400, ms: 2 * MINUTE }, CHINESE)).toBe(typical);
  expect(charactersPerMinute({ characters: 1200, ms: 4 * MINUTE }, CHINESE)).toBe(300);
});

test('an alphabet takes more characters a minute than Chinese, in any spelling of its tag', () => {
  const chinese = charactersPerMinute(NO_PACE, 'zh-Hans-CN');
  expect(charactersPerMinute(NO_PACE, 'ZH')).toBe(chinese);
  expect(charactersPerMinute(NO_PACE, 'ja')).toBeGreaterThan(chinese);
  expect(charactersPerMinute(NO_PACE, 'en')).toBeGreaterThan(charactersPerMinute(NO_PACE, 'ja'));
});

describe('time left is in whole minutes, and none only at the end', () => {
  test.each([
    [0, 0],
    [1, 1],
    [400, 1],
    [401, 2],
    [30_000, 75],
  ])('%d characters: %d', (characters, minutes) => {
    expect(minutesLeft(characters, NO_PACE, CHINESE)).toBe(minutes);
  });
});
