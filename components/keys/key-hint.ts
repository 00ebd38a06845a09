import type { ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CustomKeys } from '../../core/settings/settings.ts';
import { chordFor, type KeyName } from './panel-keys.ts';

const KeysContext = createContext<ReadonlySignal<CustomKeys> | null>(null);

/** Gives the keys that the reader has chosen to the components inside. */
export const KeysProvider = KeysContext.Provider;

/** Write a key as it is printed on keyboards. */
export function keyCaps(chord: string): string {
  return chord.replace(/\b[a-z]/g, letter => letter.toUpperCase()).replace('Escape', 'Esc');
}

/** Return the function that adds to a control's name the key that does the same, if there is one. */
export function useKeyHint(): (control: string, key: KeyName) => string {
  const custom = useContext(KeysContext)?.value ?? {};
  return (control, name) => {
    const chord = chordFor(name, custom);
    return chord ? `${control} (${keyCaps(chord)})` : control;
  };
}
