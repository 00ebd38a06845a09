import type { Episode } from '../core/episode.ts';
import type { PinStore } from '../core/pin-store.ts';
import { readPins, writePins } from '../core/stored-pins.ts';
import { changeStored, onStored, stored } from './extension-storage.ts';

/** Keep pins in the extension's own storage, one key per episode. */
export function pinStore(): PinStore {
  const keyOf = ({ id }: Episode) => `pins:${id}`;
  return {
    async load(episode) {
      try {
        return readPins(await stored(keyOf(episode))).pins;
      } catch {
        return [];
      }
    },
    change: (episode, edit) =>
      changeStored(keyOf(episode), value => {
        const { pins, aside } = readPins(value);
        return writePins(edit(pins), aside);
      }),
    watch: (episode, onChange) => onStored(keyOf(episode), value => onChange(readPins(value).pins)),
  };
}
