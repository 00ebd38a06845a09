import type { JSX } from 'preact';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.ts';
import type { Search } from './search-model.ts';

/** Opens the row to search with and, pressed again, ends the search where it has led. */
export function SearchButton({ search }: { search: Search }): JSX.Element {
  const t = useMessages();
  const isOpen = search.isOpen.value;
  return (
    <button
      type="button"
      class="tool"
      aria-label={t('search.name')}
      title={`${t('search.name')} (/)`}
      aria-expanded={isOpen}
      onClick={() => (isOpen ? search.end(true) : search.open())}
    >
      <Icon name="search" />
    </button>
  );
}
