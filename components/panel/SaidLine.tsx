import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';
import type { PanelParts } from './panel-acts.ts';

/** Says for a moment, to eye and ear, what the reader has just done. */
export function SaidLine({ parts }: { parts: PanelParts }): JSX.Element {
  const t = useMessages();
  const { value } = parts.panel.said;
  return (
    <p class="said" role="status">
      {value && t(value)}
    </p>
  );
}
