import type { JSX } from 'preact';
import type { Speaker } from '../../core/episode/episode.ts';
import { useMessages } from '../messages.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import type { SearchSession } from './search-session.ts';

/** So many characters of what was sought are said again. */
const MOST_SAID = 24;

type SearchOutcomeProps = {
  readonly session: SearchSession;
  readonly speakers: readonly Speaker[];
  readonly filter: FilterModel;
};

/** What there is to say of a search but its count: that nothing was found, and what to do then. */
export function SearchOutcome(props: SearchOutcomeProps): JSX.Element | null {
  const { session, speakers, filter } = props;
  const t = useMessages();
  const outcome = session.outcome.value;
  if (outcome === null) return null;
  if (outcome === 'only-in-article') {
    return (
      <p class="search-outcome" id="search-outcome">
        {t('search.onlyInArticle')}
      </p>
    );
  }
  const all = session.everyHit.value.length;
  const heard = speakers.find(({ id }) => id === filter.heard.value);
  const isHidden = all > 0 && heard !== undefined;
  return (
    <div class="search-outcome">
      <p id="search-outcome">
        {isHidden
          ? t('search.hidden', { speaker: heard.name, count: all })
          : t('search.none', { query: shortened(session.query.value) })}
      </p>
      {isHidden && (
        <button type="button" class="act" onClick={filter.hearEveryone}>
          {t('search.everyone')}
        </button>
      )}
    </div>
  );
}

/** The first characters of a query, set apart from the words around it whatever its direction. */
function shortened(query: string): string {
  const characters = [
    ...query
      .trim()
      .slice(0, 2 * MOST_SAID)
      .toWellFormed(),
  ];
  const shown = characters.slice(0, MOST_SAID).join('');
  return `\u2068${shown}${characters.length > MOST_SAID ? '…' : ''}\u2069`;
}
