import { LONGEST_RUN, scoreGaps, scoreRuns } from './runs.ts';
import type { Scored } from './sentence-path.ts';
import type { Units } from './units.ts';
import { missedWords, thinning } from './word-evidence.ts';
import type { WordUnits } from './word-pairs.ts';

/**
 * Score what the units of a text say by themselves.
 *
 * @param missed what it says of each token that its counterparts are missing
 * @param words the words of the units that a word list knows
 * @param gap what it says of a unit that it has no counterpart
 */
export function scoreUnits(
  units: Units,
  missed: Float64Array,
  words: WordUnits | null,
  gap: number,
): Scored {
  const alone = words && missedWords(words);
  return {
    units,
    runs: scoreRuns(units, missed, alone),
    gapUntil: scoreGaps(units.count, alone, gap),
    thin: words && thinning(words, LONGEST_RUN),
  };
}
