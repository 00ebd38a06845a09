import { type ComponentChild, render } from 'preact';

/** The element that the page sees of us. Its name is relied upon outside. */
const NAME = 'alongside-panel';

/** A page that takes the panel out so many times will not have it. */
const MOST_RETURNS = 20;

/** Where the panel lives in somebody else's page. */
export type PanelHost = {
  /**
   * Closed, so that no script of the page reads what the reader reads and marks. It hears an
   * `attach` event whenever it has come into the page.
   */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Stand in the page, whatever the site replaces, until `signal` aborts. */
  mount(signal: AbortSignal): void;
  /** Draw `content`, until the host is taken out again. */
  draw(content: ComponentChild): void;
  /**
   * Give the page CSS rules under a name, or none, in place of those before; they go when the panel
   * goes.
   */
  stylePage(name: string, rules: string | null): void;
};

/** Make a host, not yet in the page, whose content wears `styles`. */
export function panelHost(styles: string): PanelHost {
  // Made in a document of no window: there the page cannot have defined an element of this name,
  // and what it defines in its own is not given the shadow root.
  const element = document.implementation.createHTMLDocument().createElement(NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const pageStyle = document.createElement('style');
  const style = document.createElement('style');
  const container = document.createElement('div');
  style.textContent = styles;
  root.append(style, container);

  const pageRules = new Map<string, string>();
  function stylePage(name: string, rules: string | null) {
    if (rules) pageRules.set(name, rules);
    else pageRules.delete(name);
    // Text, not `insertRule`: in Firefox a strict policy leaves an empty style without a sheet,
    // and any style that leaves the page forgets rules that were not its text.
    pageStyle.textContent = [...pageRules.values()].join('');
    if (pageRules.size > 0) element.append(pageStyle);
    else pageStyle.remove();
  }

  /** Return whether it was not attached already. */
  function attach(): boolean {
    if (element.parentNode === document.documentElement) return false;
    document.documentElement.append(element);
    // What had scrolled in the panel has not any more.
    root.dispatchEvent(new Event('attach'));
    return true;
  }

  function mount(signal: AbortSignal) {
    // An update of the extension leaves the panel of its older self behind.
    for (const stale of document.querySelectorAll(NAME)) stale.remove();
    attach();
    keepAttached(attach, signal);
    signal.addEventListener('abort', () => {
      render(null, container);
      element.remove();
    });
  }

  return { root, element, mount, draw: content => render(content, container), stylePage };
}

/** Attach again whenever the page has taken the element out. */
function keepAttached(attach: () => boolean, signal: AbortSignal): void {
  let returns = 0;
  const keeper = new MutationObserver(() => {
    if (attach()) returns += 1;
    // A page that watches for us as we do for it would never come to rest.
    if (returns < MOST_RETURNS) watch();
    else keeper.disconnect();
  });
  function watch() {
    keeper.observe(document, { childList: true });
    keeper.observe(document.documentElement, { childList: true });
  }
  watch();
  signal.addEventListener('abort', () => keeper.disconnect());
}
