import type { JSX } from 'preact';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { useMessages } from '../messages.ts';
import type { SearchModel } from './search-model.ts';

/** Opens the row to search with and, pressed again, ends the search where it has led. */
export function SearchButton({ search }: { search: SearchModel }): JSX.Element {
  const t = useMessages();
  const hint = useKeyHint();
  const isOpen = search.isOpen.value;
  return (
    <button
      type="button"
      class="tool"
      aria-label={t('search.name')}
      title={hint(t('search.name'), 'search')}
      aria-expanded={isOpen}
      onClick={() => (isOpen ? search.end(true) : search.open())}
    >
      <Icon name="search" />
    </button>
  );
}
