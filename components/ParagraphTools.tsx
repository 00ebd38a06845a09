import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX, RefObject } from 'preact';
import type { Paragraph } from '../core/episode.ts';
import type { Following } from './follow-article.ts';
import { Icon } from './Icon.tsx';
import { useMessages } from './messages.ts';
import type { Picks } from './pick-model.ts';

type ParagraphToolsProps = {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly parts: Following;
  readonly picks: Picks;
};

/** Beside the paragraph under the mouse or the finger: find it in the article, or pin it to a block. */
export function ParagraphTools({
  scroller,
  parts: { episode, alignment, reading },
  picks,
}: ParagraphToolsProps): JSX.Element | null {
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
      const origin = element.firstElementChild?.getBoundingClientRect().top ?? 0;
      place.value = { paragraph, top: shown.getBoundingClientRect().top - origin };
    };
    element.addEventListener('pointerover', look, options);
    element.addEventListener('pointerleave', () => (place.value = null), options);
    return () => stop.abort();
  });

  if (!place.value || !alignment.texts.value) return null;
  const { paragraph, top } = place.value;
  const isFound = alignment.texts.value.blocksOf[paragraph.index]?.length !== 0;
  return (
    <fieldset class="tools" aria-label={t('paragraph.tools')} style={{ top: `${top}px` }}>
      <button
        type="button"
        class="tool"
        tabIndex={-1}
        aria-label={t(isFound ? 'paragraph.find' : 'paragraph.missing')}
        title={isFound ? `${t('paragraph.find')} (L)` : t('paragraph.missing')}
        disabled={!isFound}
        onClick={() => reading.find(paragraph)}
      >
        <Icon name="find" small />
      </button>
      <button
        type="button"
        class="tool"
        tabIndex={-1}
        aria-label={t('paragraph.pin')}
        title={`${t('paragraph.pin')} (P)`}
        onClick={() => picks.begin({ kind: 'pin', paragraph })}
      >
        <Icon name="pin" small />
      </button>
    </fieldset>
  );
}
