import { describe, expect, test } from 'vitest';
import { ChineseReader } from '../../../core/alignment/chinese-reader.ts';
import { EnglishReader } from '../../../core/alignment/english-reader.ts';
import { englishStem } from '../../../core/alignment/english-stem.ts';
import { glossPairs } from '../../../core/alignment/glosses.ts';
import { IntList } from '../../../core/alignment/int-list.ts';
import { hashWord, packWordList } from '../../../core/alignment/packed-word-list.ts';
import { openWordList } from '../../../core/alignment/word-list.ts';

const gloss = (word: string, among = 1) => ({ stem: englishStem(word), among });
const list = openWordList(
  packWordList({
    entries: [
      { word: '研究', glosses: [gloss('research'), gloss('study'), gloss('look', 2)] },
      { word: '研究生', glosses: [gloss('graduate', 2)] },
      { word: '生', glosses: [gloss('life')] },
      { word: '命', glosses: [gloss('life'), gloss('fate')] },
      { word: '生命', glosses: [gloss('life')] },
      { word: '扇', glosses: [gloss('fan')] },
    ],
    variants: [['扇', '扇']],
    readings: [
      ['清', 'qing'],
      ['扬', 'yang'],
    ],
  }),
);

/** The words of a text, in no order. */
function chinese(text: string): readonly string[] {
  const reader = new ChineseReader(list);
  const words = new IntList();
  reader.read(text, 0, text.length, words);
  return Array.from(words.toArray(), word => reader.spellings[word] ?? '').sort();
}

describe('a packed word list', () => {
  test('knows its words and no others', () => {
    expect(list.wordOf(hashWord('研究'))).toBeGreaterThanOrEqual(0);
    expect(list.wordOf(hashWord('研'))).toBe(-1);
    expect(list.stemOf('fan')).toBeGreaterThanOrEqual(0);
    expect(list.stemOf('fun')).toBe(-1);
  });

  test('says with how many glosses each word is rendered', () => {
    const word = list.wordOf(hashWord('研究'));
    expect((list.from[word + 1] ?? 0) - (list.from[word] ?? 0)).toBe(3);
  });

  test('knows how characters sound', () => {
    expect(list.readingsOf('扬'.charCodeAt(0))).toEqual([list.syllables.get('yang')]);
    expect(list.readingsOf('命'.charCodeAt(0))).toEqual([]);
  });
});

describe('Chinese is cut', () => {
  test.each([
    ['研究生命', ['研究', '生命']],
    ['研究生', ['研究生']],
    ['他研究 生命。', ['研究', '生命']],
    ['好', []],
  ])('%s', (text, words) => {
    expect(chinese(text)).toEqual(words.toSorted());
  });
});

test('words of two texts meet by their glosses, and a part of a longer word says less', () => {
  const zh = new ChineseReader(list);
  const en = new EnglishReader(list);
  zh.read('研究生', 0, 3, new IntList());
  zh.read('生命', 0, 2, new IntList());
  const text = 'Graduates study life.';
  en.read(text, 0, text.length, new IntList());
  const pairs = glossPairs(zh, en, list);
  const weightOf = (word: string, english: string) =>
    pairs.weights.find((_, n) => {
      const spelling = zh.spellings[pairs.chinese.all[n] ?? -1];
      const stem = en.stems[pairs.english.all[n] ?? -1];
      return spelling === word && stem === list.stemOf(englishStem(english));
    });
  expect(weightOf('生命', 'life')).toBe(1);
  expect(weightOf('研究生', 'graduate')).toBe(0.5);
  expect(weightOf('研究生', 'study')).toBeLessThan(0.5);
  expect(weightOf('生命', 'study')).toBeUndefined();
});
