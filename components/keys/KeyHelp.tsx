import { useSignal } from '@preact/signals';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Speaker } from '../../core/episode/episode.ts';
import { Icon } from '../Icon.tsx';
import { useMessages } from '../messages.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import type { BrowserShortcut } from './browser-shortcut.ts';
import { CopyReport, type WriteReport } from './CopyReport.tsx';
import { type Choice, chooseKey } from './choose-key.ts';
import { groupOf, KEY_GROUPS } from './key-groups.ts';
import { keyCaps, useKeyHint } from './key-hint.ts';
import { chordFor, type KeyName, PANEL_KEYS, type PanelKey, voiceOf } from './panel-keys.ts';
import { printKey } from './print-key.ts';

type KeyHelpProps = {
  readonly speakers: readonly Speaker[];
  readonly panel: PanelModel;
  readonly shortcut: BrowserShortcut;
  readonly report: WriteReport;
};

/** Every key of the panel, each to be changed, and the browser's one; and what helps when nothing does. */
export function KeyHelp({ speakers, panel, shortcut, report }: KeyHelpProps): JSX.Element {
  const t = useMessages();
  const hint = useKeyHint();
  const help = useRef<HTMLElement>(null);
  const browserKey = useSignal<string | null>(null);
  /** The key that the reader is about to choose anew. */
  const choosing = useSignal<PanelKey | null>(null);
  const answer = useSignal('');
  useLayoutEffect(() => {
    help.current?.focus();
    void shortcut.ask().then(key => {
      browserKey.value = key;
    });
  }, [shortcut, browserKey]);

  const custom = panel.settings.value.keys;
  const keys = PANEL_KEYS.filter(({ name }) => (voiceOf(name) ?? 0) < speakers.length);
  const doesOf = ({ name }: PanelKey) => {
    const voice = voiceOf(name);
    return voice === null
      ? t(`keys.${name as Exclude<KeyName, `hear${number}`>}`)
      : t('keys.hear', { speaker: speakers[voice]?.name ?? '' });
  };
  const capsOf = (key: PanelKey) => keyCaps(chordFor(key.name, custom)) || t('help.off');
  const shownOn = (key: PanelKey) => (choosing.value === key ? t('help.waiting') : capsOf(key));

  const tell = (choice: Choice): string => {
    switch (choice.kind) {
      case 'chosen':
        panel.arrange({ keys: choice.keys });
        return '';
      case 'taken':
        return t('help.taken', { key: keyCaps(choice.chord), does: doesOf(choice.by) });
      case 'reserved':
        return t('help.reserved', { key: printKey(choice.chord) });
      case 'left':
        return '';
    }
  };
  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const key = choosing.value;
    if (!key || event.key === 'Tab') return;
    const choice = chooseKey(event, key, keys, custom);
    if (!choice) return;
    event.preventDefault();
    answer.value = tell(choice);
    choosing.value = null;
  };

  const reset = () => {
    panel.arrange({ keys: {} });
    // The button goes with what it takes back.
    help.current?.focus();
  };

  return (
    <section class="list" ref={help} tabIndex={-1} role="dialog" aria-label={t('help.heading')}>
      <header class="list-head">
        <h3>{t('help.heading')}</h3>
        <button
          type="button"
          class="tool"
          aria-label={t('help.away')}
          title={hint(t('help.away'), 'close')}
          onClick={panel.closeOverlay}
        >
          <Icon name="close" small />
        </button>
      </header>
      <p role="status">{choosing.value ? t('help.choose') : answer.value || t('help.hint')}</p>
      {KEY_GROUPS.map(group => (
        <section key={group} aria-label={t(`help.${group}`)}>
          <h4>{t(`help.${group}`)}</h4>
          <ul>
            {keys
              .filter(key => groupOf(key.name) === group)
              .map(key => (
                <li key={key.name} class="key-line">
                  <span>{doesOf(key)}</span>
                  {key.name === 'close' ? (
                    <kbd class="key">{capsOf(key)}</kbd>
                  ) : (
                    <button
                      type="button"
                      class="key"
                      aria-label={t('help.key', { does: doesOf(key), key: shownOn(key) })}
                      data-changed={key.name in custom}
                      onClick={() => {
                        choosing.value = key;
                      }}
                      onBlur={() => {
                        choosing.value = null;
                      }}
                      onKeyDown={press}
                    >
                      {shownOn(key)}
                    </button>
                  )}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {Object.keys(custom).length > 0 && (
        <button type="button" class="act" onClick={reset}>
          {t('help.reset')}
        </button>
      )}
      {browserKey.value !== null && (
        <section aria-label={t('help.browser')}>
          <h4>{t('help.browser')}</h4>
          <p class="key-line">
            <span>{t('extension.toggle')}</span>
            <kbd class="key">{browserKey.value || t('help.unset')}</kbd>
          </p>
          <button type="button" class="act" onClick={shortcut.change}>
            {t('help.change')}
          </button>
        </section>
      )}
      <CopyReport report={report} />
    </section>
  );
}
