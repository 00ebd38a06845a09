import { useSignal } from '@preact/signals';
import type { ComponentType, JSX, TargetedKeyboardEvent } from 'preact';
import { Icon } from '../Icon.tsx';
import { type MessageKey, useMessages } from '../messages.ts';
import type { PanelParts } from '../panel-acts.ts';
import { Outline } from './Outline.tsx';

type ContentsTab = {
  readonly name: MessageKey;
  readonly View: ComponentType<{ parts: PanelParts }>;
};

/** One line for each way to look at the conversation as a list. */
const TABS: readonly ContentsTab[] = [{ name: 'contents.turns', View: Outline }];

/** The conversation as a list, in one of several tabs. */
export function Contents({ parts }: { parts: PanelParts }): JSX.Element {
  const t = useMessages();
  const chosen = useSignal(0);
  const { name, View } = TABS[chosen.value] as ContentsTab;

  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    chosen.value = (chosen.value + step + TABS.length) % TABS.length;
    const tab = event.currentTarget.children[chosen.value];
    if (tab instanceof HTMLElement) tab.focus();
  };
  return (
    <section class="contents" role="dialog" aria-label={t(name)}>
      <header class="contents-head">
        <div class="tabs" role="tablist" aria-label={t('contents.tabs')} onKeyDown={press}>
          {TABS.map((tab, at) => (
            <button
              key={tab.name}
              type="button"
              role="tab"
              id={`contents-tab-${at}`}
              aria-selected={at === chosen.value}
              aria-controls="contents-view"
              tabIndex={at === chosen.value ? 0 : -1}
              onClick={() => {
                chosen.value = at;
              }}
            >
              {t(tab.name)}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="tool"
          aria-label={t('contents.away')}
          title={`${t('contents.away')} (Esc)`}
          onClick={parts.furniture.closeOverlay}
        >
          <Icon name="close" small />
        </button>
      </header>
      <div
        class="contents-view"
        id="contents-view"
        role="tabpanel"
        aria-labelledby={`contents-tab-${chosen.value}`}
      >
        <View parts={parts} />
      </div>
    </section>
  );
}
