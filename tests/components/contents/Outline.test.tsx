// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { Outline } from '../../../components/contents/Outline.tsx';
import type { SpeakerId } from '../../../core/episode/episode.ts';
import { clockParagraph, clockPosition } from '../../fixtures/clock-episode.ts';
import { draw, now, words } from '../harness/draw.tsx';
import { type OpenParts, openParts } from '../harness/open-parts.ts';

/** Open the list for a reader who is in the third of the five turns. */
async function open(before: (parts: OpenParts) => void = () => {}) {
  const parts = await openParts();
  parts.reading.reach(clockPosition(4));
  before(parts);
  return { ...parts, reader: draw(<Outline {...parts} onGo={parts.panel.closeOverlay} />) };
}

const hear = (speaker: string) => (parts: OpenParts) => parts.filter.toggle(speaker as SpeakerId);
const turns = () => screen.queryAllByRole('button');
const numbers = () => turns().map(({ dataset }) => Number(dataset.turn) + 1);
const current = () => turns().filter(turn => turn.getAttribute('aria-current') === 'true');
const focused = () => numbers()[turns().indexOf(document.activeElement as HTMLElement)];

test('it is a list of all turns, each with who speaks, its first words and its length', async () => {
  await open();
  expect(screen.getByRole('list')).toBeTruthy();
  expect(numbers()).toEqual([1, 2, 3, 4, 5]);
  const length = words('contents.length', { count: 4 });
  expect(screen.getByRole('button', { name: `Ada Wren 5 谢谢你。 ${length}` })).toBe(turns()[4]);
});

test('the turn being read is the current one, has the focus, and stays so as the reader goes on', async () => {
  const { reading } = await open();
  expect(current()).toEqual([turns()[2]]);
  expect(focused()).toBe(3);
  now(() => reading.reach(clockPosition(6)));
  expect(current()).toEqual([turns()[3]]);
  expect(turns().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, 0, -1]);
  expect(focused()).toBe(3);
});

test.each([
  ['{ArrowDown}', 4],
  ['{ArrowUp}', 2],
  ['{Home}', 1],
  ['{End}', 5],
  ['{PageDown}', 5],
  ['{PageUp}', 1],
  ['{End}{ArrowDown}', 5],
  ['{Home}{ArrowUp}', 1],
  ['x', 3],
  ['{Alt>}{Home}{/Alt}', 3],
])('from the third turn %s leads the focus to turn %d', async (keys, turn) => {
  const { reader } = await open();
  await reader.keyboard(keys);
  expect(focused()).toBe(turn);
});

test('its keys scroll neither the page nor the text', async () => {
  await open();
  expect(fireEvent.keyDown(turns()[2] as HTMLElement, { key: 'PageDown' })).toBe(false);
  expect(fireEvent.keyDown(turns()[2] as HTMLElement, { key: 'a' })).toBe(true);
});

test('Enter goes to the turn that has the focus, and puts the list away', async () => {
  const { reader, reading, panel } = await open(({ panel }) => panel.toggleOverlay('contents'));
  await reader.keyboard('{ArrowDown}{Enter}');
  expect(reading.position.value).toMatchObject(clockPosition(6));
  expect(panel.overlay.value).toBeNull();
});

test('a press on any part of a row goes there', async () => {
  const { reader, reading } = await open();
  await reader.click(screen.getByText(clockParagraph(2).text));
  expect(reading.position.value).toMatchObject(clockPosition(2));
});

test('while one speaker is heard it lists their turns alone; the last of them before the reader has the focus', async () => {
  const { filter } = await open(hear('Tomas Hale'));
  expect(numbers()).toEqual([2, 4]);
  expect(focused()).toBe(2);
  expect(current()).toEqual([]);
  now(filter.hearEveryone);
  expect(numbers()).toEqual([1, 2, 3, 4, 5]);
  expect(current()).toEqual([turns()[2]]);
});

test('a row that the filter takes away leaves the focus with the current one; a reader elsewhere stays there', async () => {
  const { reader, filter } = await open();
  await reader.keyboard('{ArrowUp}');
  expect(focused()).toBe(2);
  now(() => filter.toggle('Ada Wren' as SpeakerId));
  expect(numbers()).toEqual([1, 3, 5]);
  expect(focused()).toBe(3);

  const elsewhere = document.body.appendChild(document.createElement('button'));
  elsewhere.focus();
  now(filter.hearEveryone);
  expect(document.activeElement).toBe(elsewhere);
  elsewhere.remove();
});

test('a sound that ends a turn stands between the rows, and is no row', async () => {
  await open();
  const items = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(items).toHaveLength(6);
  expect(items[3]).toBe('[笑]');
});

test('where nobody speaks, that is said', async () => {
  await open(hear('nobody'));
  expect(screen.queryByRole('list')).toBeNull();
  expect(screen.getByText(words('contents.empty'))).toBeTruthy();
});
