// Aligns the texts it is sent, in a thread whose memory is nothing else's: see peak-memory.ts.
import { parentPort } from 'node:worker_threads';
import { alignTexts, type Texts } from '../../core/alignment/align-texts.ts';
import { wordList } from '../fixtures/word-list.ts';

parentPort?.on('message', (texts: Texts) => {
  alignTexts(texts, [], wordList);
  parentPort?.postMessage('done');
});
