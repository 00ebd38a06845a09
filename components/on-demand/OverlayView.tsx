import type { JSX } from 'preact';
import type { OverlayProps } from '../on-demand-model.ts';
import { AlignmentList } from './AlignmentList.tsx';
import { SearchRow } from './SearchRow.tsx';

/** What the reader has opened. */
export function OverlayView({ parts, which }: OverlayProps): JSX.Element {
  switch (which) {
    case 'alignment':
      return <AlignmentList parts={parts} />;
    case 'search':
      return <SearchRow parts={parts} />;
  }
}
