import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReadingModel } from '../../../components/reading/reading-model.ts';
import { keptReading } from '../../../core/reading/kept-reading.ts';
import { NO_PACE } from '../../../core/reading/pace.ts';
import { placeAt } from '../../../core/reading/place.ts';
import type { Reading } from '../../../core/reading/reading.ts';
import type { ReadingPosition } from '../../../core/reading/reading-position.ts';
import { firstEpisode } from '../../../dev/first-episode.ts';
import { memoryStore } from '../../fakes/memory-stores.ts';

const NOW = Date.UTC(2026, 0, 1);
const everyTurn = () => true;

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

test('nothing is kept before the reader moves', async () => {
  const { reading, store } = await open();
  reading.stand(at(4));
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.edits).toEqual([]);
});

test('the place is kept within a second after the reader stops', async () => {
  const { reading, store } = await open();
  reading.reach(at(30, 0.25));
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.edits.at(-1)?.here).toMatchObject({ index: 30, fraction: 0.25, at: NOW });
});

test('while the reader scrolls on and on, the place is kept every second all the same', async () => {
  const { reading, store } = await open();
  for (let index = 10; index < 60; index++) {
    reading.reach(at(index));
    await vi.advanceTimersByTimeAsync(100);
  }
  const kept = store.edits.map(reading => reading?.here.index ?? 0);
  expect(kept.length).toBeGreaterThanOrEqual(5);
  expect(Math.max(...kept)).toBeGreaterThanOrEqual(59 - 10);
});

test('the first place after a rest is kept at once, on the first visit and on return', async () => {
  for (const earlier of [null, kept(100)]) {
    const { reading, store } = await open(earlier);
    reading.reach(at(30));
    await vi.advanceTimersByTimeAsync(0);
    expect(store.edits.at(-1)?.here.index).toBe(30);
  }
});

test('when the page is about to go, what is not kept yet is kept at once', async () => {
  const { reading, store } = await open();
  reading.reach(at(30));
  await vi.advanceTimersByTimeAsync(100);
  reading.reach(at(31));
  reading.keepNow();
  expect(store.edits.at(-1)?.here.index).toBe(31);

  await vi.advanceTimersByTimeAsync(5000);
  reading.keepNow();
  expect(store.edits).toHaveLength(2);
});

test('on return the place is offered, and an offer alone changes nothing', async () => {
  const { reading, store } = await open(kept(100));
  expect(reading.offer.value?.index).toBe(100);
  reading.keepNow();
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.edits).toEqual([]);
});

test('to continue is a jump to the place, and one can go back', async () => {
  const { reading } = await open(kept(100, 0.5));
  reading.stand(at(1));
  reading.resume();
  expect(reading.landing.value?.position).toMatchObject(at(100, 0.5));
  expect(reading.offer.value).toBeNull();

  reading.goBack();
  expect(reading.landing.value?.position).toMatchObject(at(1));
});

test('who scrolls on without an answer can still go back to where they stopped', async () => {
  const { reading } = await open(kept(100, 0.5));
  reading.reach(at(6));
  expect(reading.offer.value).toBeNull();
  reading.goBack();
  expect(reading.position.value).toMatchObject(at(100, 0.5));
});

test('to start over leads to the beginning and leaves the furthest place', async () => {
  const { reading } = await open(kept(100));
  reading.startOver();
  expect(reading.position.value).toMatchObject(at(0));
  expect(reading.reading.value?.furthest.index).toBe(100);

  reading.goBack();
  expect(reading.position.value).toMatchObject(at(100));
});

test('after a chain of jumps the way back leads to where the reader last read', async () => {
  const { reading } = await open();
  reading.reach(at(40, 0.5));
  for (let i = 0; i < 5; i++) reading.stepForward(everyTurn);
  reading.goBack();
  expect(reading.position.value).toMatchObject(at(40, 0.5));
  expect(reading.wayBack.value).toBeNull();
});

test('every other jump is undone by itself, and can be done again', async () => {
  const { reading } = await open();
  reading.reach(at(40, 0.5));
  reading.goTo(at(100));
  reading.goTo(at(200));
  reading.goBack();
  expect(reading.position.value).toMatchObject(at(100));
  reading.goBack();
  expect(reading.position.value).toMatchObject(at(40, 0.5));
  expect(reading.wayBack.value).toBeNull();
  expect(reading.wayForward.value).toMatchObject(at(100));

  reading.goForward();
  reading.goForward();
  expect(reading.landing.value?.position).toMatchObject(at(200));
  expect(reading.wayForward.value).toBeNull();
  reading.goForward();
  expect(reading.position.value).toMatchObject(at(200));
});

test('steps from turn to turn after a jump are a way of their own', async () => {
  const { reading } = await open();
  reading.reach(at(40));
  reading.goTo(at(100));
  for (let i = 0; i < 3; i++) reading.stepForward(everyTurn);
  reading.goBack();
  expect(reading.position.value).toMatchObject(at(100));
  reading.goBack();
  expect(reading.position.value).toMatchObject(at(40));
});

