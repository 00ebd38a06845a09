import type { JSX } from 'preact';
import { useKeyHint } from '../key-hint.ts';
import { useMessages } from '../messages.ts';
import type { Picks } from '../pick-model.ts';

/** Says what to click in the article, as long as the reader is asked to. */
export function PickLine({ picks }: { picks: Picks }): JSX.Element | null {
  const t = useMessages();
  const hint = useKeyHint();
  const pick = picks.picking.value;
  if (!pick) return null;
  return (
    <div class="pick">
      <p role="status">
        {t(pick.kind === 'pin' ? 'pin.pick' : 'pin.go')}
        {pick.kind === 'pin' && <q>{pick.paragraph.text}</q>}
      </p>
      <button type="button" class="act" title={hint(t('pin.cancel'), 'close')} onClick={picks.end}>
        {t('pin.cancel')}
      </button>
    </div>
  );
}
