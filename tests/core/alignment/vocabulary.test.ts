import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntList } from '../../../core/alignment/int-list.ts';
import { Vocabulary } from '../../../core/alignment/vocabulary.ts';

/** Number the tokens of one sentence. */
function read(vocabulary: Vocabulary, hashes: readonly number[]): readonly number[] {
  const list = new IntList();
  for (const hash of hashes) list.push(hash);
  const tokens = new IntList();
  vocabulary.readSentence(list, tokens);
  return [...tokens.toArray()];
}

test('tokens are numbered in the order they are first met, each once a sentence', () => {
  const vocabulary = new Vocabulary();
  expect(read(vocabulary, [7, 0, 7, -3])).toEqual([0, 1, 2]);
  expect(read(vocabulary, [-3, 8, 0, 8])).toEqual([2, 3, 1]);
  expect(vocabulary.size).toBe(4);
});

test('a token keeps its number however many follow', () => {
  const many = fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), {
    minLength: 1,
    maxLength: 200,
  });
  const others = Array.from({ length: 40_000 }, (_, hash) => hash);
  fc.assert(
    fc.property(many, first => {
      const vocabulary = new Vocabulary();
      read(vocabulary, first);
      read(vocabulary, others);
      expect(read(vocabulary, first)).toEqual(first.map((_, at) => at));
    }),
    { numRuns: 5 },
  );
});
