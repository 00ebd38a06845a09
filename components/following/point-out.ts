import type { SentenceLink } from '../../core/alignment/alignment.ts';
import type { Following } from './follow-model.ts';

/**
 * Light up in each text what the reader points at in the other: a sentence of the transcript drawn
 * in `scroller`, by mouse or focus, and a sentence of the article. Nothing is ever scrolled for it.
 * It ends when `signal` aborts.
 */
export function pointOut(
  scroller: HTMLElement,
  { episode, page, alignment }: Pick<Following, 'episode' | 'page' | 'alignment'>,
  signal: AbortSignal,
): void {
  let pointed: Element | null = null;
  let lit: readonly Element[] = [];

  function linked(isMeant: (link: SentenceLink) => boolean): readonly SentenceLink[] {
    return alignment.texts.peek()?.alignment.sentences.filter(isMeant) ?? [];
  }

  function pointAt(target: EventTarget | null) {
    const sentence = target instanceof Element ? target.closest('[data-sentence]') : null;
    if (sentence === pointed) return;
    pointed = sentence;
    const place = sentence && placeOf(sentence);
    const links = linked(
      ({ paragraph, paragraphSpan }) =>
        paragraph === place?.paragraph && paragraphSpan.from === place.from,
    );
    page.light(links.map(({ block, blockSpan: span }) => ({ block, span })));
  }

  function placeOf(sentence: Element) {
    const paragraph = Number(sentence.closest('[data-paragraph]')?.getAttribute('data-paragraph'));
    const at = Number(sentence.getAttribute('data-sentence'));
    return { paragraph, from: episode.paragraphs[paragraph]?.sentences[at]?.from };
  }

  function show(links: readonly SentenceLink[]) {
    const sentences = links.flatMap(({ paragraph, paragraphSpan: { from } }) => {
      const at = episode.paragraphs[paragraph]?.sentences.findIndex(span => span.from === from);
      const place = `[data-paragraph="${paragraph}"] [data-sentence="${at}"]`;
      return scroller.querySelector(place) ?? [];
    });
    for (const sentence of lit) sentence.removeAttribute('data-lit');
    for (const sentence of sentences) sentence.setAttribute('data-lit', '');
    lit = sentences;
  }

  const options = { passive: true, signal };
  scroller.addEventListener('pointerover', ({ target }) => pointAt(target), options);
  scroller.addEventListener('pointerleave', () => pointAt(null), options);
  scroller.addEventListener('focusin', ({ target }) => pointAt(target), options);
  scroller.addEventListener('focusout', () => pointAt(null), options);
  const unwatch = page.watchPointing(place => {
    show(
      linked(
        ({ block, blockSpan }) =>
          block === place?.block && place.offset >= blockSpan.from && place.offset < blockSpan.to,
      ),
    );
  });

  signal.addEventListener('abort', () => {
    unwatch();
    page.light([]);
  });
}
