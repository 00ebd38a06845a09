import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SHEETS } from '../../core/settings/settings.ts';
import { type Detent, detentAfterTap, detentBeside } from '../../core/settings/sheet.ts';
import { isShortcut } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import type { PanelModel } from './panel-model.ts';

/** In a narrow window the panel's head: drag it, tap it, or focus it and use the arrow keys. */
export function SheetGrip({ panel }: { panel: PanelModel }): JSX.Element {
  const t = useMessages();
  const grip = useRef<HTMLDivElement>(null);
  const detent = panel.settings.value.sheet;
  const rest = (sheet: Detent) => panel.arrange({ sheet });

  useLayoutEffect(() => {
    const element = grip.current;
    const head = element?.parentElement?.querySelector('.head');
    if (!element || !head) return;
    // The pointer drags the sheet in the article's page, which alone holds still meanwhile.
    const place = () => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const end = head.querySelector('button')?.getBoundingClientRect().left ?? width;
      panel.placeGrip(height > 0 ? { left, top, width: end - left, height } : null);
    };
    const observer = new ResizeObserver(place);
    observer.observe(head);
    return () => observer.disconnect();
  }, [panel]);

  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const wanted = new Map<string, Detent>([
      ['ArrowUp', detentBeside(detent, 1)],
      ['ArrowDown', detentBeside(detent, -1)],
      ['Home', SHEETS[0]],
      ['End', SHEETS[2]],
      ['Enter', detentAfterTap(detent)],
      [' ', detentAfterTap(detent)],
    ]).get(event.key);
    if (!wanted || isShortcut(event)) return;
    event.preventDefault();
    rest(wanted);
  };

  return (
    <div
      class="grip"
      ref={grip}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('sheet.name')}
      aria-valuenow={SHEETS.indexOf(detent)}
      aria-valuemin={0}
      aria-valuemax={SHEETS.length - 1}
      aria-valuetext={t(`sheet.${detent}`)}
      onKeyDown={press}
    />
  );
}
