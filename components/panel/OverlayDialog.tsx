import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import type { PanelModel } from './panel-model.ts';

type OverlayDialogProps = {
  readonly heading: string;
  readonly panel: PanelModel;
  readonly children: ComponentChildren;
};

/** A sheet that hangs over the transcript, with a heading, the way to the keys, and a way out. */
export function OverlayDialog({ heading, panel, children }: OverlayDialogProps): JSX.Element {
  const t = useMessages();
  const hint = useKeyHint();
  const sheet = useRef<HTMLElement>(null);
  useLayoutEffect(() => sheet.current?.focus(), []);
  return (
    <section class="list" ref={sheet} tabIndex={-1} role="dialog" aria-label={heading}>
      <header class="list-head">
        <h3>{heading}</h3>
        <button
          type="button"
          class="tool"
          aria-label={t('help.open')}
          title={hint(t('help.open'), 'help')}
          onClick={() => panel.toggleOverlay('help')}
        >
          {t('help.open')}
        </button>
        <button
          type="button"
          class="tool"
          aria-label={t('article.away')}
          title={hint(t('article.away'), 'close')}
          onClick={panel.closeOverlay}
        >
          <Icon name="close" small />
        </button>
      </header>
      {children}
    </section>
  );
}
