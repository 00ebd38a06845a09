import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';
import type { PanelModel } from './panel-model.ts';

/** Says for a moment, to eye and ear, what the reader has just done. */
export function SaidLine({ panel }: { panel: PanelModel }): JSX.Element {
  const t = useMessages();
  const { value } = panel.said;
  return (
    <p class="said" role="status">
      {value && t(value)}
    </p>
  );
}
