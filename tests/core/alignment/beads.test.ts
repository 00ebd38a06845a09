import { describe, expect, test } from 'vitest';
import { alignFolder } from '../../bench/align-folder.ts';
import { galeChurch } from '../../bench/gale-church.ts';
import { beadsOf, readBeads, scoreBeads } from '../../bench/score-beads.ts';
import { readParallelText } from '../../fixtures/parallel-text.ts';
import { wordList } from '../../fixtures/word-list.ts';

const folders = ['story', 'essay', 'interview-zh'].map(name => {
  const folder = new URL(`../../fixtures/${name}`, import.meta.url).pathname;
  const text = readParallelText(folder);
  const gold = readBeads(folder) ?? [];
  const byLength = galeChurch(
    text.english.map(({ text }) => text),
    text.source.map(({ text }) => text),
  );
  return { name, text, gold, galeChurch: scoreBeads(beadsOf(byLength), gold).strict };
});

describe.each(folders)('$name', ({ text, gold, galeChurch }) => {
  test('is aligned better by words than by lengths', () => {
    const { strict } = scoreBeads(beadsOf(alignFolder(text, wordList).blocks), gold);
    expect(strict).toBeGreaterThan(galeChurch);
    expect(strict).toBeGreaterThanOrEqual(0.94);
  });

  test('is aligned without a word list no worse than by lengths', () => {
    const { strict } = scoreBeads(beadsOf(alignFolder(text, null).blocks), gold);
    expect(strict).toBeGreaterThanOrEqual(galeChurch);
  });
});
