import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useMessages } from '../messages.ts';

/** What the browser would not copy, selected for the reader to copy it by hand. */
export function CopyField({ text }: { text: string }): JSX.Element {
  const t = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [text]);
  return (
    <>
      <p role="alert">{t('quote.refused')}</p>
      <textarea
        class="copy-field"
        ref={field}
        readOnly
        rows={5}
        aria-label={t('quote.field')}
        value={text}
      />
    </>
  );
}
