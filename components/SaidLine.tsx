import type { JSX } from 'preact';
import { useMessages } from './messages.ts';
import type { PanelFurniture } from './panel-model.ts';

/** Says for a moment, to eye and ear, what the reader has just done. */
export function SaidLine({ furniture }: { furniture: PanelFurniture }): JSX.Element {
  const t = useMessages();
  const { value } = furniture.said;
  return (
    <p class="said" role="status">
      {value && t(value)}
    </p>
  );
}
