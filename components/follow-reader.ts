import { effect } from '@preact/signals';
import type { Episode } from '../core/episode.ts';
import { findParagraph } from '../core/find-paragraph.ts';
import type { Filter } from './filter-model.ts';
import { readingLine } from './reading-line.ts';
import type { ReadingState } from './reading-model.ts';

/** A slip of the wheel, in CSS pixels, is no answer to the offer to continue. */
const SLIP = 48;

/**
 * Connect the transcript drawn in `scroller` with the reader's way through it: scrolling becomes a
 * position, jumps scroll, and neither a filter nor a new width moves what is being read.
 *
 * @returns what ends it.
 */
export function followReader(
  scroller: HTMLElement,
  episode: Episode,
  reading: ReadingState,
  filter: Filter,
): () => void {
  const line = readingLine(scroller, episode);
  const stop = new AbortController();
  let marked: Element | null = null;
  /** Whether the text is being folded or unfolded, so that it scrolls by itself. */
  let isFolding = false;

  function noteScroll() {
    if (!isDrawn() || isFolding || line.isBrought()) return;
    if (reading.offer.value && scroller.scrollTop < SLIP) return;
    const position = line.read();
    if (position) reading.reach(position);
  }

  function mark() {
    const paragraph = findParagraph(episode, reading.position.value.paragraph);
    const element = paragraph ? line.elementOf(paragraph) : null;
    scroller.toggleAttribute('data-moved', reading.hasMoved.value);
    if (element === marked) return;
    marked?.removeAttribute('aria-current');
    element?.setAttribute('aria-current', 'location');
    marked = element;
  }

  /** Put what is being read back to the line after everything around it has changed. */
  function hold() {
    isFolding = false;
    if (!isDrawn()) return;
    if (reading.hasMoved.value) line.hold(reading.position.value);
    else reading.stand(line.read());
    mark();
  }

  const isDrawn = () => scroller.clientHeight > 0;

  const resized = new ResizeObserver(hold);
  resized.observe(scroller);
  scroller.addEventListener('scroll', noteScroll, { passive: true, signal: stop.signal });
  scroller.getRootNode().addEventListener('attach', hold, { signal: stop.signal });
  const ends = [
    effect(mark),
    effect(() => {
      const landing = reading.landing.value;
      if (landing) line.bring(landing.position);
    }),
    effect(() => {
      filter.heard.value;
      isFolding = true;
      // By then the turns are folded, and nothing of it has been painted.
      requestAnimationFrame(hold);
    }),
  ];

  return () => {
    stop.abort();
    resized.disconnect();
    for (const end of ends) end();
  };
}
