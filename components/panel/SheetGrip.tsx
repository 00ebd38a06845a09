import type { JSX, TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { SHEETS } from '../../core/settings/settings.ts';
import { type Detent, detentAfterTap, detentBeside } from '../../core/settings/sheet.ts';
import { isShortcut } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import { dragSheet } from './drag-sheet.ts';
import type { EdgeProps } from './on-demand-model.ts';
import { standAboveKeyboard } from './stand-above-keyboard.ts';

/** In a narrow window the panel's head: drag it, tap it, or focus it and use the arrow keys. */
export function SheetGrip({ furniture }: EdgeProps): JSX.Element {
  const t = useMessages();
  const grip = useRef<HTMLDivElement>(null);
  const detent = furniture.settings.value.sheet;
  const rest = (sheet: Detent) => furniture.arrange({ sheet });

  useLayoutEffect(() => {
    const panel = grip.current?.parentElement;
    if (!panel) return;
    // Only in a narrow window the grip is drawn.
    const cover = () => furniture.cover(grip.current?.offsetHeight ? panel.offsetHeight : 0);
    const observer = new ResizeObserver(cover);
    observer.observe(panel);
    const end = standAboveKeyboard(panel);
    return () => {
      observer.disconnect();
      end();
    };
  }, [furniture]);

  const take = (event: TargetedPointerEvent<HTMLElement>) => {
    const { currentTarget, button } = event;
    const panel = currentTarget.parentElement;
    if (button !== 0 || !panel) return;
    dragSheet(currentTarget, panel, event, release => {
      rest(release === 'tap' ? detentAfterTap(furniture.settings.peek().sheet) : release);
    });
  };
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
      onPointerDown={take}
      onKeyDown={press}
    />
  );
}
