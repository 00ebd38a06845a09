// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { FollowButton } from '../../../components/following/FollowButton.tsx';
import type { FollowModel } from '../../../components/following/follow-model.ts';
import { clockAlignment } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { type OpenParts, openParts } from '../harness/open-parts.ts';

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  return { ...parts, reader: draw(<FollowButton {...parts} />) };
}

const found = () => button(words('follow.name'));
const state = () => found().getAttribute('aria-description');

test('it is pressed while the panel follows the article, and no longer when it was pressed', async () => {
  const { reader, follow } = await open();
  expect(screen.getByRole('button', { pressed: true })).toBe(found());
  await reader.click(found());
  expect(screen.getByRole('button', { pressed: false })).toBe(found());
  expect(follow.isFollowing.value).toBe(false);
});

test.each<[what: keyof typeof shown, does: (parts: OpenParts) => void]>([
  ['following', () => {}],
  ['off', ({ follow }) => follow.toggle()],
  ['paused', ({ follow }) => follow.pause()],
  ['astray', ({ follow }) => goAstray(follow)],
])('its name stays, and what it says beside tells: %s', async (what, does) => {
  const parts = await open();
  now(() => does(parts));
  expect(state()).toBe(shown[what]);
});

/** Let the article be where the transcript has nothing. */
function goAstray(follow: FollowModel) {
  const situation = () => ({
    at: 0,
    guide: { at: 900, view: 800, isSent: false },
    place: { level: 700, block: 5, position: null, turn: null },
    text: { top: 700, end: 5000, view: 600 },
    isStill: true,
    isOffered: false,
    hasMoved: true,
  });
  const body = { situation, goalOfLanding: () => null, carryOut: () => {} };
  follow.attach(body, new AbortController().signal);
  follow.tell({ kind: 'guide-told' });
}

const shown = {
  following: words('follow.following'),
  off: words('follow.off'),
  paused: words('follow.paused'),
  astray: words('follow.astray'),
};

test('where the page has a part of the article, it says so', async () => {
  await open({ aligner: async () => clockAlignment([], 3) });
  expect(state()).toBe(words('follow.partly'));
});

test('where nothing can be followed it says so, and cannot be pressed', async () => {
  const { reader, follow } = await open({ aligner: async () => 'asleep' });
  expect(state()).toBe(words('follow.unable'));
  expect(found()).toHaveProperty('disabled', true);
  await reader.click(found());
  expect(follow.isOn.value).toBe(true);
});
