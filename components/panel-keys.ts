import type catalogue from '../assets/messages/en.json';
import type { CustomKeys } from '../core/settings.ts';
import type { StepDirection } from './TurnView.tsx';

/** What a key asks the panel to do. */
export type PanelAction =
  | { readonly kind: 'step'; readonly direction: StepDirection }
  | { readonly kind: 'step-by-speaker'; readonly direction: StepDirection }
  | { readonly kind: 'hear'; readonly voice: number }
  | { readonly kind: 'hear-everyone' }
  | { readonly kind: 'go-back' }
  | { readonly kind: 'go-forward' }
  | { readonly kind: 'follow' }
  | { readonly kind: 'find' }
  | { readonly kind: 'pin' }
  | { readonly kind: 'list' }
  | { readonly kind: 'bookmark' }
  | { readonly kind: 'bookmarks' }
  | { readonly kind: 'quote' }
  | { readonly kind: 'contents' }
  | { readonly kind: 'reveal' }
  | { readonly kind: 'help' }
  | { readonly kind: 'sentence'; readonly direction: StepDirection }
  | { readonly kind: 'search' }
  | { readonly kind: 'close' };

/** A key of the panel, by what it is for. Kept in the reader's settings: never rename one. */
export type KeyName = Exclude<keyof typeof catalogue.keys, 'hear'> | `hear${number}`;

/** A key of the panel. */
export type PanelKey = {
  readonly name: KeyName;
  /** Which key it is, as `chordOf` writes it, until the reader chooses another. */
  readonly chord: string;
  /** What the help puts it under. */
  readonly group: 'reading' | 'voices' | 'article' | 'panel';
  readonly action: PanelAction;
};

/** Digits are enough for so many voices. */
const MOST_VOICES = 9;

/**
 * Every key of the panel. The help lists these and no others; a new one needs a line here, a message
 * of its name in the section `keys`, and a case in `actOn`.
 */
export const PANEL_KEYS: readonly PanelKey[] = [
  { name: 'next', chord: 'j', group: 'reading', action: { kind: 'step', direction: 'next' } },
  {
    name: 'previous',
    chord: 'k',
    group: 'reading',
    action: { kind: 'step', direction: 'previous' },
  },
  {
    name: 'nextBySpeaker',
    chord: 'shift+j',
    group: 'reading',
    action: { kind: 'step-by-speaker', direction: 'next' },
  },
  {
    name: 'previousBySpeaker',
    chord: 'shift+k',
    group: 'reading',
    action: { kind: 'step-by-speaker', direction: 'previous' },
  },
  { name: 'goBack', chord: 'backspace', group: 'reading', action: { kind: 'go-back' } },
  { name: 'goForward', chord: 'shift+backspace', group: 'reading', action: { kind: 'go-forward' } },
  { name: 'search', chord: '/', group: 'reading', action: { kind: 'search' } },
  { name: 'contents', chord: 'o', group: 'reading', action: { kind: 'contents' } },
  { name: 'bookmark', chord: 'b', group: 'reading', action: { kind: 'bookmark' } },
  { name: 'bookmarks', chord: 'shift+b', group: 'reading', action: { kind: 'bookmarks' } },
  { name: 'quote', chord: 'c', group: 'reading', action: { kind: 'quote' } },
  { name: 'reveal', chord: 'v', group: 'reading', action: { kind: 'reveal' } },
  ...Array.from({ length: MOST_VOICES }, (_, voice): PanelKey => {
    const digit = voice + 1;
    return {
      name: `hear${digit}`,
      chord: `${digit}`,
      group: 'voices',
      action: { kind: 'hear', voice },
    };
  }),
  { name: 'everyone', chord: '0', group: 'voices', action: { kind: 'hear-everyone' } },
  { name: 'follow', chord: 'f', group: 'article', action: { kind: 'follow' } },
  { name: 'find', chord: 'l', group: 'article', action: { kind: 'find' } },
  {
    name: 'nextSentence',
    chord: '.',
    group: 'article',
    action: { kind: 'sentence', direction: 'next' },
  },
  {
    name: 'previousSentence',
    chord: ',',
    group: 'article',
    action: { kind: 'sentence', direction: 'previous' },
  },
  { name: 'pin', chord: 'p', group: 'article', action: { kind: 'pin' } },
  { name: 'list', chord: 'g', group: 'article', action: { kind: 'list' } },
  { name: 'help', chord: '?', group: 'panel', action: { kind: 'help' } },
  { name: 'close', chord: 'escape', group: 'panel', action: { kind: 'close' } },
];

/** A pressed key, as browsers report it. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/**
 * Write down a pressed key: `j`, `shift+j`, `?`, `backspace`.
 *
 * Letters are those of the Latin alphabet and digits are digits on every keyboard: where a layout
 * has others, what counts is where the key lies.
 *
 * @returns `null` if it is not ours, as with a browser's own shortcut
 */
export function chordOf(pressed: PressedKey): string | null {
  const { code, shiftKey, ctrlKey, altKey, metaKey, isComposing } = pressed;
  if (ctrlKey || altKey || metaKey || isComposing) return null;
  // Chinese and Japanese keyboards write `?` and `j` at full width, too.
  let key = pressed.key.normalize('NFKC').toLowerCase();
  const place = /^(Key|Digit)(\w)$/.exec(code);
  const isElsewhere = place?.[1] === 'Key' ? /^[^ -~]$/.test(key) : key.length === 1 && !shiftKey;
  if (place?.[2] && isElsewhere) key = place[2].toLowerCase();
  // To write other signs, keyboards need Shift or do not.
  return shiftKey && /^[a-z]/.test(key) ? `shift+${key}` : key;
}

/** Return which key it is for this reader; '' if it is switched off. */
export function chordFor({ name, chord }: PanelKey, custom: CustomKeys): string {
  return custom[name] ?? chord;
}

/** Return what the key asks for; `null` if it is not ours. */
export function panelActionFor(pressed: PressedKey, custom: CustomKeys = {}): PanelAction | null {
  const chord = chordOf(pressed);
  // What the reader has chosen goes before what a later version of ours has come to use.
  const key =
    PANEL_KEYS.find(({ name }) => custom[name] === chord) ??
    PANEL_KEYS.find(key => chordFor(key, custom) === chord);
  return key?.action ?? null;
}

/** Tell whether keys pressed there write: then only Escape is the panel's. */
export function isTyping(target: EventTarget | null): boolean {
  const WRITING = 'input:not([type=range],[type=checkbox],[type=radio]),textarea,select';
  return (
    target instanceof Element && (target.matches(WRITING) || !!target.closest('[contenteditable]'))
  );
}
