import type { JSX } from 'preact';
import type { OverlayProps } from '../on-demand-model.ts';
import { AlignmentList } from './AlignmentList.tsx';
import { AppearanceView } from './AppearanceView.tsx';
import type { BrowserShortcut } from './browser-shortcut.ts';
import { Contents } from './Contents.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { PickLine } from './PickLine.tsx';
import { QuoteMenu } from './QuoteMenu.tsx';
import { SearchRow } from './SearchRow.tsx';

type OverlayViewProps = OverlayProps & { readonly shortcut: BrowserShortcut };

/** What the reader has opened. */
export function OverlayView({ parts, which, shortcut }: OverlayViewProps): JSX.Element {
  switch (which) {
    case 'alignment':
      return <AlignmentList parts={parts} />;
    case 'contents':
    case 'bookmarks':
      return <Contents parts={parts} which={which} />;
    case 'quote':
      return <QuoteMenu parts={parts} />;
    case 'appearance':
      return <AppearanceView parts={parts} />;
    case 'search':
      return <SearchRow parts={parts} />;
    case 'pick':
      return <PickLine picks={parts.picks} language={parts.episode.languages.transcript} />;
    case 'help':
      return <KeyHelp parts={parts} shortcut={shortcut} />;
  }
}
