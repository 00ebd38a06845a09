import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../messages.ts';

type OverlayDialogProps = {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
};

/** A sheet that hangs over the transcript, with a heading and a way to put it away. */
export function OverlayDialog({ heading, onClose, children }: OverlayDialogProps): JSX.Element {
  const t = useMessages();
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => sheet.current?.focus(), []);
  return (
    <section class="list" ref={sheet} tabIndex={-1} role="dialog" aria-label={heading}>
      <header class="list-head">
        <h3>{heading}</h3>
        <button
          type="button"
          class="tool"
          aria-label={t('article.away')}
          title="Esc"
          onClick={onClose}
        >
          <Icon name="close" small />
        </button>
      </header>
      {children}
    </section>
  );
}
