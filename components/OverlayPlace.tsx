import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useMessages } from './messages.ts';
import type { OverlayProps } from './on-demand-model.ts';

/** Where something stands that is loaded when it is opened, or what is said if it cannot be. */
export function OverlayPlace({ parts, which }: OverlayProps): JSX.Element | null {
  const t = useMessages();
  const { onDemand } = parts;
  useLayoutEffect(() => void onDemand.ask(), [onDemand]);
  if (onDemand.hasFailed.value) {
    return (
      <p class="failure" role="status">
        {t('failure.reload')}
      </p>
    );
  }
  const loaded = onDemand.loaded.value;
  if (!loaded) return null;
  const { OverlayView } = loaded;
  return <OverlayView parts={parts} which={which} />;
}
