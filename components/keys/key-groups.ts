import { type KeyName, voiceOf } from './panel-keys.ts';

/** What the help puts keys under, in its order. */
export const KEY_GROUPS = ['reading', 'voices', 'article', 'panel'] as const;

type KeyGroup = (typeof KEY_GROUPS)[number];

const GROUPS: Readonly<Partial<Record<KeyName, KeyGroup>>> = {
  everyone: 'voices',
  follow: 'article',
  find: 'article',
  nextSentence: 'article',
  previousSentence: 'article',
  pin: 'article',
  list: 'article',
  help: 'panel',
  close: 'panel',
};

/** Return what the help puts a key under: most are for reading. */
export function groupOf(name: KeyName): KeyGroup {
  return voiceOf(name) === null ? (GROUPS[name] ?? 'reading') : 'voices';
}
