// @vitest-environment happy-dom
import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { Footer } from '../../../components/panel/Footer.tsx';
import { SaidLine } from '../../../components/panel/SaidLine.tsx';
import { findParagraph } from '../../../core/transcript/find-paragraph.ts';
import { clockParagraph, clockPosition } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  const reader = draw(
    <>
      <SaidLine {...parts} />
      <Footer
        {...parts}
        onContents={() => parts.panel.toggleOverlay('contents')}
        onBookmark={() => {
          const here = findParagraph(parts.episode, parts.reading.position.peek().paragraph);
          if (here) parts.acts.bookmark(here);
        }}
      />
    </>,
  );
  return { ...parts, reader };
}

const foot = () => screen.getByRole('contentinfo').textContent;
const found = (name: string) => screen.queryByRole('button', { name });
const backTo = (percent: number) => words('progress.goBackTo', { percent });
const forwardTo = (percent: number) => words('progress.goForwardTo', { percent });
const contentsAt = (turn: number) =>
  `${words('progress.turn', { turn, turns: 5 })} · ${words('contents.turns')}`;

test('it tells how far the reader is, in which turn, and how long the rest takes', async () => {
  const { reading } = await open();
  expect(foot()).toContain('0%');
  now(() => reading.reach(clockPosition(6)));
  expect(foot()).toContain('71%');
  expect(foot()).toContain(words('progress.turn', { turn: 4, turns: 5 }));
  expect(foot()).toContain(words('progress.left', { minutes: 1 }));
});

test('after the last word there is no rest', async () => {
  const { reading } = await open();
  now(() => reading.reach(clockPosition(7, 1)));
  expect(foot()).toContain('100%');
  expect(foot()).toContain(words('progress.finished'));
});

test('until the reader goes on, it tells how far they were last time', async () => {
  await open({ stopped: clockPosition(4) });
  expect(foot()).toContain('55%');
  expect(button(contentsAt(3))).toBeTruthy();
});

test('the count of turns opens the contents, and puts them away', async () => {
  const { reader, panel } = await open();
  expect(button(contentsAt(1)).getAttribute('aria-haspopup')).toBe('dialog');
  await reader.click(button(contentsAt(1)));
  expect(panel.overlay.value).toBe('contents');
  await reader.click(button(contentsAt(1)));
  expect(panel.overlay.value).toBeNull();
});

test('after a jump a button leads back, and then another leads there again', async () => {
  const { reader, reading } = await open();
  expect(screen.queryByRole('button', { name: /\d%$/ })).toBeNull();
  now(() => reading.reach(clockPosition(4)));
  now(() => reading.goTo(clockPosition(6)));
  await reader.click(button(backTo(55)));
  expect(reading.position.value).toMatchObject(clockPosition(4));
  expect(found(backTo(55))).toBeNull();
  await reader.click(button(forwardTo(71)));
  expect(reading.position.value).toMatchObject(clockPosition(6));
  expect(found(forwardTo(71))).toBeNull();
});

test('a reader who looks about in the panel is led back to the article', async () => {
  const { reader, follow } = await open();
  expect(found(words('follow.back'))).toBeNull();
  now(follow.pause);
  await reader.click(button(words('follow.back')));
  expect(follow.state.value).toBe('following');
  expect(found(words('follow.back'))).toBeNull();
});

test('a switch marks the paragraph being read, and says so; it is on only there', async () => {
  const { reader, reading, bookmarks } = await open();
  const isMarked = () => button(words('bookmark.here')).getAttribute('aria-pressed');
  now(() => reading.reach(clockPosition(4)));
  expect(isMarked()).toBe('false');
  await reader.click(button(words('bookmark.here')));
  expect([...bookmarks.marked.value]).toEqual([clockParagraph(4).id]);
  expect(isMarked()).toBe('true');
  expect(screen.getByRole('status').textContent).toBe(words('bookmark.added'));

  now(() => reading.reach(clockPosition(6)));
  expect(isMarked()).toBe('false');
  now(() => reading.reach(clockPosition(4)));
  await reader.click(button(words('bookmark.here')));
  expect(isMarked()).toBe('false');
  expect(screen.getByRole('status').textContent).toBe(words('bookmark.removed'));
});
