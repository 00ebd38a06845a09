import type { JSX, TargetedKeyboardEvent } from 'preact';
import { MAX_WIDTH, MIN_WIDTH } from '../../core/settings/settings.ts';
import { isShortcut } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import type { PanelModel } from './panel-model.ts';

/** How far one press of an arrow key moves the edge, in CSS pixels; with Shift, four times that. */
const STEP = 16;

/** The panel's edge, for the keyboard: focus it and use the arrow keys. The pointer drags the shell's. */
export function WidthHandle({ panel }: { panel: PanelModel }): JSX.Element {
  const t = useMessages();
  const isLeft = () => panel.settings.peek().side === 'left';

  const press = (event: TargetedKeyboardEvent<HTMLElement>) => {
    const step = (event.shiftKey ? STEP * 4 : STEP) * (isLeft() ? -1 : 1);
    const width = panel.width.value;
    const wanted = {
      ArrowLeft: width + step,
      ArrowRight: width - step,
      Home: MIN_WIDTH,
      End: MAX_WIDTH,
    }[event.key];
    if (!wanted || isShortcut(event)) return;
    event.preventDefault();
    panel.resize(wanted);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter has no HTML element of its own
    <div
      class="handle"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panel.width')}
      aria-valuenow={panel.width.value}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      onKeyDown={press}
    />
  );
}
