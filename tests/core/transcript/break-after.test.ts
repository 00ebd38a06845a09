import { expect, test } from 'vitest';
import { breakAfter } from '../../../core/transcript/break-after.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

test('only a sound between two turns is a break', () => {
  const { turns } = smallEpisode([
    ['Klein', ['你好', '[音乐响起]']],
    ['Amodei', ['我很好', '[笑]', '谢谢']],
  ]);
  expect(turns.map(turn => breakAfter(turn)?.text ?? null)).toEqual(['[音乐响起]', null]);
});

test('the first interview has three', () => {
  const breaks = firstEpisode.turns.flatMap(turn => breakAfter(turn)?.index ?? []);
  expect(breaks).toEqual([64, 111, 244]);
});
