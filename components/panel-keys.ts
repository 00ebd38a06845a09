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
  | { readonly kind: 'sentence'; readonly direction: StepDirection }
  | { readonly kind: 'search' }
  | { readonly kind: 'close' };

/** A pressed key, as browsers report it. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/** Return what the key asks for; `null` if it is not ours, as with a browser's own shortcut. */
export function panelActionFor(pressed: PressedKey): PanelAction | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey, isComposing } = pressed;
  if (ctrlKey || altKey || metaKey || isComposing) return null;

  switch (key.toLowerCase()) {
    case 'j':
      return { kind: shiftKey ? 'step-by-speaker' : 'step', direction: 'next' };
    case 'k':
      return { kind: shiftKey ? 'step-by-speaker' : 'step', direction: 'previous' };
    case 'backspace':
      return { kind: shiftKey ? 'go-forward' : 'go-back' };
    case 'f':
      return { kind: 'follow' };
    case 'l':
      return { kind: 'find' };
    case 'p':
      return { kind: 'pin' };
    case 'g':
      return { kind: 'list' };
    case 'b':
      return { kind: shiftKey ? 'bookmarks' : 'bookmark' };
    case 'c':
      return { kind: 'quote' };
    case 'o':
      return { kind: 'contents' };
    case 'v':
      return { kind: 'reveal' };
    case '.':
      return { kind: 'sentence', direction: 'next' };
    case ',':
      return { kind: 'sentence', direction: 'previous' };
    case '/':
      return { kind: 'search' };
    case 'escape':
      return { kind: 'close' };
    case '0':
      return { kind: 'hear-everyone' };
    default:
      return /^[1-9]$/.test(key) ? { kind: 'hear', voice: Number(key) - 1 } : null;
  }
}
