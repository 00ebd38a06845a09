// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel.tsx';
import { bookmarkOf } from '../../../core/bookmarks/bookmark.ts';
import { rewriteEpisode } from '../../../core/transcript/rewrite-episode.ts';
import { clockEpisode, clockParagraph, clockPosition } from '../../fixtures/clock-episode.ts';
import { draw, now, words } from '../harness/draw.tsx';
import { NOW, type OpenParts, openParts, SHORTCUT } from '../harness/open-parts.ts';

/** So much of OpenCC's lists as the talk of clocks needs. */
const STEPS = [
  ['钟 鐘|谈 談|时 時|间 間|会 會|来 來|听 聽|个 個|愿 願|释 釋|谢 謝|别 別|么 麼|两 兩'],
];

const traditional = finish(rewriteEpisode(clockEpisode, STEPS, 'zh-Hant'));
const shown = (index: number) => traditional.paragraphs[index]?.text ?? '';

/** Open the panel in traditional characters, with a bookmark and an offer to continue. */
async function open(before: (parts: OpenParts) => void = () => {}) {
  const parts = await openParts({
    settings: { characters: 'traditional' },
    rewrite: async () => traditional,
    bookmarks: [bookmarkOf(clockParagraph(6), NOW)],
    stopped: clockPosition(6),
  });
  before(parts);
  const reader = draw(<Panel {...parts} shortcut={SHORTCUT} now={() => NOW} />);
  return { ...parts, reader };
}

/** All that is written of the panel in its own characters, but the names of the interface. */
const written = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

test.each<[what: string, selector: string, said: string, before: (parts: OpenParts) => void]>([
  ['the text', '[data-paragraph]', shown(2), () => {}],
  ['the offer to continue', '.notice-quote', shown(6), () => {}],
  ['the outline', '.outline-text', shown(7), ({ panel }) => panel.toggleOverlay('contents')],
  ['the bookmarks', '.bookmark-words', shown(6), ({ panel }) => panel.toggleOverlay('bookmarks')],
  [
    'the list of what was not aligned',
    '.list-item span',
    shown(7),
    ({ panel }) => panel.toggleOverlay('alignment'),
  ],
  ['the menu to quote', '.quote-words', shown(6), ({ acts }) => acts.quote(clockParagraph(6))],
  [
    'what is asked to be clicked',
    '.pick q',
    shown(6),
    ({ picking }) => picking.begin({ kind: 'pin', paragraph: clockParagraph(6) }),
  ],
])('%s is in the characters chosen', async (_what, selector, said, before) => {
  await open(before);
  expect(said).not.toBe('');
  expect(written(selector)).toContain(said);
});

test.each(['听停顿', '聽停頓', '听停頓'])('%s is found, and marked as it is shown', async typed => {
  const { search } = await open();
  now(search.open);
  now(() => search.ask(typed));
  expect(screen.getByText('1', { selector: '.count b' }).parentElement?.textContent).toBe('1 / 1');
  expect(written('mark.hit')).toEqual(['聽停顿']);
});

test('characters chosen during a search are those that are marked', async () => {
  const { search, panel } = await open();
  now(search.open);
  now(() => search.ask('听'));
  now(() => panel.arrange({ characters: 'source' }));
  await vi.waitFor(() => expect(written('mark.hit')).not.toContain('聽'));
  expect(new Set(written('mark.hit'))).toEqual(new Set(['听']));
});

test('what is quoted is quoted in them', async () => {
  const { reader, panel } = await open(({ acts }) => acts.quote(clockParagraph(6)));
  await reader.click(screen.getByRole('menuitem', { name: words('quote.text') }));
  await vi.waitFor(() => expect(panel.said.value).toBe('quote.copied'));
  expect(await navigator.clipboard.readText()).toContain(shown(6));
});

test('a bookmark keeps the words of the source, for a reader who chooses others', async () => {
  const { bookmarks, reading, reader } = await open();
  now(() => reading.goTo(clockPosition(2)));
  screen.getByRole('region', { name: words('panel.transcript') }).focus();
  await reader.keyboard('b');
  const quotes = () => bookmarks.all.value.map(({ quote }) => quote);
  expect(quotes()).toContain(clockParagraph(2).text);
  fireEvent.pointerOver(document.querySelector('[data-paragraph="4"]') as Element);
  await reader.click(
    screen.getByRole('group', { name: words('paragraph.tools') }).firstElementChild as Element,
  );
  expect(quotes()).toContain(clockParagraph(4).text);
});

function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
