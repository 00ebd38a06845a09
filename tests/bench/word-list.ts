import { packWordList } from '../../core/alignment/packed-word-list.ts';
import { openWordList, type WordList } from '../../core/alignment/word-list.ts';
import { readCedict } from '../../scripts/read-cedict.ts';

/** The Chinese–English word list, compiled as the build compiles it. */
export const wordList: WordList = openWordList(packWordList(readCedict()));
