import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';

/** The way on where only a page loaded anew can help. */
export function ReloadButton(): JSX.Element {
  const t = useMessages();
  return (
    <button type="button" class="act" onClick={() => location.reload()}>
      {t('failure.reload')}
    </button>
  );
}
