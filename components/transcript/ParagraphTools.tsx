import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import type { Paragraph } from '../../core/episode/episode.ts';
import type { AlignmentModel } from '../alignment/alignment-model.ts';
import type { BookmarkModel } from '../bookmarks/bookmark-model.ts';
import { Drawing } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import type { KeyName } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import type { ParagraphActs } from './paragraph-acts.ts';

/** On a 24 × 24 grid. */
const OUTLINES = {
  find: 'M12 4v3.5M12 16.5V20M4 12h3.5M16.5 12H20M7.75 12a4.25 4.25 0 1 0 8.5 0 4.25 4.25 0 1 0-8.5 0',
  pin: 'M9.5 14.5l5-5M8 11l-2.2 2.2a3.5 3.5 0 0 0 5 5L13 16M16 13l2.2-2.2a3.5 3.5 0 0 0-5-5L11 8',
  bookmark: 'M7.25 4h9.5a1 1 0 0 1 1 1v15l-5.75-4.25L6.25 20V5a1 1 0 0 1 1-1Z',
  quote: 'M10 7H5v5.5h5V7v5.5q0 4-4 4.5M19 7h-5v5.5h5V7v5.5q0 4-4 4.5',
};

type ParagraphToolsProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly paragraphs: readonly Paragraph[];
  readonly alignment: AlignmentModel;
  readonly bookmarks: BookmarkModel;
  readonly acts: ParagraphActs;
};

/**
 * Beside the paragraph under the mouse or the finger: mark it, quote it, find it in the article, or
 * pin it to a block.
 */
export function ParagraphTools(props: ParagraphToolsProps): JSX.Element | null {
  const { scroller, paragraphs, alignment, bookmarks, acts } = props;
  const t = useMessages();
  const pointed = useSignal<{ readonly index: number; readonly top: number } | null>(null);

  useSignalEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = new AbortController();
    const options = { passive: true, signal: stop.signal };
    const look = ({ target }: { readonly target: EventTarget | null }) => {
      const shown = target instanceof Element ? target.closest('[data-paragraph]') : null;
      const index = Number(shown?.getAttribute('data-paragraph'));
      if (!shown || index === pointed.peek()?.index) return;
      const origin = element.firstElementChild?.getBoundingClientRect().top ?? 0;
      pointed.value = { index, top: shown.getBoundingClientRect().top - origin };
    };
    element.addEventListener('pointerover', look, options);
    element.addEventListener('pointerleave', () => (pointed.value = null), options);
    return () => stop.abort();
  });

  const paragraph = paragraphs[pointed.value?.index ?? -1];
  if (!pointed.value || !paragraph) return null;
  const { top } = pointed.value;
  const isMarked = bookmarks.marked.value.has(paragraph.id);
  const blocks = alignment.texts.value?.blocksOf[paragraph.index];
  const isFound = blocks?.length !== 0;
  return (
    <fieldset
      class="tools"
      aria-label={t('paragraph.tools')}
      style={{ top: `${top}px` }}
      // What is selected stays so, to be quoted.
      onMouseDown={event => event.preventDefault()}
    >
      <Tool
        icon="bookmark"
        name={t('bookmark.name')}
        aria-pressed={isMarked}
        onClick={() => acts.bookmark(paragraph)}
      />
      <Tool
        icon="quote"
        name={t('quote.open')}
        does="quote"
        aria-haspopup="menu"
        onClick={() => acts.quote(paragraph)}
      />
      {blocks && (
        <>
          <Tool
            icon="find"
            name={t(isFound ? 'paragraph.find' : 'paragraph.missing')}
            does={isFound ? 'find' : null}
            disabled={!isFound}
            onClick={() => acts.find(paragraph)}
          />
          <Tool
            icon="pin"
            name={t('paragraph.pin')}
            does="pin"
            onClick={() => acts.pin(paragraph)}
          />
        </>
      )}
    </fieldset>
  );
}

type ToolProps = Pick<
  JSX.IntrinsicElements['button'],
  'aria-pressed' | 'aria-haspopup' | 'disabled' | 'onClick'
> & {
  readonly icon: keyof typeof OUTLINES;
  readonly name: string;
  /** What key does the same to the paragraph being read. */
  readonly does?: KeyName | null;
};

/** For the pointer only: by keys the same is done to the paragraph being read. */
function Tool({ icon, name, does, ...rest }: ToolProps): JSX.Element {
  const hint = useKeyHint();
  return (
    <button
      type="button"
      class="tool"
      tabIndex={-1}
      aria-label={name}
      title={does ? hint(name, does) : name}
      {...rest}
    >
      <Drawing outline={OUTLINES[icon]} small />
    </button>
  );
}
