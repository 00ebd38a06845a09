import { vi } from 'vitest';
import { AlignmentModel } from '../../../components/alignment/alignment-model.ts';
import { PickingModel } from '../../../components/alignment/picking-model.ts';
import { LooksModel, type Rewrite } from '../../../components/appearance/looks-model.ts';
import { keepSettings } from '../../../components/appearance/settings-keeper.ts';
import { BookmarkModel } from '../../../components/bookmarks/bookmark-model.ts';
import { FollowModel } from '../../../components/following/follow-model.ts';
import type { BrowserShortcut } from '../../../components/keys/browser-shortcut.ts';
import type { PanelProps } from '../../../components/panel/Panel.tsx';
import { PanelModel } from '../../../components/panel/panel-model.ts';
import { ReadingModel } from '../../../components/reading/reading-model.ts';
import { SearchModel } from '../../../components/search/search-model.ts';
import { FilterModel } from '../../../components/transcript/filter-model.ts';
import {
  type ParagraphActs,
  paragraphActs,
} from '../../../components/transcript/paragraph-acts.ts';
import type { Aligner } from '../../../core/alignment/aligner.ts';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import type { KeptPin } from '../../../core/alignment/pin.ts';
import type { Bookmark } from '../../../core/bookmarks/bookmark.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import type { Episode } from '../../../core/episode/episode.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import { NO_PACE } from '../../../core/reading/pace.ts';
import { placeAt } from '../../../core/reading/place.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import type { ReadingPosition } from '../../../core/reading/reading-position.ts';
import { keptSettings } from '../../../core/settings/kept-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings/settings.ts';
import { keptList } from '../../../core/storage/joined-list.ts';
import type { StoreFailure } from '../../../core/storage/store-failure.ts';
import type { ShownTranscript } from '../../../core/transcript/shown-transcript.ts';
import { memoryStore } from '../../fakes/memory-stores.ts';
import { type StillPage, stillPage } from '../../fakes/still-page.ts';
import { clockAlignment, clockArticle, clockEpisode } from '../../fixtures/clock-episode.ts';

/** The moment at which everything here happens, in milliseconds since 1970. */
export const NOW = Date.UTC(2026, 0, 1, 12);

/** The browser's key for the panel. */
export const SHORTCUT: BrowserShortcut = { ask: async () => 'Alt+Shift+D', change: () => {} };

/** A day, in milliseconds. */
export const DAY = 24 * 60 * 60_000;

/** What may be other than usual: an article aligned to its end, and a reader new to it. */
type Circumstances = {
  readonly episode?: Episode;
  readonly aligner?: Aligner;
  readonly settings?: Partial<Settings>;
  /** Where the reader stopped a day ago. */
  readonly stopped?: ReadingPosition;
  readonly bookmarks?: readonly Bookmark[];
  readonly pins?: readonly KeptPin[];
  /** Puts the transcript into other characters. */
  readonly rewrite?: Rewrite;
  /** Why nothing of the reader's can be kept. */
  readonly failure?: StoreFailure;
};

/** All that a panel draws and does, on a page that keeps still. */
export type OpenParts = Omit<PanelProps, 'shortcut' | 'now'> & {
  readonly page: StillPage;
  /** The words as they are shown at first. */
  readonly transcript: ShownTranscript;
  readonly acts: ParagraphActs;
};

/** Open the talk of clocks beside its article, once the page has come to rest. */
export async function openParts(circumstances: Circumstances = {}): Promise<OpenParts> {
  const { episode = clockEpisode, failure } = circumstances;
  const { stopped, aligner = async (_, __, pins) => clockAlignment(pins) } = circumstances;
  const stores = {
    reading: memoryStore(keptReading(episode), stopped ? stoppedAt(episode, stopped) : null),
    pins: memoryStore(keptList(episode.id, pinsForm), listOf(circumstances.pins)),
    bookmarks: memoryStore(keptList(episode.id, bookmarksForm), listOf(circumstances.bookmarks)),
    settings: memoryStore(keptSettings),
  };
  const reading = new ReadingModel(episode, stores.reading, () => NOW);
  const alignment = new AlignmentModel(episode, aligner, stores.pins, () => NOW);
  const bookmarks = new BookmarkModel(episode, stores.bookmarks, () => NOW);
  await Promise.all([reading.load(), alignment.load(), bookmarks.load()]);
  for (const store of Object.values(stores)) store.failure = failure ?? null;
  await readToTheEnd(alignment);
  const panel = new PanelModel({ ...DEFAULT_SETTINGS, ...circumstances.settings }, 'beside');
  const { rewrite = async source => source } = circumstances;
  const looks = new LooksModel(episode, panel, alignment, rewrite);
  const picking = new PickingModel();
  const arrangement = () => panel.settings.value;
  return {
    episode,
    page: stillPage(),
    reading,
    alignment,
    bookmarks,
    settings: keepSettings(stores.settings, arrangement, panel.arrange, () => NOW),
    panel,
    looks,
    transcript: looks.transcript.peek(),
    follow: new FollowModel(panel.settings.peek().follow, alignment),
    filter: new FilterModel(),
    picking,
    acts: paragraphActs(reading, bookmarks, picking, panel),
    search: new SearchModel(),
    report: async () => 'Alongside 1.0',
  };
}

function listOf<Item>(items: readonly Item[] = []) {
  return { items, removed: [] };
}

function stoppedAt(episode: Episode, position: ReadingPosition): Reading {
  const here = placeAt(episode, position, NOW - DAY);
  return { here, furthest: here, pace: NO_PACE };
}

/** Let the page say all that it has to say, and the aligner give up if it must. */
async function readToTheEnd(alignment: AlignmentModel): Promise<void> {
  vi.useFakeTimers();
  alignment.read(clockArticle);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
}
