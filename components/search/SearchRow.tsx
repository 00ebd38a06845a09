import { useSignalEffect } from '@preact/signals';
import type { JSX, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Speaker } from '../../core/episode/episode.ts';
import { Icon } from '../Icon.tsx';
import { isShortcut } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import { SearchOutcome } from './SearchOutcome.tsx';
import type { SearchModel } from './search-model.ts';
import type { SearchSession } from './search-session.ts';

type SearchRowProps = {
  readonly search: SearchModel;
  /** Begins a search, which lasts as long as this row. */
  readonly begin: () => SearchSession;
  readonly speakers: readonly Speaker[];
  readonly filter: FilterModel;
};

/** The field to search both texts with, the count of hits, and the way from one to the next. */
export function SearchRow({ search, begin, speakers, filter }: SearchRowProps): JSX.Element {
  const t = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const begun = useRef<SearchSession | null>(null);
  begun.current ??= begin();
  const session = begun.current;
  useLayoutEffect(() => session.stop, [session]);
  useSignalEffect(() => {
    void search.opened.value;
    const field = input.current;
    if (!field) return;
    // A search that begins with words shows them.
    field.value ||= search.query.peek();
    field.focus();
    field.select();
  });

  const take = ({ currentTarget, isComposing }: TargetedEvent<HTMLInputElement, InputEvent>) => {
    if (!isComposing) search.ask(currentTarget.value);
  };
  const press = (event: TargetedKeyboardEvent<HTMLInputElement>) => {
    // Here letters are letters, and what an input method is told is for it alone.
    event.stopPropagation();
    if (event.isComposing || isShortcut(event)) return;
    if (event.key === 'Enter') session.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') search.end(false);
    else return;
    event.preventDefault();
  };

  const count = session.hits.value.length;
  const isSought = session.needle.value !== '';
  const label = t(session.texts.value ? 'search.both' : 'search.transcript');
  return (
    <search>
      <div class="search">
        <div class="field">
          <Icon name="search" />
          <input
            ref={input}
            type="search"
            dir="auto"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            aria-label={label}
            placeholder={label}
            aria-describedby={session.outcome.value ? 'search-outcome' : undefined}
            onInput={take}
            onCompositionEnd={({ currentTarget }) => search.ask(currentTarget.value)}
            onKeyDown={press}
          />
          <span class="count" role="status">
            {isSought && (
              <>
                <b>{session.at.value + 1}</b> / {count}
              </>
            )}
          </span>
        </div>
        <StepButton
          icon="chevron-up"
          name={t('search.previous')}
          keys="Shift Enter"
          isOff={count === 0}
          onClick={() => session.step(-1)}
        />
        <StepButton
          icon="chevron-down"
          name={t('search.next')}
          keys="Enter"
          isOff={count === 0}
          onClick={() => session.step(1)}
        />
        <button
          type="button"
          class="tool"
          aria-label={t('search.end')}
          title={t('search.endHint')}
          onClick={() => search.end(true)}
        >
          <Icon name="close" />
        </button>
      </div>
      <SearchOutcome {...{ session, speakers, filter }} />
    </search>
  );
}

type StepButtonProps = {
  readonly icon: 'chevron-up' | 'chevron-down';
  readonly name: string;
  readonly keys: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

/** Goes to another hit; without one it keeps its place in the order of focus. */
function StepButton({ icon, name, keys, isOff, onClick }: StepButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="tool"
      aria-label={name}
      title={`${name} (${keys})`}
      aria-disabled={isOff}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
