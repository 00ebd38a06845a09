import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useMessages } from './messages.ts';
import type { OverlayProps } from './on-demand-model.ts';

/** Where one thing at a time lies over the transcript, or what is said until it is loaded. */
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
