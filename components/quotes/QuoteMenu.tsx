import { useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { composeQuote } from '../../core/quotes/quote.ts';
import { type Quoted, quoteWhole } from '../../core/quotes/quoted.ts';
import { type QuoteForm, writeQuote } from '../../core/quotes/write-quote.ts';
import type { ShownTranscript } from '../../core/transcript/shown-transcript.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import type { PanelModel, QuoteWish } from '../panel/panel-model.ts';
import { CopyField } from './CopyField.tsx';
import { copyText } from './copy-text.ts';
import { addressHere, citeIn } from './quote-words.ts';
import { selectedText } from './selected-text.ts';

const FORMS: readonly (readonly [MessageKey, QuoteForm])[] = [
  ['quote.text', { markup: 'text', isBilingual: false }],
  ['quote.markdown', { markup: 'markdown', isBilingual: false }],
  ['quote.bilingualText', { markup: 'text', isBilingual: true }],
  ['quote.bilingualMarkdown', { markup: 'markdown', isBilingual: true }],
];

/** A full line of it, whatever the width; CSS cuts the rest. */
const FIRST_WORDS = 60;

/** Between the menu and what is quoted, and between it and the edges, in px. */
const APART = 8;

type QuoteMenuProps = {
  readonly transcript: ShownTranscript;
  readonly alignment: AlignmentModel;
  readonly panel: PanelModel;
};

/** The forms in which what is selected, or else a paragraph, can be copied. */
export function QuoteMenu(props: QuoteMenuProps): JSX.Element | null {
  const { transcript, alignment, panel } = props;
  const t = useMessages();
  const menu = useRef<HTMLDivElement>(null);
  const quoted = useSignal<readonly Quoted[]>([]);
  const refused = useSignal<string | null>(null);
  const wish = panel.quoted.value;

  useLayoutEffect(() => {
    if (!menu.current || !wish) return;
    quoted.value = whatIsMeant(selectedText(transcript), wish, transcript);
    menu.current.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    return closeOnPressOutside(menu.current, panel.closeOverlay);
  }, [wish, transcript, quoted, panel]);
  // Again when it has grown, by what could not be copied.
  useLayoutEffect(() => {
    if (menu.current) placeBelow(menu.current, quoted.value);
  }, [quoted.value, refused.value]);

  const copy = async (form: QuoteForm) => {
    const texts = alignment.texts.peek();
    const quote = composeQuote(transcript, texts, quoted.peek(), addressHere(transcript));
    const text = writeQuote(quote, form, transcript.title, citeIn(transcript, t));
    if (!menu.current) return;
    if (await copyText(text, menu.current)) {
      const isAlone = form.isBilingual && quote.original.length === 0;
      panel.closeOverlay();
      panel.say(isAlone ? 'quote.copiedAlone' : 'quote.copied');
    } else {
      refused.value = text;
    }
  };
  const words = quoted.value.map(({ paragraph: { text }, span }) => {
    return text.slice(span.from, span.to);
  });
  const first = words.join(' ').slice(0, FIRST_WORDS);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of what it holds
    <div class="quote-menu" ref={menu} onKeyDown={event => moveByKeys(event, panel.closeOverlay)}>
      {refused.value !== null ? (
        <>
          <CopyField text={refused.value} />
          <button type="button" class="act" onClick={panel.closeOverlay}>
            {t('article.understood')}
          </button>
        </>
      ) : (
        <>
          <p class="quote-words" lang={transcript.languages.transcript}>
            {first}
          </p>
          <div role="menu" aria-label={t('quote.menu', { words: first })}>
            {FORMS.map(([name, form]) => (
              <button
                key={name}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => void copy(form)}
              >
                {t(name)}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}

/** A paragraph that the reader points at is meant, unless they have selected something of it. */
function whatIsMeant(
  selected: readonly Quoted[],
  wish: QuoteWish,
  { paragraphs }: ShownTranscript,
): readonly Quoted[] {
  const isMeant =
    !wish.isPointed || selected.some(({ paragraph }) => paragraph.id === wish.paragraph.id);
  if (isMeant && selected.length > 0) return selected;
  return [quoteWhole(paragraphs[wish.paragraph.index] ?? wish.paragraph)];
}

/** Put the menu below what is quoted, or where it still fits into the view. */
function placeBelow(menu: HTMLElement, quoted: readonly Quoted[]): void {
  const frame = menu.offsetParent?.getBoundingClientRect();
  const last = document.querySelector(`[data-paragraph="${quoted.at(-1)?.paragraph.index}"]`);
  if (!frame || !last) return;
  const below = last.getBoundingClientRect().bottom - frame.top + APART;
  const lowest = frame.height - menu.offsetHeight - APART;
  menu.style.top = `${Math.max(APART, Math.min(below, lowest))}px`;
}

/** @returns what ends it */
function closeOnPressOutside(menu: HTMLElement, onClose: () => void): () => void {
  const press = ({ target }: Event) => {
    if (target instanceof Node && !menu.contains(target)) onClose();
  };
  document.addEventListener('pointerdown', press);
  return () => document.removeEventListener('pointerdown', press);
}

/** Go from item to item, as in every menu; Escape is the panel's, and no other key. */
function moveByKeys(event: TargetedKeyboardEvent<HTMLElement>, onClose: () => void): void {
  const { key, currentTarget } = event;
  if (key === 'Escape') return;
  event.stopPropagation();
  const items = [...currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  if (items.length === 0) return;
  const at = items.findIndex(item => item.matches(':focus'));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (key === 'Tab') onClose();
  else if (next === undefined) return;
  else items.at(next % items.length)?.focus();
  event.preventDefault();
}
