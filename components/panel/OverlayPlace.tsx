import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { MessagesProvider, useMessages } from '../messages.ts';
import type { OverlayProps } from './on-demand-model.ts';
import { ReloadButton } from './ReloadButton.tsx';

/** Where something stands that is loaded when it is opened, or what is said if it cannot be. */
export function OverlayPlace({ parts, which }: OverlayProps): JSX.Element | null {
  const t = useMessages();
  const { onDemand } = parts;
  useLayoutEffect(() => void onDemand.ask(), [onDemand]);
  if (onDemand.hasFailed.value) {
    return (
      <div class="failure" role="status">
        <p>{t('failure.unloaded')}</p>
        <ReloadButton />
      </div>
    );
  }
  const loaded = onDemand.loaded.value;
  if (!loaded) return null;
  const { translate, OverlayView } = loaded;
  return (
    <MessagesProvider value={translate}>
      <OverlayView parts={parts} which={which} />
    </MessagesProvider>
  );
}
