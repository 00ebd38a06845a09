// @vitest-environment happy-dom
import { screen, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { MessagesProvider } from '../../../components/messages.ts';
import { Panel } from '../../../components/panel/Panel.tsx';
import { bookmarkOf } from '../../../core/bookmarks/bookmark.ts';
import { clockParagraph, clockPosition } from '../../fixtures/clock-episode.ts';
import { button, draw, now, words } from '../harness/draw.tsx';
import { NOW, openParts, SHORTCUT } from '../harness/open-parts.ts';

/** Open the panel, with the focus in its text. */
async function open(circumstances: Parameters<typeof openParts>[0] = {}) {
  const parts = await openParts(circumstances);
  const reader = draw(<Panel {...parts} shortcut={SHORTCUT} now={() => NOW} />);
  text().focus();
  return { ...parts, reader };
}

const text = () => screen.getByRole('region', { name: words('panel.transcript') });
const dialog = (name: string) => screen.queryByRole('dialog', { name });

test('it is a landmark of its own, with the whole transcript in a region that scrolls', async () => {
  await open();
  const panel = screen.getByRole('complementary', { name: words('panel.name') });
  expect(panel.contains(text())).toBe(true);
  const headings = within(text()).getAllByRole('heading');
  expect(headings.map(({ tagName, textContent }) => `${tagName} ${textContent}`)).toEqual([
    'H3 小',
    'H4 Ada Wren',
    'H4 Tomas Hale',
    'H4 Ada Wren',
    'H4 Tomas Hale',
    'H4 Ada Wren',
  ]);
});

test('the paragraph being read is the one that is current', async () => {
  const { reading } = await open();
  now(() => reading.reach(clockPosition(4)));
  const current = () => [...text().querySelectorAll('[aria-current]')].map(p => p.textContent);
  expect(current()).toEqual([clockParagraph(4).text]);
});

test.each([
  ['g', words('article.heading')],
  ['o', words('contents.turns')],
  ['{Shift>}B{/Shift}', words('contents.bookmarks')],
  ['?', words('help.heading')],
])(
  '%s opens %s, which takes the focus; Escape puts it away and gives the focus back',
  async (key, name) => {
    const { reader } = await open();
    await reader.keyboard(key);
    const opened = dialog(name);
    expect(opened?.contains(document.activeElement)).toBe(true);
    await reader.keyboard('{Escape}');
    expect(dialog(name)).toBeNull();
    expect(document.activeElement).toBe(text());
  },
);

test('C opens the forms of a quote at the first; Escape gives the focus back to the text', async () => {
  const { reader } = await open();
  await reader.keyboard('c');
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: words('quote.text') }));
  await reader.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(text());
});

test('/ opens the search, which takes the focus; Escape ends it and gives the focus back', async () => {
  const { reader, search } = await open();
  await reader.keyboard('/');
  const field = screen.getByRole('searchbox', { name: words('search.both') });
  expect(document.activeElement).toBe(field);
  await reader.keyboard('j{Escape}');
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(search.isStaying()).toBe(false);
  expect(document.activeElement).toBe(text());
});

test('P asks to click in the article; Escape takes that back', async () => {
  const { reader, picking } = await open();
  await reader.keyboard('p');
  expect(screen.getByText(words('pin.pick'), { exact: false })).toBeTruthy();
  await reader.keyboard('{Escape}');
  expect(picking.current.value).toBeNull();
  expect(screen.queryByText(words('pin.pick'), { exact: false })).toBeNull();
});

test('a bookmark leads to its paragraph, opens the turn if it is folded, and its list goes', async () => {
  const { reader, reading, filter, panel, episode } = await open({
    bookmarks: [bookmarkOf(clockParagraph(4), NOW)],
  });
  now(() => filter.toggle(clockParagraph(2).speaker as NonNullable<typeof filter.heard.value>));
  now(() => panel.toggleOverlay('bookmarks'));
  const list = dialog(words('contents.bookmarks')) ?? expect.fail('There is no list.');
  await reader.click(within(list).getByText(clockParagraph(4).text));
  expect(reading.position.value).toMatchObject(clockPosition(4));
  const turn = episode.turns.find(({ id }) => id === clockParagraph(4).turn);
  expect(turn && filter.isFolded.value(turn)).toBe(false);
  expect(dialog(words('contents.bookmarks'))).toBeNull();
});

