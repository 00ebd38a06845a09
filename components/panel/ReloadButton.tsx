import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { useMessages } from '../messages.ts';

const ReloadContext = createContext(() => location.reload());

/** Gives what loads the article's page anew to the components inside, where that is not their own. */
export const ReloadProvider = ReloadContext.Provider;

/** The way on where only a page loaded anew can help. */
export function ReloadButton(): JSX.Element {
  const t = useMessages();
  const reload = useContext(ReloadContext);
  return (
    <button type="button" class="act" onClick={reload}>
      {t('failure.reload')}
    </button>
  );
}
