import { type ComponentChild, render } from 'preact';

/** The element that the page sees of us. Its name is relied upon outside. */
const NAME = 'alongside-panel';

/** Where the panel lives in somebody else's page. */
export type PanelHost = {
  /** Closed, so that no script of the page reads what the reader reads and marks. */
  readonly root: ShadowRoot;
  readonly element: HTMLElement;
  /** Styles the page itself, as long as the panel is mounted. */
  readonly pageStyle: HTMLStyleElement;
  /** Draw `content` in the page, and keep it there whatever the site replaces, until `signal` aborts. */
  mount(content: ComponentChild, signal: AbortSignal): void;
};

/** Make a host, not yet in the page, whose content wears `styles`. */
export function panelHost(styles: string): PanelHost {
  const element = document.createElement(NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const pageStyle = document.createElement('style');
  const style = document.createElement('style');
  style.textContent = styles;
  element.append(pageStyle);

  function mount(content: ComponentChild, signal: AbortSignal) {
    // An update of the extension leaves the panel of its older self behind.
    for (const stale of document.querySelectorAll(NAME)) stale.remove();

    const container = document.createElement('div');
    root.replaceChildren(style, container);
    const attach = () => {
      if (element.parentNode !== document.documentElement) document.documentElement.append(element);
    };
    attach();
    render(content, container);

    const keeper = new MutationObserver(attach);
    keeper.observe(document, { childList: true });
    keeper.observe(document.documentElement, { childList: true });
    signal.addEventListener('abort', () => {
      keeper.disconnect();
      render(null, container);
      element.remove();
    });
  }

  return { root, element, pageStyle, mount };
}
