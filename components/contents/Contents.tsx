import type { ComponentChildren, JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { useKeyHint } from '../keys/key-hint.ts';
import { isShortcut } from '../keys/panel-keys.ts';
import { type MessageKey, useMessages } from '../messages.ts';
import type { PanelModel } from '../panel/panel-model.ts';

type ContentsTab = {
  readonly overlay: 'contents' | 'bookmarks';
  readonly name: MessageKey;
};

/** One line for each way to look at the conversation as a list. */
const TABS: readonly ContentsTab[] = [
  { overlay: 'contents', name: 'contents.turns' },
  { overlay: 'bookmarks', name: 'contents.bookmarks' },
];

type ContentsProps = {
  readonly panel: PanelModel;
  readonly which: ContentsTab['overlay'];
  /** The list itself. */
  readonly children: ComponentChildren;
};

/** The conversation as a list, in one of several tabs. */
export function Contents({ panel, which, children }: ContentsProps): JSX.Element {
  const t = useMessages();
  const hint = useKeyHint();
  const chosen = TABS.findIndex(({ overlay }) => overlay === which);
  const { name } = TABS[chosen] as ContentsTab;
  const tabs = useRef<HTMLDivElement>(null);
  /** Whether the reader goes from tab to tab by keys: the focus then stays on the tabs. */
  const isByKeys = useRef(false);
  useLayoutEffect(() => {
    const tab = tabs.current?.children[chosen];
    if (isByKeys.current && tab instanceof HTMLElement) tab.focus();
    isByKeys.current = false;
  }, [chosen]);
  const choose = (at: number) => {
    const tab = TABS[at];
    if (tab && at !== chosen) panel.toggleOverlay(tab.overlay);
  };

  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || isShortcut(event)) return;
    event.preventDefault();
    isByKeys.current = true;
    choose((chosen + step + TABS.length) % TABS.length);
  };
  return (
    <section class="contents" role="dialog" aria-label={t(name)}>
      <header class="contents-head">
        <div
          class="tabs"
          ref={tabs}
          role="tablist"
          aria-label={t('contents.tabs')}
          onKeyDown={press}
        >
          {TABS.map((tab, at) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              id={`contents-tab-${at}`}
              aria-selected={at === chosen}
              aria-controls="contents-view"
              tabIndex={at === chosen ? 0 : -1}
              onClick={() => choose(at)}
            >
              {t(tab.name)}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="tool"
          aria-label={t('contents.away')}
          title={hint(t('contents.away'), 'close')}
          onClick={panel.closeOverlay}
        >
          <Icon name="close" small />
        </button>
      </header>
      <div
        class="contents-view"
        id="contents-view"
        role="tabpanel"
        aria-labelledby={`contents-tab-${chosen}`}
      >
        {children}
      </div>
    </section>
  );
}
