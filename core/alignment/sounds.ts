import { isLetter } from './characters.ts';

/** Letters that related languages write for the sound of another: Dokument, document. */
const SPELT_ALIKE: ReadonlyMap<string, string> = new Map([
  ['k', 'c'],
  ['q', 'c'],
  ['z', 'c'],
  ['w', 'v'],
  ['y', 'i'],
  ['ß', 's'],
]);
const SOUNDS = Uint8Array.from({ length: 256 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return isLetter(code) ? (SPELT_ALIKE.get(letter) ?? letter).charCodeAt(0) : 0;
});
/** Letters behind which an h adds nothing, as in Thema, tema. */
const BEFORE_MUTE_H = Uint8Array.from(SOUNDS, code =>
  Number('tpcr'.includes(String.fromCharCode(code))),
);
const H = 104;

/** Return the letter that stands for the sound of a plain character; 0 if it is no letter. */
export function soundOf(plain: number): number {
  if (plain < SOUNDS.length) return SOUNDS[plain] as number;
  return isLetter(plain) ? plain : 0;
}

/** Return whether a sound adds nothing to the one before it. */
export function isMute(sound: number, last: number): boolean {
  return sound === last || (sound === H && BEFORE_MUTE_H[last] === 1);
}
