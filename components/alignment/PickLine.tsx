import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import type { PickingModel } from './picking-model.ts';

type PickLineProps = {
  readonly picking: PickingModel;
  readonly transcript: ShownTranscript;
};

/** Says what to click in the article, as long as the reader is asked to. */
export function PickLine({ picking, transcript }: PickLineProps): JSX.Element | null {
  const t = useMessages();
  const hint = useKeyHint();
  const line = useRef<HTMLDivElement>(null);
  const pick = picking.current.value;
  useLayoutEffect(() => (pick && line.current ? keepFocus(line.current) : undefined), [pick]);
  if (!pick) return null;
  return (
    <div class="pick" ref={line}>
      <p role="status">
        {t(pick.kind === 'pin' ? 'pin.pick' : 'pin.go')}
        {pick.kind === 'pin' && (
          <q lang={transcript.languages.transcript}>
            {transcript.paragraphs[pick.paragraph.index]?.text}
          </q>
        )}
      </p>
      <button
        type="button"
        class="act"
        title={hint(t('pin.cancel'), 'close')}
        onClick={picking.end}
      >
        {t('pin.cancel')}
      </button>
    </div>
  );
}

/**
 * Take the focus if what had it is hidden while the line is shown, and give it back to that when the
 * line goes and takes the focus along, so that keys go on working.
 *
 * @returns what gives it back
 */
function keepFocus(line: HTMLElement): () => void {
  const had = document.activeElement as HTMLElement | null;
  if (had?.checkVisibility() === false) line.querySelector('button')?.focus();
  return () => {
    if (!line.contains(document.activeElement)) return;
    // What was hidden is shown once the line is gone.
    requestAnimationFrame(() => had?.focus({ preventScroll: true }));
  };
}
