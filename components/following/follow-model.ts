import { computed, createModel, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleAlignment } from '../alignment/alignment-model.ts';

/** How the panel keeps level with the article. */
export type FollowState =
  /** The page and the transcript do not know each other. */
  | 'unable'
  /** The reader has switched it off. */
  | 'off'
  /** The reader looks about in the panel on their own. */
  | 'paused'
  /** What is being read in the article has no counterpart. */
  | 'astray'
  | 'following';

/** Whether and how the panel follows the article, and what the reader points at. */
export const FollowModel = createModel((isOnAtFirst: boolean, alignment: ArticleAlignment) => {
  const isOn = signal(isOnAtFirst);
  const isPaused = signal(false);
  const block = signal<number | null>(null);

  const state = computed<FollowState>(() => {
    const extent = alignment.extent.value;
    const hasNothing = extent === 'other' || extent === 'none' || extent === 'failed';
    if (hasNothing && alignment.isSettled.value) return 'unable';
    if (!isOn.value) return 'off';
    if (isPaused.value) return 'paused';
    const at = block.value;
    const linked = at === null ? null : alignment.texts.value?.paragraphsOf[at];
    return linked?.length === 0 ? 'astray' : 'following';
  });

  return {
    /** The reader's switch. */
    isOn: isOn as ReadonlySignal<boolean>,
    /** The block that is being read, counted from 0; `null` where that is not known. */
    block: block as ReadonlySignal<number | null>,

    state: state as ReadonlySignal<FollowState>,
    /** Whether the panel goes where the article goes. */
    isFollowing: computed(() => state.value === 'following' || state.value === 'astray'),

    /** Switch it on or off; while paused, go on. */
    toggle() {
      if (isOn.value && !isPaused.value) isOn.value = false;
      else isOn.value = true;
      isPaused.value = false;
    },
    /** Let the reader look about. */
    pause() {
      isPaused.value = true;
    },
    resume() {
      isPaused.value = false;
    },
    /** Note which block is being read. */
    reach(next: number | null) {
      block.value = next;
    },
  };
});

export type Follow = InstanceType<typeof FollowModel>;
