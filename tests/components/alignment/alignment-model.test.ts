import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AlignmentModel } from '../../../components/alignment/alignment-model.ts';
import { FollowModel } from '../../../components/following/follow-model.ts';
import type { AlignerFailure } from '../../../core/alignment/aligner.ts';
import type { Alignment, Pin } from '../../../core/alignment/alignment.ts';
import { pinsForm } from '../../../core/alignment/kept-pins.ts';
import type { KeptPin } from '../../../core/alignment/pin.ts';
import type { Block } from '../../../core/article/article.ts';
import { keptList } from '../../../core/storage/joined-list.ts';
import { memoryStore } from '../../fakes/memory-stores.ts';
import { smallEpisode } from '../../fixtures/small-episode.ts';

const episode = smallEpisode([
  ['Klein', ['一', '二', '三']],
  ['Amodei', ['四', '五', '六']],
]);
const blocks: readonly Block[] = ['one', 'two', 'three', 'four', 'five', 'six'].map(text => {
  return { text, label: null };
});

/** Links each block to the paragraph of the same number, and obeys pins. */
const alignment = (count: number, pins: readonly Pin[]): Alignment => ({
  links: [
    ...Array.from({ length: count }, (_, at) => ({ block: at, paragraph: at, confidence: 0.99 })),
    ...pins.map(pin => ({ ...pin, confidence: 1 })),
  ],
  sentences: [],
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function open(
  aligner = async (_: unknown, all: readonly Block[], pins: readonly Pin[]) =>
    alignment(all.length, pins) as Alignment | AlignerFailure,
) {
  const store = memoryStore(keptList(episode.id, pinsForm));
  const model = new AlignmentModel(episode, aligner, store, () => 7);
  return { model, kept: () => store.kept().items };
}

test('what the page says is aligned, and reported', async () => {
  const { model } = open();
  expect(model.report.value).toBeNull();
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(0);
  expect(model.report.value).toMatchObject({ extent: 'whole', blocks: 6, linked: 6 });
  expect(model.texts.value?.paragraphsOf).toEqual([[0], [1], [2], [3], [4], [5]]);
});

test('of two readings in a row only the last one counts, whichever is aligned first', async () => {
  const answers: (() => void)[] = [];
  const { model } = open(
    (_, all, pins) =>
      new Promise(resolve => answers.push(() => resolve(alignment(all.length, pins)))),
  );
  model.read({ blocks: blocks.slice(0, 3) });
  model.read({ blocks });
  answers[1]?.();
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(model.report.value?.blocks).toBe(6);
});

test('while a new text is aligned, the old alignment says nothing about it', async () => {
  const { model } = open();
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(0);
  model.read({ blocks: blocks.slice(1) });
  expect(model.texts.value).toBeNull();
  expect(model.report.value?.blocks).toBe(6);
});

test('a pin is aligned by at once, kept, and gone when it is taken back', async () => {
  const { model, kept } = open();
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(0);
  const paragraph = episode.paragraphs[5];
  if (!paragraph) throw new Error('The episode has no sixth paragraph.');
  model.pin(4, paragraph);
  await vi.advanceTimersByTimeAsync(0);
  expect(model.texts.value?.paragraphsOf[4]).toContain(5);
  expect(kept()).toEqual([expect.objectContaining({ paragraph: '六', quote: 'five', at: 7 })]);

  model.unpin(model.pins.value[0] as KeptPin);
  await vi.advanceTimersByTimeAsync(0);
  expect(model.texts.value?.paragraphsOf[4]).toEqual([4]);
  expect(kept()).toEqual([]);
});

test('an alignment that could not be done is tried again', async () => {
  let calls = 0;
  const { model } = open(async (_, all, pins) => {
    calls += 1;
    return calls === 1 ? 'asleep' : alignment(all.length, pins);
  });
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(1500);
  expect(model.texts.value).not.toBeNull();
});

test('where nothing can be aligned, nothing is claimed', async () => {
  const aligner = vi.fn(async (): Promise<Alignment | AlignerFailure> => 'asleep');
  const { model } = open(aligner);
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(model.texts.value).toBeNull();
  expect(model.report.value).toBeNull();
  expect(aligner.mock.calls.length).toBeLessThan(5);
});

test.each(['updated', 'crashed'] as const)(
  'what will not heal by itself is not tried again: %s',
  async failure => {
    const aligner = vi.fn(async (): Promise<Alignment | AlignerFailure> => failure);
    const { model } = open(aligner);
    model.read({ blocks });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(aligner).toHaveBeenCalledTimes(1);
    expect(model.extent.value).toBe('failed');
  },
);

test('an alignment that cannot be done is given up with word of it, until the page says more', async () => {
  let isBroken = true;
  const { model } = open(async (_, all, pins) =>
    isBroken ? 'asleep' : alignment(all.length, pins),
  );
  const follow = new FollowModel(true, model);
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(1000);
  expect([model.extent.value, follow.state.value]).toEqual([null, 'following']);
  await vi.advanceTimersByTimeAsync(10_000);
  expect([model.extent.value, follow.state.value]).toEqual(['failed', 'unable']);

  isBroken = false;
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(0);
  expect([model.extent.value, follow.state.value]).toEqual(['whole', 'following']);
});

test('a page that says something else is told apart only when it has come to rest', async () => {
  const { model } = open(async () => alignment(0, []));
  const follow = new FollowModel(true, model);
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(100);
  expect(follow.state.value).toBe('following');
  await vi.advanceTimersByTimeAsync(3000);
  expect(follow.state.value).toBe('unable');
});

test('the switch goes off and on; while paused it goes on', async () => {
  const { model } = open();
  model.read({ blocks });
  await vi.advanceTimersByTimeAsync(0);
  const follow = new FollowModel(true, model);
  follow.pause();
  expect([follow.state.value, follow.isFollowing.value]).toEqual(['paused', false]);
  follow.toggle();
  expect([follow.state.value, follow.isOn.value]).toEqual(['following', true]);
  follow.toggle();
  expect([follow.state.value, follow.isOn.value]).toEqual(['off', false]);
  follow.pause();
  follow.toggle();
  expect([follow.state.value, follow.isOn.value]).toEqual(['following', true]);
});

test('a page with another text is not followed, and nothing on it is a place to keep', async () => {
  const others = Array.from({ length: 9 }, (_, at) => ({ text: `other ${at}`, label: null }));
  const { model } = open(async () => alignment(0, []));
  const follow = new FollowModel(true, model);
  model.read({ blocks: others });
  await vi.advanceTimersByTimeAsync(10_000);
  expect([model.extent.value, follow.state.value]).toEqual(['other', 'unable']);
  expect(model.texts.value).toBeNull();
  const [paragraph] = episode.paragraphs;
  expect(model.placeBehind({ paragraph: paragraph?.id as never, fraction: 0.5 })).toBeNull();
});
