import type { CustomKeys } from '../../core/settings/settings.ts';
import { chordFor, chordOf, type PanelKey, type PressedKey } from './panel-keys.ts';

/** What comes of a key that was pressed to be chosen. */
export type Choice =
  | { readonly kind: 'chosen'; readonly keys: CustomKeys }
  /** Another key of the panel is this one already. */
  | { readonly kind: 'taken'; readonly chord: string; readonly by: PanelKey }
  /** The browser needs it, or the text to be scrolled. */
  | { readonly kind: 'reserved'; readonly chord: string }
  /** The reader wants no other. */
  | { readonly kind: 'left' };

/** Keys that are pressed on the way to another. */
const ON_THE_WAY = /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|Dead|Process|Unidentified)$/;

/** Keys that move the focus, press what has it, or scroll. */
const RESERVED = /^(shift\+)?(tab|enter| |arrow.+|page.+|home|end|f\d+)$/;

/**
 * Choose the pressed key for what `key` does; Delete switches it off.
 *
 * @param keys the panel's keys as they are in use here
 * @param custom what the reader has chosen so far
 * @returns `null` while the reader is still about to press it
 */
export function chooseKey(
  pressed: PressedKey,
  key: PanelKey,
  keys: readonly PanelKey[],
  custom: CustomKeys,
): Choice | null {
  const chord = chordOf(pressed);
  if (chord === null || ON_THE_WAY.test(pressed.key)) return null;
  if (chord === 'escape') return { kind: 'left' };
  if (RESERVED.test(chord)) return { kind: 'reserved', chord };
  const by = keys.find(other => other.name !== key.name && chordFor(other.name, custom) === chord);
  if (by) return { kind: 'taken', chord, by };
  const { [key.name]: _, ...others } = custom;
  if (chord === key.chord) return { kind: 'chosen', keys: others };
  return { kind: 'chosen', keys: { ...others, [key.name]: chord === 'delete' ? '' : chord } };
}
