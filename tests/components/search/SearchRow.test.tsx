// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { SearchRow } from '../../../components/search/SearchRow.tsx';
import { searchSession } from '../../../components/search/search-session.ts';
import type { SpeakerId } from '../../../core/episode/episode.ts';
import { clockPosition } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { type OpenParts, openParts } from '../harness/open-parts.ts';

/** The row, with a search of what is shown. */
function Row({ page, alignment, reading, filter, follow, search, looks, episode }: OpenParts) {
  const { transcript } = looks;
  const begin = () =>
    searchSession({ transcript, page, alignment, reading, filter, follow, search });
  return <SearchRow {...{ search, begin, filter }} speakers={episode.speakers} />;
}

async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  parts.search.open();
  return { ...parts, reader: draw(<Row {...parts} />) };
}

const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const count = () => screen.getByRole('status').textContent;
/** What is said of the search, as the field is described by it. */
const outcome = () => document.getElementById(field().getAttribute('aria-describedby') ?? '');
const isOff = (name: string) => button(name).getAttribute('aria-disabled');

test('it begins in a field that is named after what is searched', async () => {
  await open();
  expect(document.activeElement).toBe(
    screen.getByRole('searchbox', { name: words('search.both') }),
  );
});

test('while the texts do not know each other, the transcript alone is searched', async () => {
  const { reader } = await open({ aligner: async () => 'asleep' });
  expect(screen.getByRole('searchbox', { name: words('search.transcript') })).toBe(field());
  await reader.keyboard('clock');
  expect(outcome()?.textContent).toContain('clock');
});

test('asked for again, it has the focus, and what was typed is selected to be typed over', async () => {
  const { reader, search } = await open();
  await reader.keyboard('钟');
  button(words('search.next')).focus();
  now(search.open);
  expect(document.activeElement).toBe(field());
  await reader.keyboard('茶');
  expect(search.query.value).toBe('茶');
});

test('what is typed is counted in both texts, and nothing is said before', async () => {
  const { reader } = await open();
  expect(count()).toBe('');
  await reader.keyboard('钟');
  expect(count()).toBe('1 / 4');
  await reader.clear(field());
  await reader.keyboard('Mondays');
  expect(count()).toBe('1 / 1');
  expect(outcome()).toBeNull();
});

test('Enter goes to the next hit and Shift with it back, both round the end', async () => {
  const { reader, reading } = await open();
  await reader.keyboard('钟');
  expect(reading.glanced.value).toMatchObject(clockPosition(0));
  await reader.keyboard('{Enter}');
  expect(count()).toBe('2 / 4');
  expect(reading.glanced.value).toMatchObject(clockPosition(1));
  await reader.keyboard('{Shift>}{Enter}{Enter}{/Shift}');
  expect(count()).toBe('4 / 4');
  await reader.keyboard('{Enter}');
  expect(count()).toBe('1 / 4');
});

test('two buttons do the same, and are off while nothing is found', async () => {
  const { reader } = await open();
  const [previous, next] = [words('search.previous'), words('search.next')];
  expect([isOff(previous), isOff(next)]).toEqual(['true', 'true']);
  await reader.keyboard('钟');
  expect([isOff(previous), isOff(next)]).toEqual(['false', 'false']);
  await reader.click(button(next));
  expect(count()).toBe('2 / 4');
  await reader.click(button(previous));
  await reader.click(button(previous));
  expect(count()).toBe('4 / 4');
});

test('what an input method still composes is not sought, nor are its keys heeded', async () => {
  const { search, reading } = await open();
  const press = (key: string) =>
    fireEvent(field(), new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }));
  fireEvent.compositionStart(field());
  field().value = 'zhong';
  fireEvent(field(), new InputEvent('input', { isComposing: true, bubbles: true }));
  press('Enter');
  press('Escape');
  expect(search.query.value).toBe('');
  expect(search.isOpen.value).toBe(true);
  expect(reading.glanced.value).toBeNull();

  field().value = '钟';
  fireEvent.compositionEnd(field());
  expect(search.query.value).toBe('钟');
  expect(count()).toBe('1 / 4');
});

test('Escape ends it where it began, and its button where it has led', async () => {
  const { reader, search } = await open();
  await reader.keyboard('{Escape}');
  expect([search.isOpen.value, search.isStaying()]).toEqual([false, false]);
  now(search.open);
  await reader.click(button(words('search.end')));
  expect([search.isOpen.value, search.isStaying()]).toEqual([false, true]);
});

test.each(['j', '?', '1', '{Backspace}'])(
  '%s is a letter here, and no key of the panel',
  async key => {
    const parts = await openParts();
    const heard: string[] = [];
    const reader = draw(
      // biome-ignore lint/a11y/noStaticElementInteractions: stands for the panel around
      <div onKeyDown={event => heard.push(event.key)}>
        <Row {...parts} />
      </div>,
    );
    await reader.keyboard(key);
    expect(heard).toEqual([]);
  },
);

test('what is not found is said, cut short, with what to do about it', async () => {
  const { reader } = await open();
  await reader.keyboard('表'.repeat(25));
  const query = `\u2068${'表'.repeat(24)}…\u2069`;
  expect(outcome()?.textContent).toBe(words('search.none', { query }));
  expect(count()).toBe('0 / 0');
});

test('what only the other speaker says is told, with the way to it', async () => {
  const { reader, filter } = await open();
  now(() => filter.toggle('Tomas Hale' as SpeakerId));
  await reader.keyboard('谢谢');
  expect(outcome()?.textContent).toBe(words('search.hidden', { speaker: 'Tomas Hale', count: 1 }));
  await reader.click(button(words('search.everyone')));
  expect(filter.heard.value).toBeNull();
  expect(count()).toBe('1 / 1');
});

test('what only the article says is told', async () => {
  const { reader } = await open();
  await reader.keyboard('strikes');
  expect(outcome()?.textContent).toBe(words('search.onlyInArticle'));
});
