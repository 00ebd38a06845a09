import { keyCaps } from './key-hint.ts';

/** What stands on keys that nobody can choose, where that is not their name. */
const PRINTED: Readonly<Record<string, string>> = {
  ' ': 'Space',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  pagedown: 'Page Down',
  pageup: 'Page Up',
};

/** Write any key as it is printed on keyboards, also one that is reserved. */
export function printKey(chord: string): string {
  return keyCaps(chord.replace(/ |arrow\w+|page\w+/, key => PRINTED[key] ?? key));
}
