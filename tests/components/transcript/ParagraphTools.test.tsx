// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { createRef } from 'preact';
import { expect, test } from 'vitest';
import { ParagraphTools } from '../../../components/transcript/ParagraphTools.tsx';
import { clockParagraph, clockPosition } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { openParts } from '../harness/open-parts.ts';

/** Draw two paragraphs and, once that is pointed at, the tools of one. */
async function open(pointed: number, circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  const scroller = createRef<HTMLDivElement>();
  const reader = draw(
    <div ref={scroller}>
      <div>
        <p data-paragraph="6">{clockParagraph(6).text}</p>
        <p data-paragraph="7">{clockParagraph(7).text}</p>
        <ParagraphTools {...parts} scroller={scroller} paragraphs={parts.episode.paragraphs} />
      </div>
    </div>,
  );
  expect(tools()).toBeNull();
  fireEvent.pointerOver(screen.getByText(clockParagraph(pointed).text));
  return { ...parts, reader, leave: () => fireEvent.pointerLeave(scroller.current as Element) };
}

const tools = () => screen.queryByRole('group', { name: words('paragraph.tools') });
const found = (name: string) => screen.queryByRole('button', { name });

test('they come with the pointer, and go with it', async () => {
  const { leave } = await open(6);
  expect(tools()).not.toBeNull();
  leave();
  expect(tools()).toBeNull();
});

test('a switch marks the paragraph with a bookmark, and says so', async () => {
  const { reader, bookmarks, panel } = await open(6);
  const isMarked = () => button(words('bookmark.name')).getAttribute('aria-pressed');
  await reader.click(button(words('bookmark.name')));
  expect([...bookmarks.marked.value]).toEqual([clockParagraph(6).id]);
  expect([isMarked(), panel.said.value]).toEqual(['true', 'bookmark.added']);
  await reader.click(button(words('bookmark.name')));
  expect([isMarked(), panel.said.value]).toEqual(['false', 'bookmark.removed']);
});

test('one opens the menu to quote the paragraph', async () => {
  const { reader, panel } = await open(6);
  await reader.click(button(words('quote.open')));
  expect(panel.overlay.value).toBe('quote');
  expect(panel.quoted.value).toEqual({ paragraph: clockParagraph(6), isPointed: true });
});

test('one finds the paragraph in the article', async () => {
  const { reader, reading } = await open(6);
  await reader.click(button(words('paragraph.find')));
  expect(reading.landing.value).toMatchObject({ position: clockPosition(6), isFinding: true });
});

test('where the article has no such paragraph that one says so, and does nothing', async () => {
  const { reader, reading } = await open(7);
  expect(found(words('paragraph.find'))).toBeNull();
  expect(button(words('paragraph.missing'))).toHaveProperty('disabled', true);
  await reader.click(button(words('paragraph.missing')));
  expect(reading.landing.value).toBeNull();
});

test('one asks for the same paragraph in the article', async () => {
  const { reader, picking } = await open(7);
  await reader.click(button(words('paragraph.pin')));
  expect(picking.current.value).toEqual({ kind: 'pin', paragraph: clockParagraph(7) });
});

test('while the texts do not know each other, nothing leads to the article', async () => {
  await open(6, { aligner: async () => 'asleep' });
  expect(found(words('paragraph.find'))).toBeNull();
  expect(found(words('paragraph.missing'))).toBeNull();
  expect(found(words('paragraph.pin'))).toBeNull();
  expect(found(words('quote.open'))).not.toBeNull();
});

test('they are for the pointer, and the keys pass them by', async () => {
  await open(6);
  now(() => {});
  for (const tool of screen.getAllByRole('button')) expect(tool.tabIndex).toBe(-1);
});
