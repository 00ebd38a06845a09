// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { AppearanceView } from '../../../components/appearance/AppearanceView.tsx';
import type { MessageKey } from '../../../components/messages.ts';
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
} from '../../../core/settings/settings.ts';
import { button, draw, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  return { ...parts, reader: draw(<AppearanceView {...parts} />) };
}

const CHOICES = {
  theme: THEMES,
  font: FONTS,
  leading: LEADINGS,
  margins: MARGINS,
  side: SIDES,
  characters: CHARACTERS,
} as const;

test('it is a dialog that begins at a choice already made', async () => {
  await open();
  const dialog = screen.getByRole('dialog', { name: words('panel.appearance') });
  expect(dialog.contains(document.activeElement)).toBe(true);
  expect(document.activeElement).toHaveProperty('checked', true);
});

test.each(Object.entries(CHOICES))(
  'of the group for the %s one is chosen, at once',
  async (about, choices) => {
    const { reader, panel } = await open();
    const name = words(`appearance.${about}` as MessageKey);
    const group = within(screen.getByRole('group', { name }));
    expect(group.getAllByRole('radio')).toHaveLength(choices.length);
    for (const choice of choices) {
      const option = group.getByRole('radio', { name: words(`appearance.${choice}`) });
      await reader.click(option);
      expect(panel.settings.value).toMatchObject({ [about]: choice });
      expect(group.getAllByRole('radio', { checked: true })).toEqual([option]);
    }
  },
);

test.each([
  ['size', MIN_SIZE, MAX_SIZE],
  ['width', MIN_WIDTH, MAX_WIDTH],
] as const)('the slider for the %s goes from %d to %d', async (about, least, most) => {
  const { panel } = await open();
  const slider = screen.getByRole<HTMLInputElement>('slider', {
    name: words(`appearance.${about}`),
  });
  expect(slider.valueAsNumber).toBe(DEFAULT_SETTINGS[about]);
  expect([slider.min, slider.max]).toEqual([String(least), String(most)]);
  fireEvent.input(slider, { target: { value: String(most) } });
  expect(panel.settings.value[about]).toBe(most);
  expect(slider.valueAsNumber).toBe(most);
});

test.each([
  ['isBilingual', words('appearance.bilingual')],
  ['isPeeking', `${words('appearance.peek')} V`],
] as const)('the switch for %s goes on and off', async (setting, name) => {
  const { reader, panel } = await open();
  const box = screen.getByRole('checkbox', { name, checked: false });
  await reader.click(box);
  expect(panel.settings.value[setting]).toBe(true);
  expect(screen.getByRole('checkbox', { name, checked: true })).toBe(box);
  await reader.click(box);
  expect(panel.settings.value[setting]).toBe(false);
});

test.each([
  ['x', ' X'],
  ['', ''],
])('that switch tells the reader’s own key for it: 「%s」', async (reveal, told) => {
  await open({ settings: { keys: { reveal } } });
  const name = `${words('appearance.peek')}${told}`;
  expect(screen.getByRole('checkbox', { name })).toBeTruthy();
});

test('it says that the page stays as it is, and gives all defaults back', async () => {
  const { reader, panel } = await open({
    settings: { theme: 'dark', size: 24, isBilingual: true, keys: { next: 'n' } },
  });
  expect(screen.getByText(words('appearance.scope'))).toBeTruthy();
  await reader.click(button(words('appearance.restore')));
  expect(panel.settings.value).toMatchObject({ theme: 'auto', size: 17, isBilingual: false });
});
