import { effect, useComputed } from '@preact/signals';
import { Fragment, type JSX, type TargetedKeyboardEvent, type TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { charactersIn } from '../../core/reading/progress.ts';
import { breakAfter } from '../../core/transcript/break-after.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import { startOfTurn } from '../../core/transcript/turn-steps.ts';
import { Icon } from '../Icon.tsx';
import { isShortcut } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import type { ReadingModel } from '../reading/reading-model.ts';
import type { FilterModel } from '../transcript/filter-model.ts';

type OutlineProps = {
  readonly transcript: ShownTranscript;
  readonly reading: ReadingModel;
  readonly filter: FilterModel;
  /** The reader has gone to one of the turns. */
  readonly onGo: () => void;
};

/** A full line of it, whatever the width; CSS cuts the rest. */
const FIRST_WORDS = 60;

/** The one row that can be reached with the tabulator. */
const CURRENT = '[tabindex="0"]';
const STILL = { preventScroll: true };

/**
 * All turns that are shown, each with its first words and its length. The one being read is marked
 * and comes into view at first.
 */
export function Outline({ transcript, reading, filter, onGo }: OutlineProps): JSX.Element {
  const t = useMessages();
  const list = useRef<HTMLOListElement>(null);
  const longest = Math.max(1, ...transcript.turns.map(charactersIn));
  const here = useComputed(() => reading.turn.value?.index ?? 0);

  const isFolded = filter.isFolded.value;
  const { turns } = transcript;
  const rows = useMemo(() => turns.filter(turn => !isFolded(turn)), [turns, isFolded]);
  const isNew = useRef(true);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    let marked: HTMLElement | null = null;
    // Not by drawing: of thousands of turns only two change.
    const mark = () => {
      const at = Math.max(
        0,
        rows.findLastIndex(({ index }) => index <= here.value),
      );
      marked?.removeAttribute('aria-current');
      if (marked) marked.tabIndex = -1;
      marked = element.querySelector(`[data-turn="${rows[at]?.index}"]`);
      if (!marked) return;
      marked.tabIndex = 0;
      if (rows[at]?.index === here.value) marked.setAttribute('aria-current', 'true');
    };
    const end = effect(mark);
    scrollToMiddle(element, marked);
    // The filter may have taken away the row that had the focus; a reader at the filter stays there.
    const isFree = document.activeElement === document.body;
    if (isNew.current || isFree) element.querySelector<HTMLElement>(CURRENT)?.focus(STILL);
    isNew.current = false;
    return end;
  }, [rows, here]);

  const go = ({ target }: TargetedMouseEvent<HTMLElement>) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-turn]') : null;
    const turn = transcript.turns[Number(row?.dataset.turn ?? -1)];
    if (!turn) return;
    reading.goTo(startOfTurn(turn));
    onGo();
  };
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (isShortcut(event)) return;
    const rows = rowsOf(event.currentTarget);
    const at = rows.findIndex(row => row.matches(':focus'));
    const next = rows[nextRow(event.key, at, rows.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  if (rows.length === 0) return <p class="outline-empty">{t('contents.empty')}</p>;
  return (
    <ol class="outline" ref={list} onClick={go} onKeyDown={press}>
      {rows.map(turn => {
        const voice = transcript.speakers.findIndex(({ id }) => id === turn.speaker);
        const rest = breakAfter(turn);
        const count = charactersIn(turn);
        const spoken = turn.paragraphs.find(({ kind }) => kind === 'speech');
        return (
          <Fragment key={turn.id}>
            <li class="outline-item" data-voice={voice}>
              <button type="button" class="outline-turn" data-turn={turn.index} tabIndex={-1}>
                <i class="mark" />
                <b class="capitals">{transcript.speakers[voice]?.name}</b>
                <span class="turn-number">{turn.index + 1}</span>
                <span class="outline-text" lang={transcript.languages.transcript}>
                  {spoken?.text.slice(0, FIRST_WORDS)}
                </span>
                <i
                  class="outline-length"
                  role="img"
                  aria-label={t('contents.length', { count })}
                  title={t('contents.length', { count })}
                  style={`inline-size:${(100 * count) / longest}%`}
                />
              </button>
            </li>
            {rest && (
              <li class="outline-break" lang={transcript.languages.transcript}>
                <Icon name="note" small />
                {rest.text}
              </li>
            )}
          </Fragment>
        );
      })}
    </ol>
  );
}

function scrollToMiddle(list: HTMLElement, row: HTMLElement | null): void {
  if (!row) return;
  const [view, box] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  list.scrollTop += box.top + box.height / 2 - view.top - view.height / 2;
}

function rowsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-turn]') ?? [])];
}

/** Return which row a key leads to from the row `at`; -1 if the key leads nowhere. */
function nextRow(key: string, at: number, rows: number): number {
  const last = rows - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + PAGE);
    case 'PageUp':
      return Math.max(0, at - PAGE);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return -1;
  }
}

/** About as many turns as are in view. */
const PAGE = 10;
