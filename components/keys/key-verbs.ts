import { type KeyName, voiceOf } from './panel-keys.ts';

/** What the keys of the panel do. */
export type KeyVerbs = Readonly<Record<Exclude<KeyName, `hear${number}`>, () => void>> & {
  /** Hear one voice alone, counted from 0, or everyone again. */
  readonly hear: (voice: number) => void;
};

/** Do what a key is for. */
export function actOn(key: KeyName, verbs: KeyVerbs): void {
  const voice = voiceOf(key);
  if (voice === null) verbs[key as Exclude<KeyName, `hear${number}`>]();
  else verbs.hear(voice);
}
