// These functions run in the page: each is sent there as text, so it uses nothing but its arguments.

/** A rectangle in the view of the page, in px. */
export type Rect = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A button as the reader meets it. */
export type Button = {
  readonly name: string;
  readonly rect: Rect;
  /** `null` if it is no toggle. */
  readonly pressed: boolean | null;
  /** `null` if it opens nothing. */
  readonly expanded: boolean | null;
  readonly disabled: boolean;
  /** Whether a click in its middle would meet something else. */
  readonly covered: boolean;
};

/** Where the first element that matches lies, or `null` if none does. */
export function rectOf(root: Document, selector: string): Rect | null {
  const box = root.querySelector(selector)?.getBoundingClientRect();
  return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null;
}

/** The visible button of that accessible name, or else the one whose name contains it. */
export function findButton(root: Document, wanted: string): Button | null {
  const nameOf = (element: HTMLElement) => {
    const labels = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
    const labelled = labels.map(id => root.getElementById(id)?.textContent ?? '').join(' ');
    const name = labelled || element.ariaLabel || element.textContent || element.title;
    return name.replace(/\s+/g, ' ').trim();
  };
  const isTrue = (value: string | null) => (value === null ? null : value === 'true');

  const buttons = [...root.querySelectorAll<HTMLElement>('button, summary, [role="button"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }))
    .map(element => ({ element, name: nameOf(element) }));
  const found =
    buttons.find(({ name }) => name === wanted) ??
    buttons.find(({ name }) => name.includes(wanted));
  if (!found) return null;

  const { element, name } = found;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const met = root.elementFromPoint(x + width / 2, y + height / 2);
  return {
    name,
    rect: { x, y, width, height },
    pressed: isTrue(element.ariaPressed),
    expanded: isTrue(element.ariaExpanded),
    disabled: element.matches(':disabled, [aria-disabled="true"]'),
    covered: !met || !element.contains(met),
  };
}

/** Let the browser refuse from now on to copy anything. */
export function refuseCopies(root: Document): void {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  root.execCommand = () => false;
}

/** Whether what has the focus is seen to have it. */
export function looksFocused(root: Document): boolean {
  const element = root.activeElement;
  if (!element) return false;
  const isDrawn = (style: string, width: string) =>
    style !== 'none' && Number.parseFloat(width) >= 2;
  if (element.matches('.scroll')) {
    // Above the names that stick.
    const ring = getComputedStyle(element.parentElement as Element, '::after');
    const head = root.querySelector('.turn-head');
    const isAbove = Number(ring.zIndex) > Number(head && getComputedStyle(head).zIndex);
    return isAbove && isDrawn(ring.outlineStyle, ring.outlineWidth);
  }
  const { outlineStyle, outlineWidth, backgroundImage } = getComputedStyle(element);
  const isLit = element.matches('[role="separator"]') && backgroundImage !== 'none';
  return isLit || isDrawn(outlineStyle, outlineWidth);
}
