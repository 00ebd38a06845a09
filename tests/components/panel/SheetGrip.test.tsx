// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { PanelModel } from '../../../components/panel/panel-model.ts';
import { SheetGrip } from '../../../components/panel/SheetGrip.tsx';
import { DEFAULT_SETTINGS, SHEETS } from '../../../core/settings/settings.ts';
import { draw, words } from '../harness/draw.tsx';

async function open(sheet: (typeof SHEETS)[number] = 'half') {
  const panel = new PanelModel({ ...DEFAULT_SETTINGS, sheet }, 'beside');
  const reader = draw(<SheetGrip panel={panel} />);
  await reader.tab();
  return { panel, reader };
}

const grip = () => screen.getByRole('slider', { name: words('sheet.name') });
const value = () => grip().getAttribute('aria-valuenow');

test.each(SHEETS)(
  'it is a slider, which says in words how high the panel stands: %s',
  async sheet => {
    await open(sheet);
    expect(value()).toBe(String(SHEETS.indexOf(sheet)));
    expect(grip().getAttribute('aria-valuetext')).toBe(words(`sheet.${sheet}`));
    expect(grip().getAttribute('aria-valuemax')).toBe('2');
  },
);

test.each([
  ['{ArrowUp}', 'full'],
  ['{ArrowUp}{ArrowUp}', 'full'],
  ['{ArrowDown}', 'peek'],
  ['{ArrowDown}{ArrowDown}', 'peek'],
  ['{Home}', 'peek'],
  ['{End}', 'full'],
  ['{Enter}', 'full'],
  [' ', 'full'],
  ['{Enter}{Enter}', 'half'],
  ['{Control>}{ArrowUp}{/Control}', 'half'],
] as const)('from half the height %s leads to %s', async (keys, sheet) => {
  const { panel, reader } = await open();
  await reader.keyboard(keys);
  expect(panel.settings.value.sheet).toBe(sheet);
  expect(grip().getAttribute('aria-valuetext')).toBe(words(`sheet.${sheet}`));
});

test('its keys scroll neither the page nor the text', async () => {
  await open();
  expect(fireEvent.keyDown(grip(), { key: ' ' })).toBe(false);
  expect(fireEvent.keyDown(grip(), { key: 'a' })).toBe(true);
});
