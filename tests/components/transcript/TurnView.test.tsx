// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { TurnView } from '../../../components/transcript/TurnView.tsx';
import { clockAlignment, clockEpisode, clockParagraph } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

/** The second turn is of two paragraphs, by the second speaker. */
async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  const [, turn] = clockEpisode.turns;
  const [ada, tomas] = clockEpisode.speakers;
  if (!turn || !ada || !tomas) throw new Error('The talk of clocks has two speakers.');
  const steps: string[] = [];
  const onStep = ({ index }: { index: number }, direction: string) =>
    void steps.push(`${direction} from ${index}`);
  const reader = draw(<TurnView {...{ turn, parts, onStep }} speaker={tomas} voice={1} />);
  return { ...parts, turn, ada, tomas, steps, reader };
}

const region = () => screen.getByRole('region', { name: 'Tomas Hale 2' });
const line = () => screen.getByRole('button', { expanded: false });

test('it is a region of its own, with the speaker in a heading and the words below', async () => {
  await open();
  expect(screen.getByRole('heading', { level: 4, name: 'Tomas Hale' })).toBeTruthy();
  const said = [...region().querySelectorAll('p')].map(({ textContent }) => textContent);
  expect(said).toEqual([clockParagraph(2).text, clockParagraph(3).text]);
});

test('one line tells who speaks, how much, and how it begins; a press on it opens the turn', async () => {
  const { reader, filter, turn, ada } = await open();
  for (const told of [
    'Tomas Hale',
    words('turn.folded', { count: 2 }),
    clockParagraph(2).text.slice(0, 5),
  ]) {
    expect(line().textContent).toContain(told);
  }
  now(() => filter.toggle(ada.id));
  await reader.click(line());
  expect(filter.isFolded.value(turn)).toBe(false);
  // The keys go on there.
  expect(document.activeElement).toBe(region());
});

test('its head leads to what the same speaker says before and after', async () => {
  const { reader, steps } = await open();
  const speaker = 'Tomas Hale';
  await reader.click(button(words('turn.nextBySpeaker', { speaker })));
  await reader.click(button(words('turn.previousBySpeaker', { speaker })));
  expect(steps).toEqual(['next from 1', 'previous from 1']);
});

test('what leads there is for the pointer, and the keys pass it by', async () => {
  const { reader } = await open();
  await reader.tab();
  expect(document.activeElement).toBe(line());
  await reader.tab();
  expect(region().contains(document.activeElement)).toBe(false);
});

test('where the page has no more of the article, that is said between the paragraphs', async () => {
  await open({ aligner: async () => clockAlignment([], 0) });
  expect(screen.queryByText(words('article.limit'))).toBeNull();
  document.body.replaceChildren();
  await open({ aligner: async () => clockAlignment([], 3) });
  const limit = screen.getByText(words('article.limit'));
  expect(limit.previousElementSibling?.textContent).toBe(clockParagraph(3).text);
});

test('in both languages, each paragraph has its original under it, and says so', async () => {
  const { onDemand } = await open({ settings: { isBilingual: true } });
  await onDemand.ask();
  now(() => {});
  const original = screen.getByText('Only on Mondays.');
  expect(original.lang).toBe('en-US');
  expect(original.previousElementSibling?.textContent).toBe(clockParagraph(2).text);
});
