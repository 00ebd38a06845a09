import type { JSX } from 'preact';
import type { OverlayProps } from '../on-demand-model.ts';
import { AlignmentList } from './AlignmentList.tsx';
import type { BrowserShortcut } from './browser-shortcut.ts';
import { KeyHelp } from './KeyHelp.tsx';

/** What lies over the transcript. */
export function OverlayView({
  parts,
  which,
  shortcut,
}: OverlayProps & { readonly shortcut: BrowserShortcut }): JSX.Element {
  switch (which) {
    case 'alignment':
      return <AlignmentList parts={parts} />;
    case 'help':
      return <KeyHelp parts={parts} shortcut={shortcut} />;
  }
}
