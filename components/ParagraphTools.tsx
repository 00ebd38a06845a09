import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import type { Paragraph } from '../core/episode.ts';
import { Icon, type IconName } from './Icon.tsx';
import { useKeyHint } from './key-hint.ts';
import { useMessages } from './messages.ts';
import { type PanelParts, toggleBookmark } from './panel-acts.ts';
import type { KeyName } from './panel-keys.ts';

type ParagraphToolsProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly parts: PanelParts;
};

/**
 * Beside the paragraph under the mouse or the finger: mark it, quote it, find it in the article, or
 * pin it to a block.
 */
export function ParagraphTools({ scroller, parts }: ParagraphToolsProps): JSX.Element | null {
  const { episode, alignment, reading, picks, bookmarks, furniture } = parts;
  const t = useMessages();
  const place = useSignal<{ readonly paragraph: Paragraph; readonly top: number } | null>(null);

  useSignalEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const stop = new AbortController();
    const options = { passive: true, signal: stop.signal };
    const look = ({ target }: Event) => {
      const shown = target instanceof Element ? target.closest('[data-paragraph]') : null;
      const paragraph = episode.paragraphs[Number(shown?.getAttribute('data-paragraph'))];
      if (!shown || !paragraph || paragraph === place.peek()?.paragraph) return;
      const top = shown.getBoundingClientRect().top - element.getBoundingClientRect().top;
      place.value = { paragraph, top: top + element.scrollTop };
    };
    element.addEventListener('pointerover', look, options);
    element.addEventListener('pointerleave', () => (place.value = null), options);
    return () => stop.abort();
  });

  if (!place.value) return null;
  const { paragraph, top } = place.value;
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
        onClick={() => toggleBookmark(parts, paragraph)}
      />
      <Tool
        icon="quote"
        name={t('quote.open')}
        does="quote"
        aria-haspopup="menu"
        onClick={() => furniture.quote(paragraph, true)}
      />
      {blocks && (
        <>
          <Tool
            icon="find"
            name={t(isFound ? 'paragraph.find' : 'paragraph.missing')}
            does={isFound ? 'find' : null}
            disabled={!isFound}
            onClick={() => reading.find(paragraph)}
          />
          <Tool
            icon="pin"
            name={t('paragraph.pin')}
            does="pin"
            onClick={() => picks.begin({ kind: 'pin', paragraph })}
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
  readonly icon: IconName;
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
      <Icon name={icon} small />
    </button>
  );
}
