/** The element that the page sees of us. Its name is relied upon outside. */
const NAME = 'alongside-panel';

/** A page that takes the panel out so many times will not have it, until the reader asks for it. */
const MOST_RETURNS = 20;

/** Where the panel lives in somebody else's page. */
export type PanelHost = {
  /** Closed, so that no script of the page sees what stands in it. */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Stand in the page, whatever the site replaces; again, if it has given that up. */
  attach(): void;
  /** Whether it stands in the page. */
  isAttached(): boolean;
  /** Give the page these CSS rules, or none, in place of those before; they go with the panel. */
  stylePage(rules: string): void;
};

/** Make a host whose content wears `styles`; it leaves the page when `signal` aborts. */
export function panelHost(styles: string, signal: AbortSignal): PanelHost {
  // Made in a document of no window: there the page cannot have defined an element of this name,
  // and what it defines in its own is not given the shadow root.
  const element = document.implementation.createHTMLDocument().createElement(NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const pageStyle = document.createElement('style');
  const style = document.createElement('style');
  style.textContent = styles;
  root.append(style);

  let returns = 0;
  const keeper = new MutationObserver(() => {
    if (!isAttached()) returns += 1;
    // A page that watches for us as we do for it would never come to rest.
    if (returns < MOST_RETURNS) keepAttached();
    else keeper.disconnect();
  });
  signal.addEventListener('abort', () => {
    keeper.disconnect();
    element.remove();
  });

  const isAttached = () => element.parentNode === document.documentElement;

  function keepAttached() {
    if (!isAttached()) document.documentElement.append(element);
    keeper.observe(document, { childList: true });
    keeper.observe(document.documentElement, { childList: true });
  }

  return {
    root,
    element,
    isAttached,
    attach() {
      if (signal.aborted) return;
      returns = 0;
      // An update of the extension leaves the panel of its older self behind.
      for (const stale of document.querySelectorAll(NAME)) if (stale !== element) stale.remove();
      keepAttached();
    },
    stylePage(rules) {
      // Text, not `insertRule`: in Firefox a strict policy leaves an empty style without a sheet,
      // and any style that leaves the page forgets rules that were not its text.
      pageStyle.textContent = rules;
      if (rules) element.append(pageStyle);
      else pageStyle.remove();
    },
  };
}
