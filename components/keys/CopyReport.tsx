import { useSignal } from '@preact/signals';
import type { JSX, TargetedMouseEvent } from 'preact';
import { useMessages } from '../messages.ts';
import { copyText } from '../quotes/copy-text.ts';

/** Resolves to what a report of a fault needs: see `crashReport`. */
export type WriteReport = () => Promise<string>;

/** Copies what a report of a fault needs, for a reader who wants to tell us of one. */
export function CopyReport({ report }: { report: WriteReport }): JSX.Element {
  const t = useMessages();
  const said = useSignal('');
  const copy = async ({ currentTarget }: TargetedMouseEvent<HTMLElement>) => {
    const isCopied = await copyText(await report(), currentTarget);
    said.value = t(isCopied ? 'help.copied' : 'help.refused');
  };
  return (
    <section aria-label={t('help.trouble')}>
      <h4>{t('help.trouble')}</h4>
      <p role="status">{said.value || t('help.report')}</p>
      <button type="button" class="act" onClick={copy}>
        {t('help.copy')}
      </button>
    </section>
  );
}
