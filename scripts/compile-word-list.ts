import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { packWordList } from '../core/alignment/packed-word-list.ts';
import { readCedict } from './read-cedict.ts';

/** Where the compiled list is put before it is copied into the extension. */
const COMPILED = '.wxt/words/zh-en.bin';

/** Compile the word list that the background reads: see `platform/extension/word-list-for.ts`. */
export function compileWordList(): { readonly absoluteSrc: string; readonly relativeDest: string } {
  mkdirSync(dirname(COMPILED), { recursive: true });
  writeFileSync(COMPILED, new Uint8Array(packWordList(readCedict())));
  return { absoluteSrc: resolve(COMPILED), relativeDest: 'words/zh-en.bin' };
}
