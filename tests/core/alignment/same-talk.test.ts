import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../../core/alignment/align-texts.ts';
import { strangers, trueOnes } from '../../fixtures/talk-pairs.ts';
import { wordList } from '../../fixtures/word-list.ts';

describe('a page of another text has no links', () => {
  test.each(strangers(18).map(pair => [pair.name, pair.texts] as const))('%s', (_name, texts) => {
    expect(alignTexts(texts, [], wordList).links).toEqual([]);
  });
});

describe('a page of the same talk has', () => {
  test.each(trueOnes(10).map(pair => [pair.name, pair.texts] as const))('%s', (_name, texts) => {
    expect(alignTexts(texts, [], wordList).links).not.toEqual([]);
  });
});

test('who pins two paragraphs says that it is the same talk', () => {
  const [stranger] = strangers(1);
  if (!stranger) throw new Error('There is no stranger.');
  const pin = { block: 3, paragraph: 2 };
  const { links } = alignTexts(stranger.texts, [pin], wordList);
  expect(links).toContainEqual({ ...pin, confidence: 1 });
});
