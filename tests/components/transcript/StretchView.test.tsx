// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { StretchView } from '../../../components/transcript/StretchView.tsx';
import { clockEpisode } from '../../fixtures/clock-episode.ts';
import { draw, now } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

const [ada, tomas] = clockEpisode.speakers;

async function open() {
  const parts = await openParts();
  const { turns } = clockEpisode;
  draw(
    <StretchView turns={turns} filter={parts.filter}>
      {turns.map(({ id }) => (
        <section key={id} />
      ))}
    </StretchView>,
  );
  return parts;
}

const stretch = () => document.querySelector('[data-stretch]') as HTMLElement;

/** The names of those whose turns are shown as one line, turn by turn. */
const folded = () =>
  [...stretch().children].flatMap((turn, at) => {
    const { speaker } = clockEpisode.turns[at] ?? {};
    return turn.getAttribute('data-folded') === 'true' ? [speaker] : [];
  });

test('everyone is heard at first; of those who are not, every turn is one line', async () => {
  const { filter } = await open();
  expect(folded()).toEqual([]);
  now(() => filter.toggle(ada?.id ?? expect.fail('Nobody speaks.')));
  const others = clockEpisode.turns.filter(({ speaker }) => speaker !== ada?.id);
  expect(folded()).toEqual(others.map(({ speaker }) => speaker));
  now(() => filter.hearEveryone());
  expect(folded()).toEqual([]);
});

test('a turn that the reader opens is shown whole, and only that', async () => {
  const { filter } = await open();
  now(() => filter.toggle(ada?.id ?? expect.fail('Nobody speaks.')));
  const before = folded().length;
  const [turn] = clockEpisode.turns.filter(({ speaker }) => speaker === tomas?.id);
  now(() => filter.unfold(turn?.id ?? expect.fail('The second speaker says nothing.')));
  expect(folded()).toHaveLength(before - 1);
});

test('it tells how many turns are open, how many are folded, and how much those that are open say', async () => {
  const { filter } = await open();
  const told = () =>
    ['--open', '--folds', '--characters'].map(name =>
      Number(stretch().style.getPropertyValue(name)),
    );
  const { turns } = clockEpisode;
  const said = (heard: typeof turns) =>
    heard
      .flatMap(({ paragraphs }) => paragraphs)
      .filter(({ kind }) => kind === 'speech')
      .reduce((sum, { text }) => sum + text.length, 0);
  expect(told()).toEqual([turns.length, 0, said(turns)]);
  now(() => filter.toggle(ada?.id ?? expect.fail('Nobody speaks.')));
  const heard = turns.filter(({ speaker }) => speaker === ada?.id);
  expect(told()).toEqual([heard.length, turns.length - heard.length, said(heard)]);
});
