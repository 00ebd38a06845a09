import { expect, test } from 'vitest';
import { type PressedKey, panelActionFor } from '../../components/panel-keys.ts';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  ...held,
});

test.each([
  ['j', {}, { kind: 'step', direction: 'next' }],
  ['k', {}, { kind: 'step', direction: 'previous' }],
  ['J', { shiftKey: true }, { kind: 'step-by-speaker', direction: 'next' }],
  ['K', { shiftKey: true }, { kind: 'step-by-speaker', direction: 'previous' }],
  ['1', {}, { kind: 'hear', voice: 0 }],
  ['2', {}, { kind: 'hear', voice: 1 }],
  ['0', {}, { kind: 'hear-everyone' }],
  ['f', {}, { kind: 'follow' }],
  ['l', {}, { kind: 'find' }],
  ['p', {}, { kind: 'pin' }],
  ['g', {}, { kind: 'list' }],
  ['b', {}, { kind: 'bookmark' }],
  ['B', { shiftKey: true }, { kind: 'bookmarks' }],
  ['B', {}, { kind: 'bookmark' }],
  ['c', {}, { kind: 'quote' }],
  ['o', {}, { kind: 'contents' }],
  ['v', {}, { kind: 'reveal' }],
  ['.', {}, { kind: 'sentence', direction: 'next' }],
  [',', {}, { kind: 'sentence', direction: 'previous' }],
  ['Backspace', {}, { kind: 'go-back' }],
  ['Escape', {}, { kind: 'close' }],
] as const)('%s asks for what the key map says', (key, held, action) => {
  expect(panelActionFor(press(key, held))).toEqual(action);
});

test('with Caps Lock on, J is still J', () => {
  expect(panelActionFor(press('J'))).toEqual({ kind: 'step', direction: 'next' });
});

test.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'] as const)(
  'with %s every key is left to the browser',
  held => {
    for (const key of ['j', 'k', '1', '0', 'b', 'c', 'Backspace', 'Escape']) {
      expect(panelActionFor(press(key, { [held]: true }))).toBeNull();
    }
  },
);

test.each(['Tab', 'Enter', ' ', 'ArrowDown', 'PageDown', 'a', 'F5'])(
  '%s keeps its own meaning',
  key => {
    expect(panelActionFor(press(key))).toBeNull();
  },
);
