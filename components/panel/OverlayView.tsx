import type { JSX } from 'preact';
import { AlignmentList } from '../alignment/AlignmentList.tsx';
import { PickLine } from '../alignment/PickLine.tsx';
import { AppearanceView } from '../appearance/AppearanceView.tsx';
import { Contents } from '../contents/Contents.tsx';
import type { BrowserShortcut } from '../keys/browser-shortcut.ts';
import { KeyHelp } from '../keys/KeyHelp.tsx';
import { QuoteMenu } from '../quotes/QuoteMenu.tsx';
import { SearchRow } from '../search/SearchRow.tsx';
import type { OverlayProps } from './on-demand-model.ts';

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