test('from the list of what was not aligned both texts are reached, and a click in the article asked for', async () => {
  const { reader, reading, page, picking } = await open();
  await reader.keyboard('g');
  const list = dialog(words('article.heading')) ?? expect.fail('There is no list.');
  await reader.click(within(list).getByText('A clock strikes in the next room.'));
  expect(page.sent).toEqual([{ block: 5, fraction: 0 }]);
  await reader.click(within(list).getByText(clockParagraph(7).text));
  expect(reading.position.value).toMatchObject(clockPosition(7));
  await reader.click(button(words('article.go')));
  expect(picking.current.value).toEqual({ kind: 'go' });
});

test('the text is not drawn anew for what opens over it, or for keys', async () => {
  const parts = await openParts({ rewrite: async source => structuredClone(source) });
  const say = vi.fn(words);
  const reader = draw(
    <MessagesProvider value={say}>
      <Panel {...parts} shortcut={SHORTCUT} now={() => NOW} />
    </MessagesProvider>,
  );
  /** How often a turn was drawn: each says how long it is when it is folded. */
  const drawn = () => say.mock.calls.filter(([key]) => key === 'turn.folded').length;
  const { length } = parts.episode.turns;
  expect(drawn()).toBe(length);
  text().focus();
  for (const key of ['o', '{Escape}', 'g', '{Escape}', 'j', 'b', '/']) await reader.keyboard(key);
  now(() => parts.panel.toggleOverlay('appearance'));
  expect(drawn()).toBe(length);
  now(() => parts.panel.arrange({ characters: 'traditional' }));
  await vi.waitFor(() => expect(drawn()).toBe(2 * length));
});

test('with nothing open Escape leaves the tab, with the focus on it; Enter opens the panel at the text', async () => {
  const { reader } = await open();
  await reader.keyboard('{Escape}');
  expect(document.activeElement).toBe(button(words('panel.unfold', { percent: 0 })));
  await reader.keyboard('{Enter}');
  expect(document.activeElement).toBe(text());
});

test('the panel’s looks begin at a choice; Escape puts them away and gives the focus back to their button', async () => {
  const { reader } = await open();
  await reader.click(button(words('panel.appearance')));
  expect(dialog(words('panel.appearance'))?.contains(document.activeElement)).toBe(true);
  await reader.keyboard('{Escape}');
  expect(dialog(words('panel.appearance'))).toBeNull();
  expect(document.activeElement).toBe(button(words('panel.appearance')));
});

test('a jump is announced: whose turn, and which', async () => {
  const { reader } = await open();
  await reader.keyboard('j');
  const said = words('turn.reached', { speaker: 'Ada Wren', turn: 1, turns: 5 });
  expect(await screen.findByText(said)).toHaveProperty('role', 'status');
});

test('a button that leads elsewhere in the text and vanishes leaves the focus there', async () => {
  const { reader, reading } = await open();
  now(() => reading.goTo(clockPosition(6)));
  await reader.click(button(words('progress.goBackTo', { percent: 0 })));
  expect(document.activeElement).toBe(text());
});

test('whatever a key does, too, tells which key that is', async () => {
  const { reading } = await open();
  for (const index of [2, 4]) now(() => reading.goTo(clockPosition(index)));
  now(reading.goBack);
  const CONTROLS = [
    [words('follow.name'), words('follow.name'), 'F'],
    [words('search.name'), words('search.name'), '/'],
    [words('panel.close'), words('panel.close'), 'Esc'],
    [words('turn.previous'), words('turn.previous'), 'K'],
    [words('turn.next'), words('turn.next'), 'J'],
    [words('article.summary', { count: 6, linked: 5 }), words('keys.list'), 'G'],
    [`Turn 2 of 5 · ${words('contents.turns')}`, words('contents.turns'), 'O'],
    [words('progress.goBackTo', { percent: 0 }), words('progress.goBack'), 'Backspace'],
    [
      words('progress.goForwardTo', { percent: 55 }),
      words('progress.goForward'),
      'Shift+Backspace',
    ],
    [words('bookmark.here'), words('bookmark.here'), 'B'],
  ] as const;
  for (const [name, does, key] of CONTROLS) expect(button(name).title).toBe(`${does} (${key})`);
  expect(button(words('panel.appearance')).title).toBe(words('panel.appearance'));
});

test('keys that the reader has chosen are the ones that act, and that the buttons tell', async () => {
  const { reader, reading } = await open({ settings: { keys: { next: 'n' } } });
  await reader.keyboard('j');
  expect(reading.turn.value).toBeNull();
  await reader.keyboard('n');
  expect(reading.turn.value?.index).toBe(0);
  expect(button(words('turn.next')).title).toBe(`${words('turn.next')} (N)`);
});
