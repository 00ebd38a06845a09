import { expect, test } from 'vitest';
import { chooseKey } from '../../../components/keys/choose-key.ts';
import { PANEL_KEYS, type PanelKey, type PressedKey } from '../../../components/keys/panel-keys.ts';

const next = PANEL_KEYS.find(({ name }) => name === 'next') as PanelKey;
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
const choose = (key: string, custom = {}, held = {}) =>
  chooseKey(press(key, held), next, PANEL_KEYS, custom);

test('a key that is free is chosen, beside what was chosen before', () => {
  expect(choose('n')).toEqual({ kind: 'chosen', keys: { next: 'n' } });
  expect(choose('N', { find: 'x' }, { shiftKey: true })).toEqual({
    kind: 'chosen',
    keys: { find: 'x', next: 'shift+n' },
  });
});

test('the usual key brings back what is usual', () => {
  expect(choose('j', { next: 'n', find: 'x' })).toEqual({ kind: 'chosen', keys: { find: 'x' } });
});

test('Delete switches the key off', () => {
  expect(choose('Delete')).toEqual({ kind: 'chosen', keys: { next: '' } });
});

test('a key that does something else is not chosen, and it is told what', () => {
  expect(choose('k')).toMatchObject({ kind: 'taken', chord: 'k', by: { name: 'previous' } });
  expect(choose('x', { find: 'x' })).toMatchObject({ kind: 'taken', by: { name: 'find' } });
});

test('a key that something else has given up is free', () => {
  expect(choose('l', { find: 'x' })).toMatchObject({ kind: 'chosen' });
});

test.each(['Enter', ' ', 'Tab', 'ArrowDown', 'PageUp', 'Home', 'F5'])(
  '%s keeps its own meaning',
  key => {
    expect(choose(key)).toMatchObject({ kind: 'reserved' });
  },
);

test('Escape leaves everything as it is', () => {
  expect(choose('Escape')).toEqual({ kind: 'left' });
});

test.each([
  ['Shift', {}],
  ['j', { ctrlKey: true }],
  ['Process', {}],
  ['ni', { isComposing: true }],
] as const)('%s is on the way to another key', (key, held) => {
  expect(choose(key, {}, held)).toBeNull();
});