test('the way back is shown no more once the reader has read on for a while, but still leads back', async () => {
  const { reading } = await open();
  reading.reach(at(40));
  reading.stepForward(everyTurn);
  expect(reading.wayBack.value).not.toBeNull();
  reading.reach(at(120));
  expect(reading.wayBack.value).toBeNull();
  reading.goBack();
  expect(reading.position.value).toMatchObject(at(40));
});

test('at the last turn there is no next one, and nothing moves', async () => {
  const { reading } = await open();
  reading.reach(at(firstEpisode.paragraphs.length - 1, 0.5));
  const before = reading.position.value;
  reading.stepForward(everyTurn);
  expect(reading.position.value).toEqual(before);
});

test('what another tab keeps moves the offer but not the reader', async () => {
  const { reading } = await open(kept(100));
  reading.hear({ ...kept(120), here: { ...kept(120).here, at: NOW + 1 } });
  expect(reading.offer.value?.index).toBe(120);

  reading.reach(at(50));
  reading.hear(kept(130));
  expect(reading.position.value).toMatchObject(at(50));
});

test('a failure to keep the place is told, and forgotten when it works again', async () => {
  const { reading, store } = await open();
  store.failure = 'full';
  reading.reach(at(30));
  await vi.advanceTimersByTimeAsync(1000);
  expect(reading.failure.value).toBe('full');

  store.failure = null;
  await vi.advanceTimersByTimeAsync(3000);
  expect(reading.failure.value).toBeNull();
  expect(store.edits.at(-1)?.here.index).toBe(30);
});

test('storage that cannot be read is told, and what it says later is offered as usual', async () => {
  const store = memoryStore(keptReading(firstEpisode), kept(100), 'silent');
  const reading = new ReadingModel(firstEpisode, store, Date.now);
  await reading.load();
  expect(reading.failure.value).toBe('silent');
  expect(reading.offer.value).toBeNull();

  reading.hear(kept(100));
  expect(reading.failure.value).toBeNull();
  expect(reading.offer.value?.index).toBe(100);
});

test('what storage says late is not offered to a reader who has gone on', async () => {
  const store = memoryStore(keptReading(firstEpisode), kept(100), 'silent');
  const reading = new ReadingModel(firstEpisode, store, Date.now);
  await reading.load();
  reading.reach(at(30));
  store.failure = null;
  reading.hear(kept(100));
  expect(reading.offer.value).toBeNull();
  await vi.advanceTimersByTimeAsync(1000);
  expect(store.kept()).toMatchObject({ here: { index: 30 }, furthest: { index: 100 } });
});

test('storage that says late that it has nothing is no longer a failure', async () => {
  const store = memoryStore(keptReading(firstEpisode), null, 'failed');
  const reading = new ReadingModel(firstEpisode, store, Date.now);
  await reading.load();
  reading.hear(null);
  expect(reading.failure.value).toBeNull();
});

test('reading at an even pace is measured, jumping about is not', async () => {
  const { reading } = await open();
  reading.reach(at(20));
  for (let index = 21; index < 25; index++) {
    await vi.advanceTimersByTimeAsync(30_000);
    reading.reach(at(index));
  }
  await vi.advanceTimersByTimeAsync(30_000);
  const read = reading.reading.value?.pace.characters ?? 0;
  expect(read).toBeGreaterThan(0);

  reading.stepForward(everyTurn);
  reading.stepForward(everyTurn);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(reading.reading.value?.pace.characters).toBe(read);
});

test('a jump that is led on elsewhere is still one jump, with one way back', async () => {
  const { reading } = await open();
  reading.reach(at(30));
  reading.goTo(at(60));
  for (const index of [80, 120, 90]) reading.correct(at(index));
  expect(reading.landing.value?.position).toEqual(at(90));
  reading.goBack();
  expect(reading.position.value).toEqual(at(30));
  expect(reading.wayBack.value).toBeNull();
});

test('what is in view is known once the text is drawn, and looking moves nothing', async () => {
  const { reading, store } = await open();
  reading.see(null, null);
  expect(reading.view.value).toBeNull();
  reading.see(at(3), at(7, 0.5));
  expect(reading.view.value).toEqual({ from: at(3), to: at(7, 0.5) });
  expect(reading.hasMoved.value).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.edits).toEqual([]);
});

async function open(earlier: Reading | null = null) {
  const store = memoryStore(keptReading(firstEpisode), earlier);
  const reading = new ReadingModel(firstEpisode, store, Date.now);
  await reading.load();
  return { reading, store };
}

function at(index: number, fraction = 0): ReadingPosition {
  const paragraph = firstEpisode.paragraphs[index];
  if (!paragraph) throw new Error(`No paragraph ${index}.`);
  return { paragraph: paragraph.id, fraction };
}

function kept(index: number, fraction = 0): Reading {
  const here = placeAt(firstEpisode, at(index, fraction), NOW - 1000);
  return { here, furthest: here, pace: NO_PACE };
}
