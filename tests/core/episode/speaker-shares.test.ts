import { expect, test } from 'vitest';
import { speakerShares } from '../../../core/episode/speaker-shares.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';

test('the shares of all speakers are the whole conversation', () => {
  const shares = speakerShares(firstEpisode);
  expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
  expect(shares.reduce((sum, { turns }) => sum + turns, 0)).toBe(firstEpisode.turns.length);
});

test('in the first interview the guest says more in fewer turns', () => {
  const [host, guest] = speakerShares(firstEpisode);
  expect(host).toMatchObject({ speaker: { name: 'Ezra Klein' }, turns: 44 });
  expect(guest).toMatchObject({ speaker: { name: 'Dario Amodei' }, turns: 42 });
  expect(guest?.share).toBeGreaterThan(host?.share ?? 1);
});
