// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { Ribbon } from '../../../components/ribbon/Ribbon.tsx';
import { progressAt } from '../../../core/reading/progress.ts';
import { clockPosition } from '../../fixtures/clock-episode.ts';
import { draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  const reader = draw(<Ribbon {...parts} />);
  await reader.tab();
  return { ...parts, reader };
}

const ribbon = () => screen.getByRole('slider', { name: words('ribbon.name') });
const value = () => Number(ribbon().getAttribute('aria-valuenow'));
const said = () => ribbon().getAttribute('aria-valuetext');

test('it is a slider from 0 to 100, which says how far that is and whose turn', async () => {
  const { reading } = await open();
  expect(ribbon().getAttribute('aria-valuemin')).toBe('0');
  expect(ribbon().getAttribute('aria-valuemax')).toBe('100');
  expect(said()).toBe('0%');
  now(() => reading.reach(clockPosition(6)));
  expect(value()).toBe(71);
  expect(said()).toBe(words('ribbon.value', { percent: 71, speaker: 'Tomas Hale', turn: 4 }));
});

test('until the reader goes on, it stands where they stopped last time', async () => {
  await open({ stopped: clockPosition(4) });
  expect(value()).toBe(55);
  expect(said()).toBe(words('ribbon.value', { percent: 55, speaker: 'Ada Wren', turn: 3 }));
});

test.each([
  ['ArrowDown', 56],
  ['ArrowRight', 56],
  ['ArrowUp', 54],
  ['ArrowLeft', 54],
  ['PageDown', 65],
  ['PageUp', 45],
  ['Home', 0],
  ['End', 100],
])('from 55 percent %s leads to %d', async (key, percent) => {
  const { reader, reading, episode } = await open();
  now(() => reading.reach(clockPosition(4)));
  await reader.keyboard(`{${key}}`);
  expect(value()).toBe(percent);
  expect(progressAt(episode, reading.position.value)).toBeCloseTo(percent / 100);
});

test('its keys scroll neither the page nor the text', async () => {
  await open();
  expect(fireEvent.keyDown(ribbon(), { key: 'PageDown' })).toBe(false);
  expect(fireEvent.keyDown(ribbon(), { key: 'a' })).toBe(true);
});

test('neither end can be passed', async () => {
  const { reader } = await open();
  await reader.keyboard('{PageUp}');
  expect(value()).toBe(0);
  await reader.keyboard('{End}{ArrowDown}');
  expect(value()).toBe(100);
});

test('a row of keys is one jump, and undone as one', async () => {
  const { reader, reading } = await open();
  now(() => reading.reach(clockPosition(4)));
  await reader.keyboard('{ArrowDown}{ArrowDown}{PageDown}');
  now(reading.goBack);
  expect(reading.position.value).toMatchObject(clockPosition(4));
  expect(reading.wayBack.value).toBeNull();
});

test.each(['Control', 'Alt', 'Meta'])('with %s every key is left to the browser', async held => {
  const { reader, reading } = await open();
  now(() => reading.reach(clockPosition(4)));
  await reader.keyboard(`{${held}>}{ArrowDown}{End}{/${held}}`);
  expect(value()).toBe(55);
});
