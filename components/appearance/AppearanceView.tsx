import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  CHARACTERS,
  DEFAULT_SETTINGS,
  FONTS,
  LEADINGS,
  MARGINS,
  MAX_SIZE,
  MAX_WIDTH,
  MIN_SIZE,
  MIN_WIDTH,
  SIDES,
  THEMES,
} from '../../core/settings/settings.ts';
import { keyCaps } from '../keys/key-hint.ts';
import { chordFor } from '../keys/panel-keys.ts';
import { useMessages } from '../messages.ts';
import { closeOutside } from '../panel/close-outside.ts';
import type { PanelModel } from '../panel/panel-model.ts';
import { type Choice, Choices, Slide, Switch, Tiles } from './Choices.tsx';

/** How many px one step of the slider makes the panel wider. */
const WIDTH_STEP = 8;

/** How the panel and its text look: every choice applies at once and is kept. */
export function AppearanceView({ panel }: { panel: PanelModel }): JSX.Element {
  const t = useMessages();
  const popover = useRef<HTMLDivElement>(null);
  const settings = panel.settings.value;
  const { arrange } = panel;

  useLayoutEffect(() => {
    if (!popover.current) return;
    popover.current.querySelector<HTMLElement>('input:checked')?.focus({ preventScroll: true });
    return closeOutside(popover.current, panel.closeOverlay);
  }, [panel]);

  const named = <Value extends string>(
    values: readonly Value[],
    name: (value: Value) => string,
    picture?: (value: Value) => NonNullable<Choice<Value>['picture']>,
  ): Choice<Value>[] =>
    values.map(value => ({
      value,
      name: name(value),
      ...(picture && { picture: picture(value) }),
    }));

  return (
    <div class="pop" ref={popover} role="dialog" aria-label={t('panel.appearance')}>
      <Tiles
        about="theme"
        name={t('appearance.theme')}
        choices={named(THEMES, theme => t(`appearance.${theme}`))}
        chosen={settings.theme}
        onChoose={theme => arrange({ theme })}
      />
      <Choices
        about="font"
        name={t('appearance.font')}
        choices={named(FONTS, font => t(`appearance.${font}`))}
        chosen={settings.font}
        onChoose={font => arrange({ font })}
      />
      <Slide
        about="size"
        name={t('appearance.size')}
        from={MIN_SIZE}
        to={MAX_SIZE}
        step={1}
        value={settings.size}
        less="size-smaller"
        more="size-larger"
        onSlide={size => arrange({ size })}
      />
      <Choices
        about="leading"
        name={t('appearance.leading')}
        choices={named(
          LEADINGS,
          leading => t(`appearance.${leading}`),
          leading => `leading-${leading}`,
        )}
        chosen={settings.leading}
        onChoose={leading => arrange({ leading })}
      />
      <Choices
        about="margins"
        name={t('appearance.margins')}
        choices={named(MARGINS, margins => t(`appearance.${margins}`))}
        chosen={settings.margins}
        onChoose={margins => arrange({ margins })}
      />
      <Choices
        about="side"
        name={t('appearance.side')}
        choices={named(
          SIDES,
          side => t(`appearance.${side}`),
          side => `side-${side}`,
        )}
        chosen={settings.side}
        onChoose={side => arrange({ side })}
      />
      <Slide
        about="width"
        name={t('appearance.width')}
        from={MIN_WIDTH}
        to={MAX_WIDTH}
        step={WIDTH_STEP}
        value={settings.width}
        less="width-narrow"
        more="width-wide"
        onSlide={panel.resize}
      />
      <Choices
        about="characters"
        name={t('appearance.characters')}
        choices={named(CHARACTERS, characters => t(`appearance.${characters}`))}
        chosen={settings.characters}
        onChoose={characters => arrange({ characters })}
      />
      <Switch
        name={t('appearance.bilingual')}
        isOn={settings.isBilingual}
        onSwitch={isBilingual => arrange({ isBilingual })}
      />
      <Switch
        name={t('appearance.peek')}
        keys={keyCaps(chordFor('reveal', settings.keys))}
        isOn={settings.isPeeking}
        onSwitch={isPeeking => arrange({ isPeeking })}
      />
      <div class="pop-foot">
        <span>{t('appearance.scope')}</span>
        <button type="button" onClick={() => arrange(DEFAULT_SETTINGS)}>
          {t('appearance.restore')}
        </button>
      </div>
    </div>
  );
}
