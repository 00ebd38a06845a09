import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';
import type { OverlayProps } from '../on-demand-model.ts';
import { AlignmentList } from './AlignmentList.tsx';
import { Bookmarks } from './Bookmarks.tsx';
import { OverlayDialog } from './OverlayDialog.tsx';
import { QuoteMenu } from './QuoteMenu.tsx';

/** What lies over the transcript. */
export function OverlayView({ parts, which }: OverlayProps): JSX.Element {
  const t = useMessages();
  switch (which) {
    case 'alignment':
      return <AlignmentList parts={parts} />;
    case 'bookmarks':
      return (
        <OverlayDialog heading={t('bookmark.name')} onClose={parts.furniture.closeOverlay}>
          <Bookmarks parts={parts} />
        </OverlayDialog>
      );
    case 'quote':
      return <QuoteMenu parts={parts} />;
  }
}
