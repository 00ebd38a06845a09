// These functions run in the page: each is sent there as text, so it uses nothing but its arguments.

/** What the reader sees at the reading line, level with the article's where the transcript is. */
export type AtLine = {
  /** The paragraph, or the first of a turn that is folded to one line. */
  readonly paragraph: number;
  readonly folded: boolean;
  /** From the line down to the top of the paragraph or of the folded line, in px. */
  readonly top: number;
  readonly height: number;
};

/**
 * Wait until nothing in the transcript has moved for some frames.
 *
 * @returns whether there is a transcript yet
 *
 * Measures only at the end of a frame: what the panel has still to do in this one goes first.
 */
export async function stillTranscript(root: Document, calmFrames = 6): Promise<boolean> {
  const scroller = root.querySelector('.scroll:has([data-paragraph])');
  if (!scroller) return false;
  const nextFrame = () =>
    new Promise<void>(resolve => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  let last = '';
  for (let calm = 0; calm < calmFrames; ) {
    await nextFrame();
    const now = `${scroller?.scrollTop} ${scroller?.scrollHeight} ${scroller?.clientHeight}`;
    calm = now === last ? calm + 1 : 0;
    last = now;
  }
  return true;
}

/** Return how far below the reading line the paragraph, or the line it is folded to, begins. */
export function belowLine(root: Document, paragraph: number): number {
  const view = root.querySelector('.scroll')?.getBoundingClientRect();
  const element = root.querySelector(`[data-paragraph="${paragraph}"]`);
  const fold = element?.closest('[data-folded="true"]')?.querySelector('[data-fold]');
  const top = (fold ?? element)?.getBoundingClientRect().top;
  if (!view || top === undefined) return Number.NaN;
  const level = innerHeight * 0.3 - view.top;
  const isInside = level >= 32 && level <= view.height - 32;
  return top - (view.top + (isInside ? level : view.height * 0.3));
}

/** Return what is at the reading line or, between two paragraphs, next above it. */
export function atLine(root: Document): AtLine | null {
  const view = root.querySelector('.scroll')?.getBoundingClientRect();
  if (!view) return null;
  const level = innerHeight * 0.3 - view.top;
  const isInside = level >= 32 && level <= view.height - 32;
  const line = view.top + (isInside ? level : view.height * 0.3);
  const isAbove = (element: Element) => element.getBoundingClientRect().top <= line + 1;
  const block = [...root.querySelectorAll('[data-block]')].findLast(isAbove);
  const folded = block?.getAttribute('data-folded') === 'true';
  const inside = [...(block?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? [])];
  const paragraph = folded ? inside[0] : (inside.findLast(isAbove) ?? inside[0]);
  const box = (folded ? block?.querySelector('[data-fold]') : paragraph)?.getBoundingClientRect();
  if (!box) return null;
  const { top, height } = box;
  return { paragraph: Number(paragraph?.dataset.paragraph), folded, top: top - line, height };
}

/** Scroll as a reader does, until the line is that part of the way through the paragraph. */
export function scrollTo(root: Document, paragraph: number, fraction = 0): Promise<true> {
  const scroller = root.querySelector('.scroll');
  const element = root.querySelector(`[data-paragraph="${paragraph}"]`);
  return new Promise((resolve, reject) => {
    if (!scroller || !element) return reject(new Error(`There is no paragraph ${paragraph}.`));
    let calm = 0;
    const approach = () => {
      const view = scroller.getBoundingClientRect();
      const level = innerHeight * 0.3 - view.top;
      const isInside = level >= 32 && level <= view.height - 32;
      const line = view.top + (isInside ? level : view.height * 0.3);
      const { top, height } = element.getBoundingClientRect();
      const away = Math.round(top + fraction * height - line);
      scroller.scrollTop += away;
      calm = away === 0 ? calm + 1 : 0;
      if (calm >= 5) resolve(true);
      else requestAnimationFrame(approach);
    };
    approach();
  });
}

/** Return everything that is spoken to a screen reader when it changes. */
export function announced(root: Document): string {
  return [...root.querySelectorAll('[role="status"]')].map(e => e.textContent).join(' ');
}

/** Return what has the focus in the panel, as its name or its text; `null` if nothing has. */
export function focused(root: Document): string | null {
  const element = root.hasFocus() ? root.activeElement : null;
  return element && element !== root.body ? element.ariaLabel || element.textContent : null;
}
