import { expect, test } from 'vitest';
import { findNames } from '../../../core/alignment/chinese-names.ts';
import { packWordList } from '../../../core/alignment/packed-word-list.ts';
import { openWordList } from '../../../core/alignment/word-list.ts';

const list = openWordList(
  packWordList({
    entries: [],
    variants: [['揚', '扬']],
    readings: [
      ['陈', 'chen'],
      ['清', 'qing'],
      ['扬', 'yang'],
      ['羊', 'yang'],
      ['和', 'he'],
      ['她', 'ta'],
    ],
  }),
);
const sentences = (texts: readonly string[]) =>
  texts.map(text => ({ text, span: { from: 0, to: text.length } }));

test.each(['清扬', '清揚', '清羊'])('a name is heard where %s stands', written => {
  const found = findNames(
    sentences(['It rained.', 'Only Qingyang came.']),
    sentences([`只有${written}来了。`, '下雨了。']),
    list,
  );
  expect(found).toEqual([{ latin: [1], chinese: [0] }]);
});

test('a word with a capital only where a sentence begins is no name', () => {
  expect(findNames(sentences(['He came.', 'He left.']), sentences(['他和她。']), list)).toEqual([]);
});

test('what sounds like a name far more often than it is named is chance', () => {
  const found = findNames(sentences(['So said Yang.']), sentences(Array(9).fill('羊。')), list);
  expect(found).toEqual([]);
});
