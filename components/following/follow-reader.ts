import { computed } from '@preact/signals';
import { findParagraph } from '../../core/transcript/find-paragraph.ts';
import type { LooksModel } from '../appearance/looks-model.ts';
import { readingLine } from '../reading/reading-line.ts';
import type { FilterModel } from '../transcript/filter-model.ts';
import { articleGuide } from './article-guide.ts';
import { driveFollowing } from './drive-following.ts';
import { effectUntil } from './effect-until.ts';
import type { Following } from './follow-model.ts';

/** A slip of the wheel, in CSS pixels, is no answer to the offer to continue. */
const SLIP = 48;

/** The keys that scroll a text which has the focus. */
const SCROLL_KEYS = /^(Arrow(Up|Down)|Page(Up|Down)|Home|End| )$/;

/**
 * Connect the transcript drawn in `scroller` with the reader's way through it: scrolling becomes a
 * position, jumps scroll, the article is followed, and neither a filter nor another arrangement of
 * the text moves what is being read; all until `signal` aborts.
 */
export function followReader(
  scroller: HTMLElement,
  parts: Following,
  filter: FilterModel,
  looks: LooksModel,
  signal: AbortSignal,
): void {
  const { episode, reading, follow } = parts;
  const line = readingLine(scroller, episode);
  let marked: Element | null = null;
  /** Whether the text is being folded, unfolded or arranged otherwise, so that it scrolls by itself. */
  let isFolding = false;
  /** Whether the text has a height: a closed panel has none. */
  let isDrawn = false;
  /** Whether the text will be measured before the next frame. */
  let isPlanned = false;
  const arrangement = computed(() => [filter.heard.value, looks.layout.value]);
  let arranged = arrangement.peek();
  /** Whether the text was scrolled and, in the same frame, laid out anew. */
  let isScrolledAnew = false;
  /** How far the text was scrolled when it was last told what is in view, in px. */
  let told = Number.NaN;

  /** Put the text level again after it was laid out anew, for which the browser may have moved it. */
  function relevel() {
    follow.tell({ kind: 'text-laid-out' });
    if (line.hasLeft()) line.scrollToOffset(line.scrolled());
  }

  function noteScroll() {
    if (!isDrawn || isFolding || line.isScrolledByUs()) return;
    // The browser moves the text itself when it is laid out anew; `layOut` follows in that frame.
    isScrolledAnew = line.isStale();
    if (isScrolledAnew) return;
    if (reading.offer.value && scroller.scrollTop < SLIP) return;
    follow.pause();
    const position = line.read(!reading.glanced.peek());
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

  /** Tell what is in view now. */
  function tellView() {
    if (!isDrawn) return;
    const { viewHeight, positionAt } = line.boxes();
    const top = line.scrolled();
    told = top;
    reading.see(positionAt(top, 0), positionAt(top + viewHeight, 0));
  }

  /** Scroll to where the reader looks or, if nowhere else, to where they read. */
  function look() {
    const glanced = reading.glanced.peek();
    if (glanced) line.lookAt(glanced);
    else if (follow.isLevel.peek()) relevel();
    else line.hold(reading.position.peek());
  }

  /** Put what is being read back to the line after everything around it has changed. */
  function hold() {
    isFolding = false;
    if (!isDrawn) return;
    line.measure();
    if (follow.isLevel.peek()) relevel();
    else if (reading.hasMoved.value || reading.glanced.value) look();
    else reading.stand(line.read());
    mark();
    tellView();
  }

  /** Keep the measures true when blocks have another size, or are only now known inside. */
  function layOut() {
    if (!isDrawn || isFolding) return;
    const [wasByUs, hasLeft] = [line.isScrolledByUs(), line.hasLeft()];
    line.measure();
    // What comes into view is laid out before the scroll that brought it there is reported.
    if (follow.isLevel.peek() && hasLeft && !wasByUs) noteScroll();
    else if (follow.isLevel.peek()) relevel();
    else if (isScrolledAnew || reading.hasMoved.value || reading.glanced.value) {
      if (wasByUs) look();
      else noteScroll();
    } else reading.stand(line.read());
    isScrolledAnew = false;
    tellView();
  }

  /**
   * Each block that comes into view tells so by itself: all that do in one frame are measured once.
   * One that goes out of view stays as high as it is.
   */
  function comeIntoView(change: Event) {
    if (isPlanned || (change as ContentVisibilityAutoStateChangeEvent).skipped) return;
    isPlanned = true;
    requestAnimationFrame(() => {
      isPlanned = false;
      if (!signal.aborted) layOut();
    });
  }

  const resized = new ResizeObserver(changes => {
    const own = changes.find(({ target }) => target === scroller);
    if (own) isDrawn = own.contentRect.height > 0;
    if (own) hold();
    // Stretches also tell of what has just been measured.
    else if (line.isStale()) layOut();
  });
  resized.observe(scroller);
  for (const stretch of scroller.querySelectorAll('[data-stretch]')) resized.observe(stretch);
  const options = { passive: true, signal };
  scroller.addEventListener('scroll', noteScroll, options);
  scroller.addEventListener('scroll', () => line.scrolled() !== told && tellView(), options);
  scroller.addEventListener('contentvisibilityautostatechange', comeIntoView, {
    ...options,
    capture: true,
  });
  scroller.addEventListener('touchmove', follow.pause, options);
  scroller.addEventListener(
    'wheel',
    ({ deltaY, ctrlKey }) => deltaY && !ctrlKey && follow.pause(),
    options,
  );
  scroller.addEventListener(
    'keydown',
    ({ key }) => SCROLL_KEYS.test(key) && follow.pause(),
    options,
  );
  // Who goes by keys from turn to turn looks about: the browser brings each into view, and Firefox
  // lays out anew what comes there in the same frame, so that the scroll alone would not tell.
  scroller.addEventListener(
    'focusin',
    ({ target }) => isReachedByKey(target) && follow.pause(),
    options,
  );
  signal.addEventListener('abort', () => resized.disconnect());
  driveFollowing(line, articleGuide(line, parts), parts, tellView, signal);
  effectUntil(signal, mark);
  effectUntil(signal, () => {
    // Whatever scrolls the text while we do is then the reader, and never the browser.
    scroller.style.overflowAnchor = follow.isFollowing.value ? 'none' : '';
  });
  effectUntil(signal, () => {
    const landing = reading.landing.value;
    if (landing?.isGlance) look();
    else if (landing) line.scrollTo(landing.position);
  });
  effectUntil(signal, () => {
    if (arrangement.value === arranged) return;
    arranged = arrangement.value;
    isFolding = true;
    // By then the turns are as they are to be, and nothing of it has been painted.
    requestAnimationFrame(hold);
  });
}

/** Tell whether keys have led the focus to something inside a turn. */
function isReachedByKey(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('.turn button:focus-visible');
}
