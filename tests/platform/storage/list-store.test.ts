import { fakeBrowser } from '@webext-core/fake-browser';
import { afterEach, expect, test, vi } from 'vitest';
import { addPin, type KeptPin } from '../../../core/alignment/pin.ts';
import { pinsForm } from '../../../core/alignment/stored-pins.ts';
import type { BlockId } from '../../../core/article/article.ts';
import type { ParagraphId } from '../../../core/episode/episode.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { listStore } from '../../../platform/storage/list-store.ts';

const { local } = fakeBrowser.storage;
const pinStore = () => listStore(pinsForm);
const KEY = `pins:${firstEpisode.id}`;
const pin: KeptPin = {
  block: 'b' as BlockId,
  paragraph: 'p' as ParagraphId,
  quote: 'First words',
  at: 7,
};

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('pins are kept under a key of the episode, with their version', async () => {
  expect(await pinStore().load(firstEpisode)).toEqual([]);
  expect(await pinStore().change(firstEpisode, pins => addPin(pins, pin))).toBeNull();
  expect(await pinStore().load(firstEpisode)).toEqual([pin]);
  expect(await local.get()).toEqual({ [KEY]: { version: 1, pins: [pin] } });
});

test('a change is made to what is kept by then, not to what this tab knew', async () => {
  const [one, other] = [pinStore(), pinStore()];
  await one.change(firstEpisode, pins => addPin(pins, pin));
  await other.change(firstEpisode, pins => addPin(pins, { ...pin, block: 'c' as BlockId }));
  expect((await one.load(firstEpisode)).map(({ block }) => block)).toEqual(['b', 'c']);
});

test('of two changes in a row neither undoes the other', async () => {
  const store = pinStore();
  await Promise.all(
    ['b', 'c', 'd'].map(block =>
      store.change(firstEpisode, pins => addPin(pins, { ...pin, block: block as BlockId })),
    ),
  );
  expect((await store.load(firstEpisode)).map(({ block }) => block)).toEqual(['b', 'c', 'd']);
});

test('another tab hears of it', async () => {
  const heard = vi.fn();
  const stop = pinStore().watch(firstEpisode, heard);
  await pinStore().change(firstEpisode, pins => addPin(pins, pin));
  expect(heard).toHaveBeenCalledWith([pin]);
  stop();
  await pinStore().change(firstEpisode, () => []);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('storage that fails is told, and never thrown', async () => {
  vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  expect(await pinStore().change(firstEpisode, pins => pins)).toBe('full');
  vi.spyOn(local, 'get').mockRejectedValue(new Error('broken'));
  expect(await pinStore().load(firstEpisode)).toEqual([]);
});
