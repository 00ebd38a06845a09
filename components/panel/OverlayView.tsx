import type { JSX } from 'preact';
import { AlignmentList } from '../alignment/AlignmentList.tsx';
import { Contents } from '../contents/Contents.tsx';
import type { BrowserShortcut } from '../keys/browser-shortcut.ts';
import { KeyHelp } from '../keys/KeyHelp.tsx';
import { QuoteMenu } from '../quotes/QuoteMenu.tsx';
import type { PanelParts } from './panel-acts.ts';
import type { Overlay } from './panel-model.ts';

type OverlayViewProps = {
  readonly parts: PanelParts;
  readonly which: Exclude<Overlay, 'appearance'>;
  readonly shortcut: BrowserShortcut;
};

/** What the reader has opened over the transcript. */
export function OverlayView({ parts, which, shortcut }: OverlayViewProps): JSX.Element {
  switch (which) {
    case 'alignment':
      return <AlignmentList parts={parts} />;
    case 'contents':
    case 'bookmarks':
      return <Contents parts={parts} which={which} />;
    case 'quote':
      return <QuoteMenu parts={parts} />;
    case 'help':
      return <KeyHelp parts={parts} shortcut={shortcut} />;
  }
}
