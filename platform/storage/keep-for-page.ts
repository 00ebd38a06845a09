import { pinsForm } from '../../core/alignment/kept-pins.ts';
import { bookmarksForm } from '../../core/bookmarks/kept-bookmarks.ts';
import type { EpisodeId } from '../../core/episode/episode.ts';
import type { Shelf } from '../../core/episode/shelf.ts';
import { keptReading } from '../../core/reading/kept-reading.ts';
import { keptSettings } from '../../core/settings/kept-settings.ts';
import { keptList } from '../../core/storage/joined-list.ts';
import type { Kept } from '../../core/storage/kept.ts';
import { readKept } from '../../core/storage/read-kept.ts';
import type { StoreFailure } from '../../core/storage/store-failure.ts';
import { keptStore } from './kept-store.ts';

/**
 * In the background: keep what a page could not any more, joined with what others have kept.
 *
 * @returns why that could not be done; `null` if it was
 */
export async function keepForPage(
  key: string,
  value: unknown,
  shelf: Shelf,
): Promise<StoreFailure | null> {
  const id = key.slice(key.indexOf(':') + 1) as EpisodeId;
  const episode = await shelf.load(id);
  const keepers = [
    keeperOf(keptSettings),
    keeperOf(keptList(id, bookmarksForm)),
    keeperOf(keptList(id, pinsForm)),
    ...(episode ? [keeperOf(keptReading(episode))] : []),
  ];
  return keepers.find(keeper => keeper.key === key)?.keep(value) ?? null;
}

function keeperOf<Value>(kept: Kept<Value>) {
  return {
    key: kept.key,
    keep: (value: unknown) => keptStore(kept).keep(readKept(value, kept, Date.now()).value),
  };
}
