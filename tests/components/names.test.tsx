// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/dom';
import { describe, expect, test, vi } from 'vitest';
import { EpisodeList } from '../../components/library/EpisodeList.tsx';
import { MessagesProvider, translator } from '../../components/messages.ts';
import { Panel } from '../../components/panel/Panel.tsx';
import { bookmarkOf } from '../../core/bookmarks/bookmark.ts';
import { catalogues, type Language } from '../assets/catalogues.ts';
import {
  clockAlignment,
  clockEpisode,
  clockParagraph,
  clockPosition,
} from '../fixtures/clock-episode.ts';
import { draw, now } from './harness/draw.tsx';
import { NOW, type OpenParts, openParts, SHORTCUT } from './harness/open-parts.ts';

const keys = Object.keys(catalogues.en ?? {});

/** What a reader does with or goes by, and so must have a name. */
const NAMED =
  'button checkbox complementary dialog group heading img link menu menuitem radio region ' +
  'searchbox separator slider tab tablist tabpanel textbox';

/** Return everything that must have a name and has none. */
function nameless(): readonly string[] {
  const isEmpty = (name: string) => name.trim() === '';
  const found = NAMED.split(' ').flatMap(role =>
    screen.queryAllByRole(role, { hidden: true, name: isEmpty }),
  );
  return found.map(({ outerHTML }) => outerHTML);
}

/** Return all words of the page that can be seen or heard. */
function everyWord(): readonly string[] {
  const attributes = [...document.body.querySelectorAll('*')].flatMap(element =>
    [...element.attributes].filter(({ name }) => /^(aria-.+|title|placeholder)$/.test(name)),
  );
  return [document.body.textContent ?? '', ...attributes.map(({ value }) => value)];
}

const GIVEAWAY = /\{\w+\}|undefined|\bnull\b|NaN|\[object/;
const isUntranslated = (said: string) =>
  GIVEAWAY.test(said) || keys.some(key => said.includes(key));

type State = {
  readonly name: string;
  readonly circumstances?: Parameters<typeof openParts>[0];
  readonly does?: (parts: OpenParts) => unknown;
};

const bookmarks = [bookmarkOf(clockParagraph(4), NOW)];

/** Every state in which the panel says something else. */
const STATES: readonly State[] = [
  { name: 'as it opens' },
  { name: 'with an offer to continue', circumstances: { stopped: clockPosition(4) } },
  {
    name: 'with one speaker heard',
    does: ({ filter, episode }) => filter.toggle(episode.speakers[0]?.id as never),
  },
  {
    name: 'beside a part of the article',
    circumstances: { aligner: async () => clockAlignment([], 3) },
  },
  {
    name: 'beside another page',
    circumstances: { aligner: async () => ({ links: [], sentences: [] }) },
  },
  { name: 'where nothing can be compared', circumstances: { aligner: async () => 'asleep' } },
  {
    name: 'where nothing can be kept',
    circumstances: { failure: 'updated' },
    async does({ reading, bookmarks }) {
      vi.useFakeTimers();
      reading.reach(clockPosition(4));
      bookmarks.toggle(clockParagraph(4));
      await vi.advanceTimersByTimeAsync(1000);
      vi.useRealTimers();
    },
  },
  {
    name: 'after jumps, and back from one',
    does({ reading, follow }) {
      reading.goTo(clockPosition(4));
      reading.goTo(clockPosition(6));
      reading.goBack();
      follow.pause();
    },
  },
  { name: 'in both languages', circumstances: { settings: { isBilingual: true } } },
  { name: 'with bookmarks', circumstances: { bookmarks } },
  {
    name: 'with what was not matched',
    does: ({ panel }) => panel.toggleOverlay('alignment'),
  },
  { name: 'with the contents', does: ({ panel }) => panel.toggleOverlay('contents') },
  {
    name: 'with the list of bookmarks',
    circumstances: { bookmarks },
    does: ({ panel }) => panel.toggleOverlay('bookmarks'),
  },
  { name: 'with the keys', does: ({ panel }) => panel.toggleOverlay('help') },
  { name: 'with its looks', does: ({ panel }) => panel.toggleOverlay('appearance') },
  {
    name: 'with the forms of a quote',
    does: ({ panel }) => panel.quote(clockParagraph(6), true),
  },
  {
    name: 'with a search that finds',
    does({ search }) {
      search.open();
      search.ask('钟');
    },
  },
  {
    name: 'with a search that finds nothing',
    does({ search }) {
      search.open();
      search.ask('表');
    },
  },
  {
    name: 'with a click in the article to come',
    does: ({ picking }) => picking.begin({ kind: 'pin', paragraph: clockParagraph(6) }),
  },
  {
    name: 'with the pointer at a paragraph',
    does: () => fireEvent.pointerOver(document.querySelector('[data-paragraph="6"]') as Element),
  },
  {
    name: 'just after a bookmark was made',
    does: ({ panel }) => panel.say('bookmark.added'),
  },
  { name: 'closed to its tab', does: ({ panel }) => panel.fold() },
];

describe.each<Language>(['en', 'zh-CN', 'zh-TW'])('in %s', language => {
  test.each(STATES)(
    'everything has its name $name, and every word is said in full',
    async state => {
      const parts = await openParts(state.circumstances);
      draw(
        <MessagesProvider value={translator(catalogues[language])}>
          <Panel {...parts} shortcut={SHORTCUT} now={() => NOW} />
        </MessagesProvider>,
        language,
      );
      await state.does?.(parts);
      now(() => {});
      expect(nameless()).toEqual([]);
      expect(everyWord().filter(isUntranslated)).toEqual([]);
    },
  );

  test('so has the list of interviews', () => {
    draw(<EpisodeList entries={[{ episode: clockEpisode, progress: 0.5 }]} />, language);
    expect(nameless()).toEqual([]);
    expect(everyWord().filter(isUntranslated)).toEqual([]);
  });
});
