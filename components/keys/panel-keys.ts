import type catalogue from '../../assets/messages/en.json';
import type { CustomKeys } from '../../core/settings/settings.ts';

/** A key of the panel, by what it is for. Kept in the reader's settings: never rename one. */
export type KeyName = Exclude<keyof typeof catalogue.keys, 'hear'> | `hear${number}`;

/** A key of the panel. */
export type PanelKey = {
  readonly name: KeyName;
  /** Which key it is, as `chordOf` writes it, until the reader chooses another. */
  readonly chord: string;
};

/**
 * Every key of the panel but the digits. A new one needs a line here, a message of its name in the
 * section `keys`, a verb in `panelVerbs` and a place in the help.
 */
const CHORDS = {
  next: 'j',
  previous: 'k',
  nextBySpeaker: 'shift+j',
  previousBySpeaker: 'shift+k',
  goBack: 'backspace',
  goForward: 'shift+backspace',
  search: '/',
  contents: 'o',
  bookmark: 'b',
  bookmarks: 'shift+b',
  quote: 'c',
  reveal: 'v',
  everyone: '0',
  follow: 'f',
  find: 'l',
  nextSentence: '.',
  previousSentence: ',',
  pin: 'p',
  list: 'g',
  help: '?',
  close: 'escape',
} as const satisfies Record<Exclude<keyof typeof catalogue.keys, 'hear'>, string>;

/** Each voice has a digit, from 1. */
const VOICES = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Which key each is, until the reader chooses another. */
const USUAL: Readonly<Record<string, string>> = {
  ...CHORDS,
  ...Object.fromEntries(VOICES.map(digit => [`hear${digit}`, `${digit}`])),
};

/** Every key of the panel. */
export const PANEL_KEYS: readonly PanelKey[] = Object.entries(USUAL).map(([name, chord]) => {
  return { name: name as KeyName, chord };
});

/** Return which voice a key lets the reader hear alone, counted from 0; `null` if none. */
export function voiceOf(name: KeyName): number | null {
  const [, digit] = /^hear(\d)$/.exec(name) ?? [];
  return digit ? Number(digit) - 1 : null;
}

/** A pressed key, as browsers report it. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/** Tell whether a pressed key may be a shortcut of the browser's or the system's. */
export function isShortcut({
  ctrlKey,
  altKey,
  metaKey,
}: Pick<PressedKey, 'ctrlKey' | 'altKey' | 'metaKey'>): boolean {
  return ctrlKey || altKey || metaKey;
}

/**
 * Write down a pressed key: `j`, `shift+j`, `?`, `backspace`.
 *
 * Letters are those of the Latin alphabet and digits are digits on every keyboard: where a layout
 * has others, what counts is where the key lies.
 *
 * @returns `null` if it is not ours, as with a browser's own shortcut
 */
export function chordOf(pressed: PressedKey): string | null {
  const { code, shiftKey, isComposing } = pressed;
  if (isShortcut(pressed) || isComposing) return null;
  // Chinese and Japanese keyboards write `?` and `j` at full width, too.
  let key = pressed.key.normalize('NFKC').toLowerCase();
  const position = /^(Key|Digit)(\w)$/.exec(code);
  const isElsewhere =
    position?.[1] === 'Key' ? /^[^ -~]$/.test(key) : key.length === 1 && !shiftKey;
  if (position?.[2] && isElsewhere) key = position[2].toLowerCase();
  // To write other signs, keyboards need Shift or do not.
  return shiftKey && /^[a-z]/.test(key) ? `shift+${key}` : key;
}

/** Return which key has that name for this reader; '' if it is switched off. */
export function chordFor(name: KeyName, custom: CustomKeys): string {
  return custom[name] ?? USUAL[name] ?? '';
}

/** Return what the key is for; `null` if it is not ours. */
export function panelKeyFor(pressed: PressedKey, custom: CustomKeys = {}): KeyName | null {
  const chord = chordOf(pressed);
  // What the reader has chosen goes before what a later version of ours has come to use.
  const key =
    PANEL_KEYS.find(({ name }) => custom[name] === chord) ??
    PANEL_KEYS.find(({ name }) => chordFor(name, custom) === chord);
  return key?.name ?? null;
}

/** Tell whether keys pressed there write: then only Escape is the panel's. */
export function isTyping(target: EventTarget | null): boolean {
  const WRITING = 'input:not([type=range],[type=checkbox],[type=radio]),textarea,select';
  return (
    target instanceof Element && (target.matches(WRITING) || !!target.closest('[contenteditable]'))
  );
}
