import { expect, test } from 'vitest';
import {
  chordOf,
  PANEL_KEYS,
  type PressedKey,
  panelKeyFor,
} from '../../../components/keys/panel-keys.ts';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...held,
});

test.each([
  ['j', {}, 'next'],
  ['k', {}, 'previous'],
  ['J', { shiftKey: true }, 'nextBySpeaker'],
  ['K', { shiftKey: true }, 'previousBySpeaker'],
  ['1', {}, 'hear1'],
  ['2', {}, 'hear2'],
  ['0', {}, 'everyone'],
  ['f', {}, 'follow'],
  ['l', {}, 'find'],
  ['p', {}, 'pin'],
  ['g', {}, 'list'],
  ['b', {}, 'bookmark'],
  ['B', { shiftKey: true }, 'bookmarks'],
  ['B', {}, 'bookmark'],
  ['c', {}, 'quote'],
  ['o', {}, 'contents'],
  ['v', {}, 'reveal'],
  ['?', { shiftKey: true }, 'help'],
  ['.', {}, 'nextSentence'],
  [',', {}, 'previousSentence'],
  ['Backspace', {}, 'goBack'],
  ['Backspace', { shiftKey: true }, 'goForward'],
  ['/', {}, 'search'],
  ['Escape', {}, 'close'],
] as const)('%s asks for what the key map says', (key, held, name) => {
  expect(panelKeyFor(press(key, held))).toBe(name);
});

test('with Caps Lock on, J is still J', () => {
  expect(panelKeyFor(press('J'))).toBe('next');
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)(
  'with %s every key is left to the browser',
  held => {
    for (const key of ['j', 'k', '1', '0', 'b', 'c', 'Backspace', 'Escape']) {
      expect(panelKeyFor(press(key, { [held]: true }))).toBeNull();
    }
  },
);

test.each(['Tab', 'Enter', ' ', 'ArrowDown', 'PageDown', 'a', 'F5'])(
  '%s keeps its own meaning',
  key => {
    expect(panelKeyFor(press(key))).toBeNull();
  },
);

test('no two of the panel’s keys are the same', () => {
  const names = PANEL_KEYS.map(({ name }) => name);
  const chords = PANEL_KEYS.map(({ chord }) => chord);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(chords).size).toBe(chords.length);
});

test.each([
  ['a Russian keyboard', 'о', { code: 'KeyJ' }, 'j'],
  ['a Russian keyboard with Shift', 'О', { code: 'KeyJ', shiftKey: true }, 'shift+j'],
  ['a Zhuyin keyboard', 'ㄨ', { code: 'KeyJ' }, 'j'],
  ['a Greek keyboard', 'ξ', { code: 'KeyJ' }, 'j'],
  ['a Dvorak keyboard, where the letter counts', 'j', { code: 'KeyC' }, 'j'],
  ['a French keyboard, whose digits need Shift', 'é', { code: 'Digit2' }, '2'],
  ['a French keyboard with Shift', '2', { code: 'Digit2', shiftKey: true }, '2'],
  ['an American keyboard with Shift on a digit', '&', { code: 'Digit7', shiftKey: true }, '&'],
  ['a Chinese keyboard at full width', '？', { code: 'Slash', shiftKey: true }, '?'],
  ['a German keyboard, whose ? is elsewhere', '?', { code: 'Minus', shiftKey: true }, '?'],
  ['a letter that is typed in Latin letters', 'ｊ', { code: 'KeyJ' }, 'j'],
  ['a key of a name', 'Backspace', { code: 'Backspace', shiftKey: true }, 'shift+backspace'],
  ['a key that an input method has taken', 'Process', { code: 'KeyJ' }, 'process'],
] as const)('%s is understood', (_keyboard, key, held, chord) => {
  expect(chordOf(press(key, held))).toBe(chord);
});

test('a key that the reader has chosen does what the old one did, which does nothing now', () => {
  const custom = { next: 'n' };
  expect(panelKeyFor(press('n'), custom)).toBe('next');
  expect(panelKeyFor(press('j'), custom)).toBeNull();
  expect(panelKeyFor(press('k'), custom)).toBe('previous');
});

test('a key that the reader has switched off does nothing', () => {
  expect(panelKeyFor(press('j'), { next: '' })).toBeNull();
});

test('what the reader has chosen goes before what is usual', () => {
  expect(panelKeyFor(press('k'), { next: 'k' })).toBe('next');
});
