import { expect, test } from 'vitest';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import { bookmarksForm } from '../../../core/bookmarks/kept-bookmarks.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import { keptSettings, settingsOf } from '../../../core/settings/kept-settings.ts';
import { keptList } from '../../../core/storage/joined-list.ts';
import type { Kept } from '../../../core/storage/kept.ts';
import { readKept, writeKept } from '../../../core/storage/read-kept.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import stored from '../../fixtures/kept-by-0.1.0.json' with { type: 'json' };

// All that an installation of 0.1.0 has in its storage, with something aside that made no sense.

const NOW = Date.UTC(2027, 0, 1);
const { id } = firstEpisode;
const all: Readonly<Record<string, Record<string, unknown>>> = stored;

const found = <Value>(kept: Kept<Value>) => readKept(all[kept.key], kept, NOW);

test('the place, the furthest, the pace and the block beside it', () => {
  const { version: _, aside: __, ...reading } = all[`position:${id}`] ?? {};
  const { value, aside } = found(keptReading(firstEpisode));
  expect(value).toEqual(reading);
  expect(aside).toEqual(all[`position:${id}`]?.aside);
});

test('every setting', () => {
  const { version: _, ...settings } = all.settings ?? {};
  const { value, aside } = found(keptSettings);
  expect(settingsOf(value)).toEqual(settings);
  expect(aside).toEqual([]);
});

test.each([
  ['pins', keptList(id, pinsForm)],
  ['bookmarks', keptList(id, bookmarksForm)],
] as const)('the %s', (name, kept) => {
  const { value, aside } = readKept(all[kept.key], kept as Kept<unknown>, NOW);
  expect(value).toEqual({ items: all[kept.key]?.[name], removed: [] });
  expect(aside).toEqual(all[kept.key]?.aside ?? []);
});

test.each([
  keptReading(firstEpisode),
  keptSettings,
  keptList(id, pinsForm),
  keptList(id, bookmarksForm),
] as readonly Kept<unknown>[])(
  '0.1.0 still finds its own fields in what is kept under $key',
  kept => {
    const { value, aside } = readKept(all[kept.key], kept, NOW);
    expect(writeKept({ value, aside }, kept)).toMatchObject(all[kept.key] ?? {});
  },
);
