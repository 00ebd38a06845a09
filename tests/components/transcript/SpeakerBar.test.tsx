// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { SpeakerBar } from '../../../components/transcript/SpeakerBar.tsx';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open() {
  const parts = await openParts();
  const steps: string[] = [];
  const reader = draw(<SpeakerBar {...parts} onStep={direction => steps.push(direction)} />);
  return { ...parts, steps, reader };
}

const ADA = 'Ada Wren 45% 3 turns';
const TOMAS = 'Tomas Hale 55% 2 turns';
const isPressed = (name: string) => button(name).getAttribute('aria-pressed');

test('each speaker has a button in one group, which tells their share of the talk and their turns', async () => {
  await open();
  const group = screen.getByRole('group', { name: words('speakers.name') });
  const chips = within(group).getAllByRole('button', { pressed: false });
  expect(chips).toEqual([button(ADA), button(TOMAS)]);
});

test('a press leaves that speaker alone, another changes over, and the same again brings both back', async () => {
  const { reader, filter } = await open();
  await reader.click(button(ADA));
  expect([isPressed(ADA), isPressed(TOMAS), filter.heard.value]).toEqual([
    'true',
    'false',
    'Ada Wren',
  ]);
  await reader.click(button(TOMAS));
  expect([isPressed(ADA), isPressed(TOMAS), filter.heard.value]).toEqual([
    'false',
    'true',
    'Tomas Hale',
  ]);
  await reader.click(button(TOMAS));
  expect([isPressed(ADA), isPressed(TOMAS), filter.heard.value]).toEqual(['false', 'false', null]);
});

test('each button says what pressing it will do', async () => {
  const { reader } = await open();
  const described = (name: string, description: string) =>
    screen.queryByRole('button', { name, description }) !== null;
  expect(described(ADA, words('speakers.only', { speaker: 'Ada Wren' }))).toBe(true);
  await reader.click(button(ADA));
  expect(described(ADA, words('speakers.everyone'))).toBe(true);
});

test('while something is sought, the buttons tell how often each speaker says it', async () => {
  const { search, episode } = await open();
  const counts = new Map(episode.speakers.map(({ id }, voice) => [id, voice]));
  now(() => search.show({ hits: [], at: -1, counts }));
  expect(button(`Ada Wren ${words('search.hits', { count: 0 })}`)).toBeTruthy();
  expect(button(`Tomas Hale ${words('search.hits', { count: 1 })}`)).toBeTruthy();
});

test('two more buttons go to the turns before and after', async () => {
  const { reader, steps } = await open();
  await reader.click(button(words('turn.next')));
  await reader.click(button(words('turn.previous')));
  expect(steps).toEqual(['next', 'previous']);
});
