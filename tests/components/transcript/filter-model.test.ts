import { expect, test } from 'vitest';
import { FilterModel } from '../../../components/transcript/filter-model.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

const [klein, amodei] = firstEpisode.speakers.map(({ id }) => id);
if (!klein || !amodei) throw new Error('No speakers.');
const folded = (filter: InstanceType<typeof FilterModel>) =>
  firstEpisode.turns.filter(turn => filter.isFolded.value(turn));

test('at first nothing is folded', () => {
  expect(folded(new FilterModel())).toEqual([]);
});

test('hearing one speaker folds every turn of the others and none of theirs', () => {
  const filter = new FilterModel();
  filter.toggle(amodei);
  expect(new Set(folded(filter).map(({ speaker }) => speaker))).toEqual(new Set([klein]));
  expect(folded(filter)).toHaveLength(44);
});

test('whatever is pressed, somebody is heard', () => {
  const filter = new FilterModel();
  for (const speaker of [klein, amodei, amodei, klein, klein, amodei]) {
    filter.toggle(speaker);
    expect(folded(filter).length).toBeLessThan(firstEpisode.turns.length);
  }
});

test('an opened turn stays open until the filter changes', () => {
  const filter = new FilterModel();
  const turn = firstEpisode.turns.find(({ speaker }) => speaker === klein);
  if (!turn) throw new Error('No turn.');
  filter.toggle(amodei);
  filter.unfold(turn.id);
  expect(filter.isFolded.value(turn)).toBe(false);

  filter.hearEveryone();
  filter.toggle(amodei);
  expect(filter.isFolded.value(turn)).toBe(true);
});
