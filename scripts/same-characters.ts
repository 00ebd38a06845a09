// node scripts/same-characters.ts: writes core/search/same-characters.ts anew, after OpenCC's lists have changed.
import { writeFile } from 'node:fs/promises';
import fromSimplified from 'opencc-js/from/cn';
import fromTaiwan from 'opencc-js/from/tw';
import toSimplified from 'opencc-js/to/cn';
import toTaiwan from 'opencc-js/to/tw';
import { groupCharacters } from './group-characters.ts';

const groups = groupCharacters([fromSimplified, fromTaiwan, toSimplified, toTaiwan].flat(2));
const source = `/**
 * Chinese characters that are written for each other in simplified and traditional texts: groups, the
 * character that stands for all of its group first.
 *
 * From OpenCC's lists, by \`node scripts/same-characters.ts\`.
 */
export const SAME_CHARACTERS =
  '${groups.join(' ')}';
`;
await writeFile(new URL('../core/search/same-characters.ts', import.meta.url), source);
