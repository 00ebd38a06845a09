// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { PanelModel } from '../../../components/panel/panel-model.ts';
import { WidthHandle } from '../../../components/panel/WidthHandle.tsx';
import {
  DEFAULT_SETTINGS,
  MAX_WIDTH,
  MIN_WIDTH,
  type Settings,
} from '../../../core/settings/settings.ts';
import { draw, words } from '../harness/draw.tsx';

async function open(settings: Partial<Settings> = {}) {
  const panel = new PanelModel({ ...DEFAULT_SETTINGS, width: 400, ...settings }, 'beside');
  const reader = draw(<WidthHandle panel={panel} />);
  await reader.tab();
  return { panel, reader };
}

const handle = () => screen.getByRole('separator', { name: words('panel.width') });
const width = () => Number(handle().getAttribute('aria-valuenow'));

test('it is a separator that tells the width and between which it can be', async () => {
  await open();
  expect(width()).toBe(400);
  expect(handle().getAttribute('aria-valuemin')).toBe(String(MIN_WIDTH));
  expect(handle().getAttribute('aria-valuemax')).toBe(String(MAX_WIDTH));
  expect(handle().getAttribute('aria-orientation')).toBe('vertical');
});

test.each<[key: string, right: number, left: number]>([
  ['{ArrowLeft}', 416, 384],
  ['{ArrowRight}', 384, 416],
  ['{Shift>}{ArrowLeft}{/Shift}', 464, 336],
  ['{Home}', MIN_WIDTH, MIN_WIDTH],
  ['{End}', MAX_WIDTH, MAX_WIDTH],
  ['{ArrowUp}', 400, 400],
])('%s moves the edge of a panel on either side', async (key, right, left) => {
  for (const [side, wanted] of [
    ['right', right],
    ['left', left],
  ] as const) {
    const panel = new PanelModel({ ...DEFAULT_SETTINGS, width: 400, side }, 'beside');
    const reader = draw(<WidthHandle panel={panel} />);
    screen.getAllByRole('separator').at(-1)?.focus();
    await reader.keyboard(key);
    expect(panel.width.value).toBe(wanted);
  }
});

test('its keys scroll neither the page nor the text', async () => {
  await open();
  expect(fireEvent.keyDown(handle(), { key: 'End' })).toBe(false);
  expect(fireEvent.keyDown(handle(), { key: 'a' })).toBe(true);
});

test('the panel becomes neither too narrow nor too wide', async () => {
  const { reader } = await open({ width: MIN_WIDTH + 1 });
  await reader.keyboard('{ArrowRight}');
  expect(width()).toBe(MIN_WIDTH);
  await reader.keyboard('{End}{ArrowLeft}');
  expect(width()).toBe(MAX_WIDTH);
});

test.each(['Control', 'Alt', 'Meta'])('with %s every key is left to the browser', async held => {
  const { reader, panel } = await open();
  await reader.keyboard(`{${held}>}{ArrowLeft}{End}{/${held}}`);
  expect(panel.width.value).toBe(400);
});
